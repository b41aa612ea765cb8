package goldthread.store.conformance;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.store.Outcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.springframework.stereotype.Component;

/**
 * Reads the rules of a value set: in which order it names its codes, and whether all of its rules can be followed here.
 * HAPI's expansion in memory would pass over some of them in silence.
 */
@Component
final class ComposeReading {

    private static final int MAX_DEPTH = 10;
    private static final Set<CodeSystemContentMode> WITHOUT_CODES =
            Set.of(CodeSystemContentMode.NOTPRESENT, CodeSystemContentMode.SUPPLEMENT);
    private static final Set<String> FILTERED = Set.of("code", "concept", "display");

    private final KnownTerminology terminology;

    ComposeReading(KnownTerminology terminology) {
        this.terminology = terminology;
    }

    /**
     * Looks at the rules alone.
     *
     * @throws BaseServerResponseException 422 for a value set with rules that aren't followed here
     */
    void requireFollowed(ValueSet set) {
        rules(set, MAX_DEPTH);
    }

    /**
     * The place of each code, by {@link #key}.
     *
     * @throws BaseServerResponseException 422 for a value set with rules that aren't followed here, or with a code
     *     system whose codes aren't at hand
     */
    Map<String, Integer> order(ValueSet set) {
        Map<String, Integer> order = new LinkedHashMap<>();
        for (ConceptSetComponent rule : rules(set, MAX_DEPTH)) {
            rule.getConcept().forEach(concept -> rank(rule.getSystem(), concept.getCode(), order));
            if (rule.hasSystem() && !rule.hasConcept()) {
                CodeSystem system = terminology
                        .codeSystem(rule.getSystem())
                        .filter(found -> !WITHOUT_CODES.contains(found.getContent()))
                        .orElseThrow(ComposeReading::unsupported);
                rank(rule.getSystem(), system.getConcept(), order);
            }
        }
        return order;
    }

    /** What is included, also by the value sets that are included. */
    private List<ConceptSetComponent> rules(ValueSet set, int depth) {
        if (depth == 0) {
            throw unsupported();
        }
        set.getCompose().getExclude().forEach(ComposeReading::requireFollowed);
        List<ConceptSetComponent> rules = new ArrayList<>();
        for (ConceptSetComponent include : set.getCompose().getInclude()) {
            requireFollowed(include);
            rules.add(include);
            for (CanonicalType imported : include.getValueSet()) {
                rules.addAll(rules(
                        terminology.valueSet(imported.getValue()).orElseThrow(ComposeReading::unsupported), depth - 1));
            }
        }
        return rules;
    }

    /** Several sources in one rule mean what they have in common; properties can't be filtered by. */
    private static void requireFollowed(ConceptSetComponent rule) {
        int sources = rule.getValueSet().size() + (rule.hasSystem() ? 1 : 0);
        boolean byProperty =
                rule.getFilter().stream().anyMatch(filter -> !FILTERED.contains(String.valueOf(filter.getProperty())));
        if (sources != 1 || byProperty) {
            throw unsupported();
        }
    }

    private static void rank(String system, List<ConceptDefinitionComponent> concepts, Map<String, Integer> order) {
        for (ConceptDefinitionComponent concept : concepts) {
            rank(system, concept.getCode(), order);
            rank(system, concept.getConcept(), order);
        }
    }

    private static void rank(String system, String code, Map<String, Integer> order) {
        order.putIfAbsent(key(system, code), order.size());
    }

    static String key(String system, String code) {
        return system + "|" + code;
    }

    /** 422: the codes can't be told from what is at hand. */
    static BaseServerResponseException unsupported() {
        return Outcomes.unprocessable(
                IssueType.NOTSUPPORTED,
                "not-supported",
                "The codes of this value set can't be told here: it draws on a code system or value set that isn't at"
                        + " hand, such as the whole of SNOMED CT, or selects codes in a way that isn't offered.",
                null);
    }
}
