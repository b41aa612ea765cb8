package goldthread.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldthread.profiles.Profiles;
import goldthread.terminology.Terminology;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message of the samples meets base R4 and the profiles that it claims, without so much as a warning. */
class SampleValidationTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    /** What UK Core defines, a deployer loads: here nobody knows it. */
    private static final String UK_CORE = "https://fhir.hl7.org.uk/";

    private static FhirValidator validator;

    @BeforeAll
    static void make_one_validator_for_all() {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(FHIR);
        Profiles.load(FHIR).forEach(ours::addResource);
        Terminology.resources(FHIR).forEach(ours::addResource);
        FhirInstanceValidator instances = new FhirInstanceValidator(new ValidationSupportChain(
                ours,
                new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR)));
        instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        instances.setNoExtensibleWarnings(true);
        instances.setErrorForUnknownProfiles(true);
        instances.setAssumeValidRestReferences(true);
        instances.setValidatorPolicyAdvisor(new FhirDefaultPolicyAdvisor());
        validator = FHIR.newValidator().registerValidatorModule(instances);
    }

    static Stream<Sample> samples() {
        return Stream.concat(Stream.of(SampleFiles.DIRECTORY), SampleFiles.FAMILIES.stream())
                .flatMap(folder -> SampleFiles.in(folder).stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_message_is_read_strictly(Sample sample) {
        FHIR.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(sample.bundle().toString());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothing_is_found_in_the_resources_of_a_message(Sample sample) {
        Map<String, String> inside = new HashMap<>();
        for (JsonNode entry : sample.bundle().path("entry")) {
            String url = entry.path("fullUrl").asText();
            inside.put(url, entry.at("/resource/resourceType").asText() + "/" + url.replace("urn:uuid:", ""));
        }
        for (JsonNode entry : sample.bundle().path("entry")) {
            JsonNode resource = entry.path("resource").deepCopy();
            makeLiteral(resource, inside);

            assertThat(findings(resource)).as(entry.path("request").toString()).isEmpty();
        }
    }

    private static List<SingleValidationMessage> findings(JsonNode resource) {
        return validator.validateWithResult(resource.toString()).getMessages().stream()
                .filter(message -> message.getSeverity() != ResultSeverityEnum.INFORMATION)
                .filter(message -> !message.getMessage().contains(UK_CORE))
                .toList();
    }

    /** As the server validates: with the reference that each sender's reference becomes. */
    private static void makeLiteral(JsonNode node, Map<String, String> inside) {
        if (node instanceof ObjectNode object && object.path("reference").isTextual()) {
            String reference = object.path("reference").asText();
            object.put("reference", inside.getOrDefault(reference, stored(reference)));
        }
        node.forEach(child -> makeLiteral(child, inside));
    }

    private static String stored(String reference) {
        String type = reference.replaceFirst("^\\{\\{", "").replaceFirst("[?|].*", "");
        return type + "/" + UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8));
    }
}
