package goldthread.tests.bench.child;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import goldthread.profiles.Profiles;
import goldthread.terminology.Terminology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** A benchmark whose data the server refuses measures nothing, so the data is held against the profiles here. */
class ChildRecordProfilesTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final FhirValidator VALIDATOR = validator();

    @Test
    void each_resource_of_a_record_meets_the_profile_that_it_claims() {
        ChildRecords records = new ChildRecords(directory(), true);
        for (int n : List.of(0, 1, 2, 3, 179)) {
            assertThat(literal(records.bundle(n)))
                    .hasSize(ChildRecords.RESOURCES)
                    .allSatisfy(resource -> assertThat(errors(resource))
                            .as("%s of child %d", resource.fhirType(), n)
                            .isEmpty());
        }
    }

    @Test
    void all_but_the_condition_claim_one_of_our_profiles() {
        ChildRecords records = new ChildRecords(directory(), true);
        assertThat(literal(records.bundle(0)).stream()
                        .filter(resource -> resource.getMeta().getProfile().stream()
                                .noneMatch(profile -> profile.getValue().startsWith(Profiles.ROOT)))
                        .map(Resource::fhirType))
                .containsExactly("Condition");
    }

    @Test
    void each_entry_of_the_directory_is_valid() {
        assertThat(Directory.entries(true))
                .allSatisfy(entry ->
                        assertThat(errors(entry.json())).as(entry.name()).isEmpty());
    }

    @Test
    void the_broken_score_breaks_just_the_rule_that_it_is_made_to_break() {
        String broken = new ChildRecords(directory(), true).brokenScore("Patient/1");
        assertThat(errors(broken)).singleElement().asString().contains("cypmh-out-1");
    }

    private static Map<String, String> directory() {
        Map<String, String> references = new HashMap<>();
        Directory.entries(true).forEach(entry -> references.put(entry.name(), entry.type() + "/" + entry.name()));
        return references;
    }

    /** As the server validates: links within the bundle stand as references to a type. */
    private static List<Resource> literal(String bundle) {
        IParser json = FHIR.newJsonParser();
        Bundle parsed = json.parseResource(Bundle.class, bundle);
        String text = bundle;
        for (BundleEntryComponent entry : parsed.getEntry()) {
            String id = entry.getFullUrl().replace("urn:uuid:", "");
            text = text.replace(
                    "\"reference\":\"" + entry.getFullUrl() + "\"",
                    "\"reference\":\"" + entry.getResource().fhirType() + "/" + id + "\"");
        }
        return json.parseResource(Bundle.class, text).getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .toList();
    }

    private static List<String> errors(Resource resource) {
        return errors(FHIR.newJsonParser().encodeResourceToString(resource));
    }

    private static List<String> errors(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static FhirValidator validator() {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(FHIR);
        Profiles.load(FHIR).forEach(ours::addResource);
        Terminology.resources(FHIR).forEach(ours::addResource);
        FhirInstanceValidator instances = new FhirInstanceValidator(new ValidationSupportChain(
                ours,
                new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR)));
        return FHIR.newValidator().registerValidatorModule(instances);
    }
}
