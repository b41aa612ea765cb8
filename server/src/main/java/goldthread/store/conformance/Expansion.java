package goldthread.store.conformance;

import ca.uhn.fhir.context.support.IValidationSupport.ValueSetExpansionOutcome;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.context.support.ValueSetExpansionOptions;
import goldthread.store.validation.KnownDefinitions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.springframework.stereotype.Component;

/** The codes of a value set, in the order in which the value set and its code systems name them. */
@Component
final class Expansion {

    /** The most codes in one answer. */
    static final int MAX_CODES = 1000;

    private final KnownDefinitions known;
    private final ComposeReading compose;

    Expansion(KnownDefinitions known, ComposeReading compose) {
        this.known = known;
        this.compose = compose;
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
            return Arrays.stream(DefinitionParameter.folded(filter).strip().split("\\s+", -1))
                    .allMatch(text::contains);
        }
    }

    /** The value set with its codes in place of its rules. */
    ValueSet of(ValueSet set, Wanted wanted) {
        List<ValueSetExpansionContainsComponent> matches =
                codes(set).stream().filter(wanted::matches).toList();
        ValueSetExpansionComponent expansion = new ValueSetExpansionComponent();
        expansion
                .setIdentifier("urn:uuid:" + UUID.randomUUID())
                .setTimestampElement(DateTimeType.now())
                .setTotal(matches.size())
                .setOffset(wanted.offset());
        expansion.addParameter().setName("count").setValue(new IntegerType(wanted.count()));
        expansion.addParameter().setName("offset").setValue(new IntegerType(wanted.offset()));
        if (!wanted.filter().isEmpty()) {
            expansion.addParameter().setName("filter").setValue(new StringType(wanted.filter()));
        }
        matches.stream().skip(wanted.offset()).limit(wanted.count()).forEach(expansion::addContains);
        ValueSet answer = set.copy();
        answer.setText(null);
        answer.setCompose(null);
        return answer.setExpansion(expansion);
    }

    /** From a copy without id: HAPI remembers expansions by id, and anyone could send a set under the id of ours. */
    private List<ValueSetExpansionContainsComponent> codes(ValueSet set) {
        Map<String, Integer> order = compose.order(set);
        ValueSet nameless = set.copy();
        nameless.setId((String) null);
        ValueSetExpansionOutcome outcome = known.chain()
                .expandValueSet(new ValidationSupportContext(known.chain()), new ValueSetExpansionOptions(), nameless);
        if (outcome == null || !(outcome.getValueSet() instanceof ValueSet expanded)) {
            throw ComposeReading.unsupported();
        }
        return expanded.getExpansion().getContains().stream()
                .sorted(Comparator.comparingInt(
                        code -> order.getOrDefault(ComposeReading.key(code.getSystem(), code.getCode()), order.size())))
                .toList();
    }
}
