package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/**
 * What the young person and the parent of a sample family write themselves. Others look at that family's record at the same
 * time, so a consent here is a draft, of which no story and no rule of sharing knows, and a wish is sealed.
 */
@AgainstTheServer
final class FamilyWritesIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";

    private final TestServer server;
    private final FhirClient young;
    private final FhirClient parent;
    private final String child;

    FamilyWritesIT(TestServer server) {
        this.server = server;
        young = server.as("young-person");
        parent = server.as("parent");
        child = "Patient/"
                + young.get("Patient")
                        .expect(200)
                        .bundle()
                        .getEntryFirstRep()
                        .getResource()
                        .getIdPart();
    }

    private static Consent consent(String patient, String performer) {
        return TestData.parse(Consent.class, """
            {
              "resourceType": "Consent", "status": "draft",
              "scope": {"coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy"}]},
              "category": [{"text": "Sharing"}],
              "patient": {"reference": "%s"},
              "dateTime": "2026-03-01",
              "performer": [{"reference": "%s"}],
              "policy": [{"uri": "https://www.legislation.gov.uk/ukpga/1989/41/contents"}],
              "provision": {"type": "deny"}
            }
            """.formatted(patient, performer));
    }

    /** For everybody, so that nobody else's page tells of something that is kept back. */
    private Observation wish(String performer) {
        return TestData.parse(Observation.class, """
            {
              "resourceType": "Observation",
              "meta": {"profile": ["%1$s/StructureDefinition/cypmh-wishes"], "security": [{
                "system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "status": "final",
              "code": {"coding": [{"system": "%1$s/CodeSystem/observation-kind", "code": "wishes"}]},
              "subject": {"reference": "%2$s"},
              "effectiveDateTime": "2036-03-01",
              "performer": [{"reference": "%3$s"}],
              "valueString": "Not on Mondays.",
              "method": {"coding": [{"system": "%1$s/CodeSystem/viewpoint-method", "code": "alone"}]}
            }
            """.formatted(ROOT, child, performer));
    }

    private static void refused(Answer answer) {
        assertThat(answer.expect(422).issues().stream().map(Issue::rule)).containsExactly("not-by-family");
    }

    @Test
    void a_young_person_says_whether_the_record_is_shared_and_changes_their_own_word() {
        Consent own = consent(child, child);
        own.setId("Consent/" + young.created(own));
        young.get(own.getId()).expect(200);
        assertThat(parent.get(own.getId()).status()).isEqualTo(404);

        own.getProvision().setType(Consent.ConsentProvisionType.PERMIT);
        young.update(own, "W/\"1\"").expect(200);

        own.setPerformer(List.of());
        refused(young.update(own, "W/\"2\""));
        refused(young.create(consent(child, parentReference())));
        Consent treatment = consent(child, child);
        treatment
                .setScope(null)
                .getScope()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/consentscope")
                .setCode("treatment");
        refused(young.create(treatment));
        assertThat(young.get(own.getId()).expect(200).etag()).isEqualTo("W/\"2\"");
    }

    /** As whom the parent's own token names them. */
    private String parentReference() {
        String claims =
                new String(Base64.getUrlDecoder().decode(parent.token().split("\\.", -1)[1]), StandardCharsets.UTF_8);
        String user = Answer.json(claims).path("fhirUser").asText();
        return user.substring(user.indexOf("RelatedPerson/"));
    }

    @Test
    void what_a_professional_has_recorded_is_not_theirs_to_change() {
        Consent recorded = consent(child, child);
        recorded.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N", null);
        recorded.setId("Consent/" + server.as("camhs-system").created(recorded));
        young.get(recorded.getId()).expect(200);

        String nothing = young.update(withId(consent(child, child)), "W/\"1\"")
                .expect(404)
                .text();
        assertThat(young.update(recorded, "W/\"1\"").expect(404).text()).isEqualTo(nothing);
    }

    private static Consent withId(Consent consent) {
        consent.setId("Consent/6b8f2b2e-0000-4000-8000-000000000000");
        return consent;
    }

    @Test
    void a_parent_of_a_child_of_thirteen_no_longer_decides_and_a_carer_never_does() {
        refused(parent.create(consent(child, parentReference())));
        assertThat(parent.create(wish(child)).status()).isEqualTo(403);
        assertThat(server.as("foster-carer").create(consent(child, child)).status())
                .isEqualTo(403);
    }

    @Test
    void a_young_person_records_a_wish_in_their_own_name_and_no_other_observation() {
        Observation wish = wish(child);
        String stored = "Observation/" + young.created(wish);
        assertThat(young.get(stored).expect(200).text()).contains("Not on Mondays.");
        wish.setId(stored);
        assertThat(young.update(wish, "W/\"1\"").status()).isEqualTo(403);

        refused(young.create(wish(parentReference())));
        Observation score = TestData.score(child, "2026-03-01", 7);
        refused(young.create(score));
        Observation answered = wish(child);
        answered.addPerformer(new Reference(child));
        refused(young.create(answered));
    }
}
