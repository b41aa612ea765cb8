package goldthread.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendingTest {

    private static ServiceRequest referral() {
        ServiceRequest referral = new ServiceRequest();
        referral.setId("ServiceRequest/r/_history/2");
        referral.setStatus(ServiceRequestStatus.ACTIVE)
                .setSubject(new Reference("Patient/c"))
                .setRequester(new Reference("PractitionerRole/gp"))
                .setRequisition(new Identifier().setSystem("q").setValue("1"));
        referral.setAuthoredOnElement(new DateTimeType("2026-03-01T10:00:00Z"));
        referral.addIdentifier().setSystem("n").setValue("7");
        referral.addPerformer(new Reference("HealthcareService/spa"));
        referral.addReplaces(new Reference("ServiceRequest/old"));
        referral.addCategory().addCoding().setCode("camhs");
        referral.addCategory().addCoding().setCode("re-referral");
        return referral;
    }

    @Test
    void it_is_what_the_referral_says() {
        assertThat(Sending.of(referral()))
                .contains(new Sending(
                        "r",
                        "c",
                        Set.of("HealthcareService/spa"),
                        "PractitionerRole/gp",
                        ServiceRequestStatus.ACTIVE,
                        Instant.parse("2026-03-01T10:00:00Z"),
                        Set.of("camhs"),
                        "q|1",
                        Set.of("ServiceRequest/old"),
                        Set.of("n|7")));
    }

    @Test
    void where_no_service_is_named_its_kind_counts() {
        ServiceRequest referral = referral();
        referral.setPerformer(null);
        referral.setPerformerType(new CodeableConcept(new Coding("s", "A18", null)));

        assertThat(Sending.of(referral).orElseThrow().addressees()).containsExactly("kind s|A18");
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceRequestStatus.class,
            names = {"DRAFT", "ENTEREDINERROR"})
    void what_was_never_sent_counts_for_nothing(ServiceRequestStatus status) {
        assertThat(Sending.of(referral().setStatus(status))).isEmpty();
    }

    @Test
    void who_changes_what_is_asked_is_judged_anew_and_who_changes_anything_else_is_not() {
        Sending sent = Sending.of(referral()).orElseThrow();
        ServiceRequest noted = referral();
        noted.addNote().setText("Rang twice");
        ServiceRequest untied = referral();
        untied.setReplaces(null);

        assertThat(Sending.of(noted).orElseThrow().differsFrom(Optional.of(sent)))
                .isFalse();
        assertThat(Sending.of(untied).orElseThrow().differsFrom(Optional.of(sent)))
                .isTrue();
        assertThat(sent.differsFrom(Optional.empty())).isTrue();
        assertThat(sent.differsFrom(Sending.of(referral().setStatus(ServiceRequestStatus.REVOKED))))
                .isTrue();
    }

    @Test
    void a_task_that_carries_something_else_answers_nothing() {
        Task task = new Task().setStatus(TaskStatus.REQUESTED).setFocus(new Reference("ServiceRequest/r"));
        task.setOwner(new Reference("Organization/o"));

        assertThat(Answer.of(task)).isEmpty();
        task.getCode()
                .addCoding()
                .setSystem("http://hl7.org/fhir/CodeSystem/task-code")
                .setCode("fulfill");
        assertThat(Answer.of(task)).contains(new Answer("r", "Organization/o", TaskStatus.REQUESTED, false));
    }
}
