package goldthread.terminology;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Every outcome measure whose scores the server knows, by SNOMED CT code, superseded codes included. Read once and share
 * it: it is immutable.
 */
public final class OutcomeMeasures {
    /** The canonical URL of the code system supplement in which the measures stand. */
    public static final String TABLE = Canonicals.ROOT + "/CodeSystem/outcome-measure-properties";

    private static final String SUPPLEMENT = "CodeSystem-outcome-measure-properties.json";

    private final Map<String, OutcomeMeasure> byCode;

    private OutcomeMeasures(Map<String, OutcomeMeasure> byCode) {
        this.byCode = byCode;
    }

    /** Reads the supplement to SNOMED CT that carries the measures' properties. */
    public static OutcomeMeasures read(FhirContext context) {
        CodeSystem supplement =
                context.newJsonParser().parseResource(CodeSystem.class, TerminologyFiles.text(SUPPLEMENT));
        return new OutcomeMeasures(supplement.getConcept().stream()
                .map(OutcomeMeasures::measure)
                .collect(Collectors.toUnmodifiableMap(OutcomeMeasure::code, Function.identity())));
    }

    /** The measure that a SNOMED CT code stands for; empty for any other code. */
    public Optional<OutcomeMeasure> find(String snomedCode) {
        return Optional.ofNullable(byCode.get(snomedCode));
    }

    /** The measure by the code that is used now: a superseded code stands for its successor. */
    public Optional<OutcomeMeasure> current(String snomedCode) {
        return find(snomedCode)
                .map(found -> found.successor() == null
                        ? found
                        : find(found.successor()).orElse(found));
    }

    /** The measures of one instrument, a code of the outcome-tool code system; none for any other code. */
    public List<OutcomeMeasure> ofTool(String tool) {
        return byCode.values().stream()
                .filter(measure -> measure.tool().equals(tool))
                .toList();
    }

    /** Whether an instrument has T-scores beside raw ones: its published thresholds are on them. */
    public boolean hasTScores(String tool) {
        return ofTool(tool).stream()
                .map(OutcomeMeasure::reliableChange)
                .anyMatch(threshold -> threshold != null && threshold.basis() == ChangeBasis.T_SCORE);
    }

    public Collection<OutcomeMeasure> all() {
        return byCode.values();
    }

    private static OutcomeMeasure measure(ConceptDefinitionComponent concept) {
        Properties properties = new Properties(concept.getProperty());
        return new OutcomeMeasure(
                concept.getCode(),
                properties.required("tool"),
                concept.getDesignationFirstRep().getValue(),
                new BigDecimal(properties.required("min")),
                new BigDecimal(properties.required("max")),
                properties.coded("rater", RaterPerspective.class),
                properties.coded("direction", ScoreDirection.class),
                properties.coded("national-direction", ScoreDirection.class),
                threshold(properties),
                properties.text("successor"));
    }

    private static @Nullable ReliableChangeThreshold threshold(Properties properties) {
        String least = properties.text("reliable-change");
        ChangeBasis basis = properties.coded("change-basis", ChangeBasis.class);
        return least == null || basis == null
                ? null
                : new ReliableChangeThreshold(new BigDecimal(least), basis, properties.required("change-source"));
    }

    /** The properties of one concept, by name. */
    private record Properties(List<ConceptPropertyComponent> all) {
        @Nullable
        String text(String name) {
            return all.stream()
                    .filter(property -> name.equals(property.getCode()))
                    .map(property -> asText(property.getValue()))
                    .findFirst()
                    .orElse(null);
        }

        String required(String name) {
            String text = text(name);
            if (text == null) {
                throw new IllegalStateException("An outcome measure lacks its " + name + ".");
            }
            return text;
        }

        <E extends Enum<E> & Coded> @Nullable E coded(String name, Class<E> type) {
            String code = text(name);
            return code == null ? null : Coded.find(type, code).orElseThrow();
        }

        private static String asText(Type value) {
            return ((PrimitiveType<?>) value).getValueAsString();
        }
    }
}
