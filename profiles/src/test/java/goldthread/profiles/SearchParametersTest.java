package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchParametersTest {
    private static final Map<String, Set<String>> INDEXABLE = Map.of(
            "token", Set.of("CodeableConcept", "Coding", "code", "boolean", "Identifier"),
            "date", Set.of("date", "dateTime", "Period", "instant"),
            "reference", Set.of("Reference"));

    private final List<IBaseResource> examples = Examples.good().stream()
            .map(example -> HapiOpinion.FHIR.newJsonParser().parseResource(example.json()))
            .toList();

    @Test
    void all_eighteen_are_there() {
        assertThat(Resources.of(SearchParameter.class))
                .extracting(SearchParameter::getCode)
                .containsExactlyInAnyOrder(
                        "participant-role",
                        "participant-period",
                        "participant-org",
                        "managing-organization",
                        "reason-rejected",
                        "ack-due",
                        "task-output-code",
                        "reason-code",
                        "source",
                        "review-due",
                        "lead-professional",
                        "gp-registration",
                        "valid-until",
                        "parental-responsibility",
                        "missed-kind",
                        "closure-reason",
                        "escalation-stage",
                        "risk-level");
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void each_finds_something_that_can_be_indexed_in_an_example(String code) {
        SearchParameter parameter = byCode(code);
        IFhirPath path = HapiOpinion.FHIR.newFhirPath();
        path.setEvaluationContext(new IFhirPathEvaluationContext() {
            @Override
            public IBase resolveReference(IIdType reference, IBase context) {
                return example(reference);
            }
        });

        List<IBase> found = examples.stream()
                .filter(example -> parameter.getBase().stream()
                        .anyMatch(base -> base.getCode().equals(example.fhirType())))
                .flatMap(example -> path.evaluate(example, parameter.getExpression(), IBase.class).stream())
                .toList();

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.fhirType())
                        .isIn(INDEXABLE.get(parameter.getType().toCode())));
    }

    @Test
    void each_is_found_by_its_code_on_one_type() {
        assertThat(Resources.of(SearchParameter.class)).allSatisfy(parameter -> {
            assertThat(parameter.getBase()).hasSize(1);
            assertThat(parameter.getUrl()).endsWith("/" + parameter.getCode());
        });
    }

    static Stream<String> parameters() {
        return Resources.of(SearchParameter.class).stream().map(SearchParameter::getCode);
    }

    private static SearchParameter byCode(String code) {
        return Resources.of(SearchParameter.class).stream()
                .filter(parameter -> parameter.getCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The example, or an empty resource of the type that the reference names, as the server's indexer does it. */
    private IBase example(IIdType reference) {
        return examples.stream()
                .filter(example -> example.getIdElement().getIdPart().equals(reference.getIdPart()))
                .findFirst()
                .orElseGet(() -> HapiOpinion.FHIR
                        .getResourceDefinition(reference.getResourceType())
                        .newInstance());
    }
}
