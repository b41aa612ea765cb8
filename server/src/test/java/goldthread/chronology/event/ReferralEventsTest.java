package goldthread.chronology.event;

import static goldthread.chronology.event.Tellings.code;
import static goldthread.chronology.event.Tellings.lines;
import static goldthread.chronology.event.Tellings.period;
import static goldthread.chronology.event.Tellings.text;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.ReferralOutcome;
import goldthread.terminology.SupportOutput;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralEventsTest {

    private static ServiceRequest referral() {
        ServiceRequest referral = new ServiceRequest();
        referral.setStatus(ServiceRequestStatus.ACTIVE);
        referral.setAuthoredOnElement(new DateTimeType("2026-03-01T09:00:00Z"));
        referral.setRequester(Tellings.SCHOOL);
        referral.addPerformer(Tellings.CAMHS);
        referral.setCode(text("Help with worry"));
        return referral;
    }

    private static Task answer(TaskStatus status) {
        Task task = new Task();
        task.getMeta().addProfile(Profiles.REFERRAL_TASK);
        task.setStatus(status);
        task.setAuthoredOnElement(new DateTimeType("2026-03-01"));
        task.setLastModifiedElement(new DateTimeType("2026-03-06"));
        task.setOwner(Tellings.CAMHS);
        task.getRestriction().setPeriod(period(null, "2026-03-15"));
        return task;
    }

    @Test
    void a_referral_tells_who_asked_whom_for_what() {
        assertThat(lines(referral()))
                .containsExactly("2026-03-01T09:00:00Z | referral | major |"
                        + " Referral by Hawthorn School to Riverside CAMHS: Help with worry");
    }

    @Test
    void a_referral_without_words_is_told_by_its_kind() {
        ServiceRequest referral = referral();
        referral.setCode(null);
        referral.addCategory(code(goldthread.terminology.ReferralCategory.CAMHS));

        assertThat(lines(referral)).singleElement().asString().endsWith(": Specialist mental health");
    }

    @Test
    void drafts_mistakes_and_referrals_without_a_date_are_no_events() {
        ServiceRequest undated = referral();
        undated.setAuthoredOn(null);

        assertThat(lines(referral().setStatus(ServiceRequestStatus.DRAFT))).isEmpty();
        assertThat(lines(referral().setStatus(ServiceRequestStatus.ENTEREDINERROR)))
                .isEmpty();
        assertThat(lines(undated)).isEmpty();
    }

    @Test
    void a_referral_that_was_only_sent_has_no_answer() {
        assertThat(lines(answer(TaskStatus.REQUESTED)))
                .containsExactly("2026-03-01 | referral | minor |"
                        + " Referral sent to Riverside CAMHS, answer due by 15-Mar-2026");
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, minor, received",
        "ACCEPTED, major, accepted",
        "REJECTED, major, turned down",
        "INPROGRESS, minor, taken up",
        "ONHOLD, minor, put on hold",
        "CANCELLED, minor, withdrawn",
        "FAILED, major, not carried out",
        "COMPLETED, major, completed"
    })
    void an_answer_is_told_by_the_state_it_brought(TaskStatus status, String significance, String state) {
        assertThat(lines(answer(status)).get(1))
                .isEqualTo("2026-03-06 | referral-answer | " + significance + " | Referral " + state
                        + " by Riverside CAMHS");
        assertThat(Events.of(answer(status), Tellings.TELLING))
                .extracting(Event::isState)
                .containsExactly(false, true);
    }

    @Test
    void an_answer_tells_where_it_stands_why_and_what_is_offered() {
        Task refused = answer(TaskStatus.REJECTED);
        refused.setBusinessStatus(code(ReferralBusinessStatus.CLOSED));
        refused.setStatusReason(text("Below the threshold"));
        refused.addOutput().setType(code(SupportOutput.REFERRAL_OUTCOME)).setValue(code(ReferralOutcome.SIGNPOSTED));
        refused.addOutput()
                .setType(code(SupportOutput.ALTERNATIVE_SUPPORT))
                .setValue(new Reference().setDisplay("Youth club"));
        refused.addOutput().setType(code(SupportOutput.ADVICE)).setValue(new StringType("A long letter"));

        assertThat(lines(refused).get(1))
                .endsWith("Referral turned down by Riverside CAMHS: Closed, because: Below the threshold,"
                        + " outcome: Pointed to other help, offered instead: Youth club");
    }

    @Test
    void another_task_is_told_when_it_is_asked_and_when_it_is_over() {
        Task task = answer(TaskStatus.COMPLETED);
        task.setMeta(null);
        task.setCode(text("Review medication"));

        assertThat(lines(task))
                .containsExactly(
                        "2026-03-01 | task | minor | Asked of Riverside CAMHS: Review medication",
                        "2026-03-06 | task | minor | Done by Riverside CAMHS: Review medication");
        assertThat(lines(task.setStatus(TaskStatus.INPROGRESS))).hasSize(1);
        assertThat(lines(task.setStatus(TaskStatus.ENTEREDINERROR))).isEmpty();
    }

    @Test
    void a_professional_concern_stands_out() {
        Task concern = answer(TaskStatus.REQUESTED);
        concern.setMeta(null);
        concern.setCode(text("Concern"));
        concern.addExtension(Extensions.ESCALATION_STAGE, text("Stage 1"));

        assertThat(Tellings.isMajor(concern)).isTrue();
    }

    @Test
    void a_task_on_a_referral_is_an_answer_only_when_it_is_to_fulfil_it() {
        Task task = answer(TaskStatus.RECEIVED);
        task.setMeta(null);
        task.setFocus(new Reference("ServiceRequest/1"));
        task.setCode(new CodeableConcept(new Coding()
                .setSystem("http://hl7.org/fhir/CodeSystem/task-code")
                .setCode("fulfill")));

        assertThat(ReferralEvents.isAnswer(task)).isTrue();
        assertThat(ReferralEvents.isAnswer(task.setCode(text("Call while waiting"))))
                .isFalse();
    }

    @Test
    void a_request_to_tell_someone_names_whom_and_about_what() {
        CommunicationRequest request = new CommunicationRequest();
        request.setStatus(CommunicationRequestStatus.ACTIVE);
        request.setAuthoredOnElement(new DateTimeType("2026-03-01"));
        request.addRecipient(Tellings.SCHOOL);
        request.addCategory(text("Reminder of the safety plan"));

        assertThat(lines(request))
                .containsExactly(
                        "2026-03-01 | task | minor | Asked to tell Hawthorn School: Reminder of the safety plan");
    }
}
