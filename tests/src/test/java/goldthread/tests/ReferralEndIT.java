package goldthread.tests;

import static goldthread.tests.support.SentReferral.coded;
import static goldthread.tests.support.SentReferral.said;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No referral is closed over the head of somebody who still has it. */
@AgainstTheServer
final class ReferralEndIT {
    private final FhirClient practice;
    private final FhirClient camhs;
    private final SentReferral sent;

    ReferralEndIT(TestServer server) {
        practice = server.as("gp-system");
        camhs = server.as("camhs-system");
        sent = new SentReferral(server);
    }

    /** The ways by which a referral can be closed. */
    private enum Door {
        UPDATE,
        PATCH,
        TRANSACTION
    }

    private ServiceRequest referral() {
        return practice.get(sent.referral()).expect(200).resource(ServiceRequest.class);
    }

    private Answer close(Door door, ServiceRequestStatus status) {
        ServiceRequest closed = referral().setStatus(status);
        String version = practice.get(sent.referral()).etag();
        return switch (door) {
            case UPDATE -> practice.update(closed, version);
            case PATCH ->
                practice.patch(
                        sent.referral(),
                        "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"" + status.toCode() + "\"}]",
                        "If-Match",
                        version);
            case TRANSACTION -> practice.bundle(TestData.changes(practice, closed));
        };
    }

    private Issue stillOpen(String what, String state, String orElse) {
        return Issue.error(
                "conflict",
                "referral-open",
                "ServiceRequest.status",
                what + ". Still open: " + sent.task() + " (" + state
                        + "). Whoever asked ends each task with $cancel, before or in the same transaction" + orElse);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void while_somebody_has_it_no_door_closes_it(Door door) {
        assertThat(close(door, ServiceRequestStatus.REVOKED).expect(409).issues())
                .containsExactly(stillOpen("A referral is withdrawn from everybody whom it asks", "requested", "."));
        assertThat(close(door, ServiceRequestStatus.COMPLETED).expect(409).issues())
                .containsExactly(stillOpen(
                        "A referral is completed when everybody whom it asks has given a final answer",
                        "requested",
                        ", or waits for the answer."));
        assertThat(referral().getStatus()).isEqualTo(ServiceRequestStatus.ACTIVE);

        sent.move(camhs, "acknowledge").expect(200);
        sent.move(camhs, "reject", coded("reason", "rejection-reason", "below-threshold"), said("advice", "Sleep"))
                .expect(200);
        close(door, ServiceRequestStatus.COMPLETED).expect(200);
    }

    @Test
    void it_is_withdrawn_together_with_its_task() {
        Task cancelled = sent.stored().setStatus(TaskStatus.CANCELLED);
        cancelled.setStatusReason(new CodeableConcept(new Coding()
                .setSystem("https://w3id.org/goldthread/fhir/CodeSystem/cancellation-reason")
                .setCode("no-longer-needed")));

        practice.bundle(TestData.changes(practice, referral().setStatus(ServiceRequestStatus.REVOKED), cancelled))
                .expect(200);

        assertThat(referral().getStatus()).isEqualTo(ServiceRequestStatus.REVOKED);
        assertThat(sent.stored().getStatus()).isEqualTo(TaskStatus.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void what_was_never_meant_is_taken_back_from_everybody_who_has_it(Door door) {
        sent.move(camhs, "acknowledge").expect(200);
        sent.move(
                        camhs,
                        "forward",
                        "{\"name\":\"owner\",\"valueReference\":{\"reference\":\"" + Agencies.COUNCIL.in(practice)
                                + "\"}}")
                .expect(200);
        SentReferral passedOn = sent.passedOn();

        close(door, ServiceRequestStatus.ENTEREDINERROR).expect(200);

        for (Task task : List.of(sent.stored(), passedOn.stored())) {
            assertThat(task.getStatus()).isEqualTo(TaskStatus.ENTEREDINERROR);
            assertThat(task.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("closed");
        }
        assertThat(practice.search("Provenance", "target", sent.task()).text()).contains("Referral entered-in-error");
    }

    @Test
    void whoever_was_asked_doesnt_take_it_back() {
        ServiceRequest mistaken = referral().setStatus(ServiceRequestStatus.ENTEREDINERROR);

        Answer answer = camhs.update(mistaken, practice.get(sent.referral()).etag());

        assertThat(answer.status()).isIn(404, 422);
        assertThat(referral().getStatus()).isEqualTo(ServiceRequestStatus.ACTIVE);
        assertThat(sent.stored().getStatus()).isEqualTo(TaskStatus.REQUESTED);
    }
}
