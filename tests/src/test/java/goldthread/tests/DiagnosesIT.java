package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** What the plan says a child needs or has, and what happened while a wish waited; for each reader what they may know. */
@AgainstTheServer
final class DiagnosesIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";

    private final Engaged engaged;
    private final FhirClient school;

    DiagnosesIT(TestServer server) {
        engaged = new Engaged(server);
        school = server.as("school-system");
    }

    private Condition condition(String what, String sure, String labels) {
        return TestData.parse(Condition.class, """
            {
              "resourceType": "Condition",
              "meta": {"security": [%s]},
              "verificationStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-ver-status", "code": "%s"}]},
              "code": {"text": "%s"},
              "subject": {"reference": "%s"},
              "onsetDateTime": "2026-02", "recordedDate": "2026-03-12",
              "recorder": {"reference": "%s"}
            }
            """.formatted(labels, sure, what, engaged.child(), engaged.clinician()));
    }

    private static String label(String code) {
        return "{\"system\": \"http://terminology.hl7.org/CodeSystem/v3-%s\", \"code\": \"%s\"}"
                .formatted(code.length() == 1 ? "Confidentiality" : "ActCode", code);
    }

    private SectionComponent section(FhirClient reader, String code) {
        Composition plan = (Composition) reader.get(engaged.child() + "/$shared-care-plan?section=" + code)
                .expect(200)
                .bundle()
                .getEntryFirstRep()
                .getResource();
        return plan.getSectionFirstRep();
    }

    @Test
    void a_diagnosis_is_told_in_plain_words_to_those_who_may_know_of_it() {
        engaged.camhs().created(condition("Low mood", "provisional", label("N")));
        engaged.camhs().created(condition("Heard voices once", "confirmed", label("N") + ", " + label("PSY")));
        engaged.camhs().created(condition("Not for the practice", "confirmed", label("V")));

        SectionComponent forPractice = section(engaged.practice(), "diagnoses");
        assertThat(forPractice.getTitle()).isEqualTo("Needs and diagnoses");
        assertThat(forPractice.getText().getDivAsString())
                .contains("Low mood", "Thought to be so; not confirmed", "Imrie", "12-Mar-2026", "Feb-2026")
                .contains("Heard voices once")
                .doesNotContain("Not for the practice");
        assertThat(forPractice.getEntry()).hasSize(2);
        assertThat(section(school, "diagnoses").getText().getDivAsString())
                .contains("Low mood")
                .doesNotContain("Heard voices once", "Not for the practice");
    }

    @Test
    void what_a_child_wants_everyone_to_know_stands_at_the_top() {
        engaged.camhs().created(TestData.parse(QuestionnaireResponse.class, """
            {
              "resourceType": "QuestionnaireResponse",
              "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "questionnaire": "%1$s/Questionnaire/about-me", "status": "completed",
              "subject": {"reference": "%2$s"}, "authored": "2026-05-02T10:00:00Z", "source": {"reference": "%2$s"},
              "item": [{"linkId": "please", "answer": [{"valueString": "Ring before you come."}]}]
            }
            """.formatted(ROOT, engaged.child())));

        assertThat(section(school, "about-me").getText().getDivAsString())
                .contains("Please do, and please don", "Ring before you come.");
    }

    private Observation said(String code, String day, String value) {
        return TestData.parse(
                Observation.class, """
            {
              "resourceType": "Observation",
              "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "status": "final",
              "code": {"coding": [{"system": "%s/CodeSystem/%s"}]},
              "subject": {"reference": "%s"}, "effectiveDateTime": "%s",
              "performer": [{"reference": "%s"}] %s
            }
            """.formatted(ROOT, code, engaged.child(), day, engaged.child(), value));
    }

    @Test
    void a_wish_that_waits_says_what_happened_since() {
        engaged.camhs()
                .created(said(
                        "observation-kind\", \"code\": \"wishes",
                        "2026-05-02",
                        ", \"valueString\": \"See my sister.\""));
        String missing = "Observation/"
                + engaged.practice().created(said("significant-event\", \"code\": \"missing", "2026-05-04", ""));
        engaged.camhs().created(said("significant-event\", \"code\": \"missing", "2026-05-04", ""));
        engaged.camhs().created(said("significant-event\", \"code\": \"achievement", "2026-05-05", ""));

        SectionComponent wishes = section(engaged.practice(), "wishes");

        assertThat(wishes.getText().getDivAsString()).contains("See my sister.", "; 1 incident recorded since then");
        assertThat(wishes.getEntry()).extracting(Reference::getReference).contains(missing);
    }
}
