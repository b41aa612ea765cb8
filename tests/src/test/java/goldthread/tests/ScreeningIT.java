package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** What a school nurse's first look asks for is on a worklist, with an owner and a day. */
@AgainstTheServer
class ScreeningIT {

    private final Engaged engaged;
    private final FhirClient school;

    ScreeningIT(TestServer server) {
        engaged = new Engaged(server);
        school = server.as("school-system");
    }

    private QuestionnaireResponse form(String step, boolean harms) {
        return TestData.parse(QuestionnaireResponse.class, """
            {
              "resourceType": "QuestionnaireResponse",
              "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "N"}]},
              "questionnaire": "https://w3id.org/goldthread/fhir/Questionnaire/school-nurse-screening",
              "status": "completed",
              "subject": {"reference": "%s"},
              "authored": "2026-11-23T10:00:00Z",
              "item": [
                {"linkId": "safe", "item": [
                  {"linkId": "safe-feels", "answer": [{"valueBoolean": true}]},
                  {"linkId": "safe-self", "answer": [{"valueBoolean": %s}]}]},
                {"linkId": "next", "item": [{"linkId": "next-step", "answer": [{"valueString": "%s"}]}]}]
            }
            """.formatted(engaged.child(), harms, step));
    }

    @Test
    void what_was_agreed_is_asked_of_the_organisation_that_looked_once() {
        QuestionnaireResponse begun = form("Refer", false);
        begun.setStatus(QuestionnaireResponseStatus.INPROGRESS);
        String path = "QuestionnaireResponse/" + school.created(begun);
        assertThat(engaged.found(Task.class, "consider-mental-health-referral")).isEmpty();

        QuestionnaireResponse done = form("Refer", false);
        done.setId(path);
        school.update(done, "W/\"1\"").expect(200);
        done.setStatus(QuestionnaireResponseStatus.AMENDED);
        school.update(done, "W/\"2\"").expect(200);

        assertThat(engaged.found(Task.class, "consider-mental-health-referral"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getOwner().getReference()).isEqualTo(engaged.school());
                    assertThat(task.getFocus().getReference()).isEqualTo(path);
                    assertThat(task.getRestriction().getPeriod().hasEnd()).isTrue();
                });
        assertThat(school.search("Task", "owner", engaged.school(), "patient", engaged.child(), "status", "requested")
                        .expect(200)
                        .bundle()
                        .getEntry())
                .hasSize(1);
    }

    @Test
    void a_child_who_may_not_be_safe_is_never_left_with_nothing() {
        school.create(form("Nothing more for now", false)).expect(201);
        assertThat(engaged.found(Task.class, "consider-concern")).isEmpty();

        school.create(form("Nothing more for now", true)).expect(201);

        assertThat(engaged.found(Task.class, "consider-concern")).hasSize(1);
    }
}
