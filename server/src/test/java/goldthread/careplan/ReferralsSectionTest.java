package goldthread.careplan;

import static goldthread.careplan.RecordBuilder.code;
import static goldthread.careplan.RecordBuilder.period;
import static goldthread.careplan.RecordBuilder.text;
import static goldthread.careplan.RecordBuilder.withId;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Profiles;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.SupportOutput;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

class ReferralsSectionTest {

    private static ServiceRequest referral(ServiceRequestStatus status) {
        ServiceRequest referral = withId(new ServiceRequest(), "ServiceRequest/referral");
        referral.setStatus(status);
        referral.setCode(text("Help with worry"));
        referral.setAuthoredOnElement(new DateTimeType("2026-03-01T09:00:00Z"));
        referral.setRequester(RecordBuilder.SCHOOL);
        referral.addPerformer(RecordBuilder.CAMHS);
        return referral;
    }

    private static Task answer(TaskStatus status) {
        Task task = withId(new Task(), "Task/answer");
        task.getMeta().addProfile(Profiles.REFERRAL_TASK);
        task.setStatus(status);
        task.setFocus(new Reference("ServiceRequest/referral"));
        task.setAuthoredOnElement(new DateTimeType("2026-03-01T09:00:00Z"));
        task.setLastModifiedElement(new DateTimeType("2026-03-04T09:00:00Z"));
        task.setOwner(RecordBuilder.CAMHS);
        task.getRestriction().setPeriod(period(null, "2026-03-15"));
        return task;
    }

    private static List<Statement> on(String day, ServiceRequestStatus status, Task... answers) {
        RecordBuilder record = new RecordBuilder().add(referral(status)).add(answers);
        return ReferralsSection.of(record.on(day)).statements();
    }

    @Test
    void a_referral_says_from_whom_to_whom_where_it_stands_and_since_when() {
        Task waiting = answer(TaskStatus.ACCEPTED);
        waiting.setBusinessStatus(code(ReferralBusinessStatus.ON_WAITING_LIST));

        Statement line = on("2026-03-31", ServiceRequestStatus.ACTIVE, waiting).get(0);

        assertThat(line.cells())
                .containsExactly(
                        "Help with worry",
                        "Hawthorn School",
                        "Riverside CAMHS",
                        "On a waiting list, 30 days so far",
                        "",
                        "");
        assertThat(line.agency()).isEqualTo("Riverside CAMHS");
        assertThat(line.date()).isEqualTo("04-Mar-2026");
        assertThat(line.evidence())
                .extracting(Recorded::reference)
                .containsExactly("Task/answer", "ServiceRequest/referral");
    }

    @Test
    void an_answer_that_is_not_given_in_time_is_overdue_the_day_after() {
        Task sent = answer(TaskStatus.REQUESTED);

        assertThat(on("2026-03-15", ServiceRequestStatus.ACTIVE, sent).get(0).marks())
                .isEmpty();
        Statement late = on("2026-03-16", ServiceRequestStatus.ACTIVE, sent).get(0);
        assertThat(late.marks()).containsExactly(Mark.OVERDUE);
        assertThat(late.cells()).contains("sent, not answered, 15 days so far", "15-Mar-2026");
    }

    @Test
    void an_answer_that_was_given_can_not_be_overdue() {
        assertThat(on("2026-05-01", ServiceRequestStatus.ACTIVE, answer(TaskStatus.INPROGRESS))
                        .get(0)
                        .marks())
                .isEmpty();
    }

    @Test
    void a_refusal_says_why_and_what_is_offered_instead() {
        Task refused = answer(TaskStatus.REJECTED);
        refused.setStatusReason(text("Below the threshold"));
        refused.addOutput()
                .setType(code(SupportOutput.ALTERNATIVE_SUPPORT))
                .setValue(new Reference().setDisplay("Youth club"));
        refused.addOutput().setType(code(SupportOutput.ADVICE)).setValue(new StringType("Write again in May"));

        assertThat(on("2026-04-01", ServiceRequestStatus.ACTIVE, refused).get(0).cells())
                .contains("turned down: Below the threshold")
                .last()
                .asString()
                .contains(": Youth club; ", ": Write again in May");
    }

    @Test
    void a_referral_that_nobody_was_asked_to_answer_is_shown_as_such() {
        Statement line = on("2026-04-01", ServiceRequestStatus.ACTIVE).get(0);

        assertThat(line.cells()).contains("Riverside CAMHS", "no addressee has it yet");
        assertThat(line.agency()).isEqualTo("Hawthorn School");
    }

    @Test
    void a_referral_is_open_while_one_addressee_has_not_closed_it() {
        assertThat(on("2026-04-01", ServiceRequestStatus.COMPLETED, answer(TaskStatus.COMPLETED)))
                .isEmpty();
        assertThat(on("2026-04-01", ServiceRequestStatus.COMPLETED, answer(TaskStatus.INPROGRESS)))
                .hasSize(1);
    }

    @Test
    void referrals_of_a_later_day_and_mistakes_are_left_out() {
        assertThat(on("2026-02-28", ServiceRequestStatus.ACTIVE, answer(TaskStatus.REQUESTED)))
                .isEmpty();
        assertThat(on("2026-04-01", ServiceRequestStatus.ENTEREDINERROR, answer(TaskStatus.ENTEREDINERROR)))
                .isEmpty();
    }

    @Test
    void the_alert_names_every_addressee_that_leaves_the_child_without_help() {
        Task refused = withId(answer(TaskStatus.REJECTED), "Task/refused");
        refused.setOwner(RecordBuilder.COUNCIL);
        RecordBuilder record =
                new RecordBuilder().add(referral(ServiceRequestStatus.ACTIVE), answer(TaskStatus.REQUESTED), refused);

        assertThat(NobodyHelpingSection.of(record.on("2026-04-01")).statements())
                .extracting(Statement::cells)
                .containsExactly(
                        List.of("Riverside CAMHS", "sent, not answered", "01-Mar-2026"),
                        List.of("Eastmoor Council", "turned down", "01-Mar-2026"));
    }

    @Test
    void there_is_no_alert_while_one_addressee_helps() {
        RecordBuilder record =
                new RecordBuilder().add(referral(ServiceRequestStatus.ACTIVE), answer(TaskStatus.INPROGRESS));

        assertThat(NobodyHelpingSection.of(record.on("2026-04-01")).isEmpty()).isTrue();
    }
}
