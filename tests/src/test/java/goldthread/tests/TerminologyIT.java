package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;

/** The words and shapes that the server validates against can be asked of it. */
@AgainstTheServer
final class TerminologyIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";

    private final FhirClient client;

    TerminologyIT(FhirClient client) {
        this.client = client;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void a_profile_is_served_with_its_snapshot() {
        StructureDefinition profile = (StructureDefinition)
                client.search("StructureDefinition", "url", ROOT + "/StructureDefinition/cypmh-referral")
                        .expect(200)
                        .bundle()
                        .getEntryFirstRep()
                        .getResource();

        assertThat(profile.getType()).isEqualTo("ServiceRequest");
        assertThat(profile.hasSnapshot()).isTrue();
        assertThat(profile.hasDifferential()).isTrue();
    }

    @Test
    void a_value_set_can_be_expanded() {
        ValueSet expanded = client.get("ValueSet/$expand?url=" + encoded(ROOT + "/ValueSet/team-role"))
                .expect(200)
                .resource(ValueSet.class);

        assertThat(expanded.getExpansion().getContains().stream().map(concept -> concept.getCode()))
                .contains("lead-professional", "gp", "school-lead");
    }

    @Test
    void a_code_can_be_checked() {
        assertThat(result("lead-professional")).isTrue();
        assertThat(result("king")).isFalse();
    }

    private boolean result(String code) {
        return client.get("CodeSystem/$validate-code?url=" + encoded(ROOT + "/CodeSystem/team-role") + "&code=" + code)
                .expect(200)
                .resource(Parameters.class)
                .getParameterBool("result");
    }

    @Test
    void a_resource_can_be_validated_without_being_stored() {
        Patient good = TestData.child();
        Patient bad = TestData.child();
        bad.getIdentifier().clear();

        Answer ofGood = client.post("Patient/$validate", FhirClient.text(good));
        Answer ofBad = client.post("Patient/$validate", FhirClient.text(bad));

        assertThat(ofGood.expect(200).resource(OperationOutcome.class).getIssue())
                .noneMatch(issue -> issue.getSeverity() == OperationOutcome.IssueSeverity.ERROR);
        assertThat(ofBad.expect(200).issues().stream()
                        .filter(issue -> issue.severity().equals("error"))
                        .map(issue -> issue.rule()))
                .containsExactly("cypmh-pat-2");
        assertThat(client.search(
                                "Patient",
                                "identifier",
                                "https://fhir.nhs.uk/Id/nhs-number|"
                                        + good.getIdentifierFirstRep().getValue())
                        .bundle()
                        .getEntry())
                .isEmpty();
    }
}
