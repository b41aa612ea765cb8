package goldthread.profiles;

import goldthread.profiles.Finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition.ConstraintSeverity;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Our rules, as the profiles' differentials hold them. */
final class Rules {
    private static final Map<String, Rule> BY_KEY = Resources.of(StructureDefinition.class).stream()
            .flatMap(Rules::of)
            .distinct()
            .collect(Collectors.toMap(Rule::key, Function.identity()));

    private Rules() {}

    record Rule(String key, Severity severity, String sentence, String expression) {}

    static Rule byKey(String key) {
        Rule rule = BY_KEY.get(key);
        if (rule == null) {
            throw new AssertionError("No profile has the rule " + key);
        }
        return rule;
    }

    static List<Rule> all() {
        return List.copyOf(BY_KEY.values());
    }

    private static Stream<Rule> of(StructureDefinition definition) {
        return definition.getDifferential().getElement().stream()
                .flatMap(element -> element.getConstraint().stream())
                .map(constraint -> new Rule(
                        constraint.getKey(),
                        constraint.getSeverity() == ConstraintSeverity.ERROR ? Severity.ERROR : Severity.WARNING,
                        constraint.getHuman(),
                        constraint.getExpression()));
    }
}
