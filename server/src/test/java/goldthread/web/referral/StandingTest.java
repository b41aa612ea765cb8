package goldthread.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.ReferralBusinessStatus;
import goldthread.terminology.TaskCode;
import goldthread.terminology.Vocabulary;
import java.time.ZonedDateTime;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StandingTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Words WORDS = new Words(Vocabulary.read(FHIR), OutcomeMeasures.read(FHIR));
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-23T09:00:00Z[Europe/London]");

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, AWAITING_RECEIPT, 'Sent, not yet acknowledged'",
        "RECEIVED, IN_TRIAGE, 'Acknowledged, being looked at'",
        "ACCEPTED, ON_WAITING_LIST, Accepted: on a waiting list",
        "INPROGRESS, FORWARDED, Passed on to another service",
        "REJECTED, CLOSED, Turned down"
    })
    void a_state_is_said_in_words(TaskStatus state, ReferralBusinessStatus standing, String words) {
        Task task = task(state).setBusinessStatus(new CodeableConcept(standing.coding()));
        assertThat(Standing.of(task, WORDS)).isEqualToIgnoringCase(words);
    }

    @Test
    void once_acknowledged_the_review_is_what_is_owed() {
        Task task = task(TaskStatus.REQUESTED);
        assertThat(Standing.due(task, NOW)).map(Due::text).contains("Answer was due 12-Nov-2026, 11 days ago");
        task.setStatus(TaskStatus.ACCEPTED);
        assertThat(Standing.due(task, NOW)).isEmpty();
        task.addExtension(new Extension(Extensions.REVIEW_DUE, new DateType("2027-01-12")));
        assertThat(Standing.due(task, NOW)).map(Due::text).contains("Review due 12-Jan-2027, in 50 days");
        task.setStatus(TaskStatus.COMPLETED);
        assertThat(Standing.due(task, NOW)).isEmpty();
    }

    @Test
    void another_task_is_owed_until_it_is_done() {
        Task task = task(TaskStatus.INPROGRESS);
        task.setFocus(null);
        assertThat(Standing.isOfReferral(task)).isFalse();
        assertThat(Standing.due(task, NOW)).map(Due::text).contains("Action was due 12-Nov-2026, 11 days ago");
    }

    @Test
    void a_line_says_what_is_asked_by_whom_and_how_urgently() {
        ServiceRequest referral = new ServiceRequest();
        referral.getCode().setText("Help with sleep");
        referral.setId("1");
        Task task = task(TaskStatus.REQUESTED).setPriority(TaskPriority.URGENT);
        task.setRequester(new Reference("PractitionerRole/2").setDisplay("Dr Helena Voss"));

        TaskLine line = TaskLine.of(task, Parties.of(List.of(referral)), WORDS, NOW);

        assertThat(line.what()).isEqualTo("Help with sleep");
        assertThat(line.from()).isEqualTo("Dr Helena Voss");
        assertThat(line.urgent()).isEqualTo("Urgent");
        assertThat(line.referral()).isEqualTo("1");
        assertThat(line.child()).isNull();
    }

    /** The server's own tasks have nobody behind them, and one sentence for all of a kind. */
    @Test
    void a_line_of_the_servers_own_says_why_and_what_it_is_about() {
        RiskAssessment risk = new RiskAssessment();
        risk.setId("2");
        risk.setOccurrence(new DateTimeType("2026-09-12"));
        risk.addPrediction().getOutcome().setText("Self-harm");
        Task task = task(TaskStatus.REQUESTED).setFocus(new Reference("RiskAssessment/2"));
        task.setDescription("Look at it again").getCode().addCoding(TaskCode.REVIEW_NEEDED.coding());

        TaskLine line = TaskLine.of(task, Parties.of(List.of(risk)), WORDS, NOW);

        assertThat(line.from()).isEqualTo("This server, because something changed in the child’s life");
        assertThat(line.about()).isEqualTo("Risk assessment (Self-harm), 12-Sep-2026");
        assertThat(line.what()).isEqualTo("Look at it again");
        assertThat(line.referral()).isNull();
    }

    private static Task task(TaskStatus state) {
        Task task = new Task().setStatus(state).setFocus(new Reference("ServiceRequest/1"));
        task.getRestriction().getPeriod().setEndElement(new DateTimeType("2026-11-12"));
        task.setId("7");
        return task;
    }
}
