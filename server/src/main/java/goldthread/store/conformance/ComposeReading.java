package goldthread.store.conformance;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.store.Outcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CanonicalType;
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
    private static final Set<String> FILTERED = Set.of("code", "concept", "display");

    private final KnownTerminology terminology;

    ComposeReading(KnownTerminology terminology) {
        this.terminology = terminology;
    }

    /**
     * The place of each code, by {@link #key}.
     *
     * @throws BaseServerResponseException 422 for a value set with rules that aren't followed here
     */
    Map<String, Integer> order(ValueSet set) {
        Map<String, Integer> order = new LinkedHashMap<>();
        read(set, order, 0);
        return order;
    }

    private void read(ValueSet set, Map<String, Integer> order, int depth) {
        if (depth > MAX_DEPTH) {
            throw unsupported();
        }
        List<ConceptSetComponent> rules = new ArrayList<>(set.getCompose().getInclude());
        rules.addAll(set.getCompose().getExclude());
        rules.forEach(ComposeReading::requireFollowed);
        for (ConceptSetComponent include : set.getCompose().getInclude()) {
            include.getConcept().forEach(concept -> rank(include.getSystem(), concept.getCode(), order));
            if (include.hasSystem() && !include.hasConcept()) {
                terminology
                        .codeSystem(include.getSystem())
                        .ifPresent(system -> rank(include.getSystem(), system.getConcept(), order));
            }
            for (CanonicalType imported : include.getValueSet()) {
                read(
                        terminology.valueSet(imported.getValue()).orElseThrow(ComposeReading::unsupported),
                        order,
                        depth + 1);
            }
        }
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
