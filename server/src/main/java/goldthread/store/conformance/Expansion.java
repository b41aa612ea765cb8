package goldthread.store.conformance;

import ca.uhn.fhir.context.support.IValidationSupport.ValueSetExpansionOutcome;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.context.support.ValueSetExpansionOptions;
import goldthread.store.Outcomes;
import goldthread.store.validation.KnownDefinitions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.springframework.stereotype.Component;

/** The codes of a value set, in the order in which the value set and its code systems name them. */
@Component
final class Expansion {

    /** The most codes in one answer. */
    static final int MAX_CODES = 1000;

    private static final int MAX_DEPTH = 10;

    private final KnownDefinitions known;
    private final KnownTerminology terminology;

    Expansion(KnownDefinitions known, KnownTerminology terminology) {
        this.known = known;
        this.terminology = terminology;
    }

    /**
     * Which codes are wanted.
     *
     * @param filter words that the code or its display must contain; empty for all
     * @param offset how many to leave out at the beginning
     * @param count how many at most
     */
    record Wanted(String filter, int offset, int count) {

        boolean matches(ValueSetExpansionContainsComponent code) {
            String text = DefinitionParameter.folded(code.getCode() + " " + code.getDisplay());
            return Arrays.stream(DefinitionParameter.folded(filter).trim().split("\\s+"))
                    .allMatch(text::contains);
        }
    }

    /** The value set with its codes in place of its rules. */
    ValueSet of(ValueSet set, Wanted wanted) {
        List<ValueSetExpansionContainsComponent> matches =
                codes(set).stream().filter(wanted::matches).toList();
        ValueSet answer = set.copy();
        answer.setText(null);
        answer.setCompose(null);
        ValueSetExpansionComponent expansion = new ValueSetExpansionComponent();
        expansion
                .setIdentifier("urn:uuid:" + UUID.randomUUID())
                .setTimestamp(new Date())
                .setTotal(matches.size())
                .setOffset(wanted.offset());
        expansion.addParameter().setName("count").setValue(new IntegerType(wanted.count()));
        expansion.addParameter().setName("offset").setValue(new IntegerType(wanted.offset()));
        if (!wanted.filter().isEmpty()) {
            expansion.addParameter().setName("filter").setValue(new StringType(wanted.filter()));
        }
        matches.stream().skip(wanted.offset()).limit(wanted.count()).forEach(expansion::addContains);
        answer.setExpansion(expansion);
        return answer;
    }

    /** A copy without id, since HAPI remembers expansions by id, and anyone could send a set under the id of ours. */
    private List<ValueSetExpansionContainsComponent> codes(ValueSet set) {
        ValueSet nameless = set.copy();
        nameless.setId((String) null);
        ValueSetExpansionOutcome outcome = known.chain()
                .expandValueSet(
                        new ValidationSupportContext(known.chain()), new ValueSetExpansionOptions(), nameless);
        if (outcome == null || !(outcome.getValueSet() instanceof ValueSet expanded)) {
            throw Outcomes.unprocessable(
                    IssueType.NOTSUPPORTED,
                    "not-supported",
                    "This value set can't be expanded: it draws on a code system whose content isn't at hand here, such"
                            + " as SNOMED CT, or selects its codes in a way that isn't offered.",
                    null);
        }
        Map<String, Integer> order = new LinkedHashMap<>();
        order(set, order, 0);
        return expanded.getExpansion().getContains().stream()
                .sorted(Comparator.<ValueSetExpansionContainsComponent>comparingInt(
                                code -> order.getOrDefault(key(code.getSystem(), code.getCode()), order.size()))
                        .thenComparing(code -> key(code.getSystem(), code.getCode())))
                .toList();
    }

    private void order(ValueSet set, Map<String, Integer> into, int depth) {
        for (ConceptSetComponent include : set.getCompose().getInclude()) {
            if (include.hasConcept()) {
                include.getConcept().forEach(concept -> rank(include.getSystem(), concept.getCode(), into));
            } else if (include.hasSystem()) {
                terminology
                        .codeSystem(include.getSystem())
                        .ifPresent(system -> order(system, system.getConcept(), into));
            }
            for (CanonicalType imported : include.getValueSet()) {
                if (depth < MAX_DEPTH) {
                    terminology.valueSet(imported.getValue()).ifPresent(other -> order(other, into, depth + 1));
                }
            }
        }
    }

    private static void order(
            CodeSystem system, List<ConceptDefinitionComponent> concepts, Map<String, Integer> into) {
        for (ConceptDefinitionComponent concept : concepts) {
            rank(system.getUrl(), concept.getCode(), into);
            order(system, concept.getConcept(), into);
        }
    }

    private static void rank(String system, String code, Map<String, Integer> into) {
        into.putIfAbsent(key(system, code), into.size());
    }

    private static String key(String system, String code) {
        return system + "|" + code;
    }
}
