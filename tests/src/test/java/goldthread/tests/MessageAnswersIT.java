package goldthread.tests;

import static goldthread.tests.support.NationalMessage.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.NationalMessage;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever was asked says by national messages: answers, appointments, and that a child was not seen. */
@AgainstTheServer
final class MessageAnswersIT {
    private static final String REJECTED = "https://fhir.nhs.uk/CodeSystem/rejected-reasons-bars";
    private static final String OUTCOME = "https://w3id.org/goldthread/fhir/CodeSystem/referral-outcome";

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient camhs;
    private final String number = TestData.nhsNumber();

    MessageAnswersIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        camhs = server.as("camhs-system");
    }

    @BeforeEach
    void bothAreInTheDirectory() {
        Agencies.PRACTICE.in(practice);
        Agencies.TRUST.in(practice);
    }

    private NationalMessage referral() {
        return new NationalMessage("referral", number);
    }

    private NationalMessage answer(NationalMessage sent) {
        return new NationalMessage("answer", number).set("original", sent.get("bundle"));
    }

    private Task task(Answer sent) {
        return camhs.get(stored(sent, "Task")).expect(200).resource(Task.class);
    }

    @Test
    void whoever_was_asked_answers_step_by_step() {
        NationalMessage message = referral();
        Answer sent = message.by(practice);

        answer(message).by(camhs).expect(200);
        assertThat(task(sent).getStatus().toCode()).isEqualTo("received");
        answer(message).set("state", "triaged").by(camhs).expect(200);
        assertThat(task(sent).getStatus().toCode()).isEqualTo("accepted");
        answer(message).set("state", "arrived").by(camhs).expect(200);
        assertThat(task(sent).getMeta().getVersionId()).isEqualTo("3");
        answer(message).set("state", "in-progress").by(camhs).expect(200);
        assertThat(answer(message)
                        .set("state", "finished")
                        .by(camhs)
                        .expect(422)
                        .issues())
                .extracting(Issue::rule)
                .containsExactly("answer-incomplete");
        answer(message)
                .set("state", "finished")
                .set("system", OUTCOME)
                .set("code", "accepted-treatment")
                .by(camhs)
                .expect(200);
        assertThat(task(sent).getStatus().toCode()).isEqualTo("completed");
        assertThat(answer(message).set("state", "planned").by(camhs).expect(409).issues())
                .extracting(Issue::rule)
                .containsExactly("R-03");
    }

    @Test
    void a_rejection_has_a_reason_of_ours_and_says_what_else_there_is() {
        NationalMessage message = referral();
        Answer sent = message.by(practice);
        NationalMessage no = answer(message).set("state", "cancelled");

        assertThat(no.by(camhs).expect(400).issues())
                .extracting(Issue::expression)
                .containsExactly("Bundle.entry[2].resource.reasonCode");
        no.set("system", REJECTED).set("code", "RRNA");
        no.set("words", "Nothing is available before March").by(camhs).expect(200);

        Task task = task(sent);
        assertThat(task.getStatus().toCode()).isEqualTo("rejected");
        assertThat(task.getStatusReason().getCoding())
                .extracting(coding -> coding.getCode())
                .containsExactly("capacity", "RRNA");
        assertThat(task.getOutputFirstRep().getValue().primitiveValue()).isEqualTo("Nothing is available before March");
        assertThat(answer(message)
                        .set("state", "cancelled")
                        .set("system", REJECTED)
                        .set("code", "FC")
                        .by(camhs)
                        .expect(422)
                        .issues())
                .extracting(Issue::rule)
                .containsExactly("R-06");
    }

    @Test
    void a_child_who_was_not_seen_is_recorded_and_somebody_is_asked_what_follows() {
        NationalMessage message = referral();
        Answer sent = message.by(practice);
        String child = task(sent).getFor().getReference();

        NationalMessage notSeen = new NationalMessage("not-seen", number).set("original", message.get("bundle"));
        Answer answer = notSeen.by(camhs);

        assertThat(stored(notSeen.by(camhs))).isEqualTo(stored(answer));
        Appointment missed = camhs.get(stored(answer, "Appointment")).resource(Appointment.class);
        assertThat(missed.getStatus().toCode()).isEqualTo("noshow");
        assertThat(missed.getBasedOnFirstRep().getReference()).isEqualTo(stored(sent, "ServiceRequest"));
        assertThat(FhirClient.text(missed)).contains("was-not-brought", "not-known-yet");
        assertThat(task(sent).getStatus().toCode()).isEqualTo("requested");
        assertThat(camhs.get("Task?patient=" + child).text()).contains("follow-up-missed-appointment");
    }

    @Test
    void another_childs_appointment_and_one_called_off_were_not_missed() {
        NationalMessage message = referral();
        message.by(practice).expect(200);
        String other = TestData.nhsNumber();
        new NationalMessage("referral", other).by(practice).expect(200);
        String theirs = stored(
                new NationalMessage("booking", other).set("status", "booked").by(camhs), "Appointment");

        assertThat(missed(message, theirs).expect(422).issues())
                .extracting(Issue::rule)
                .containsExactly("subject-changed");
        assertThat(camhs.get(theirs).resource(Appointment.class).getStatus().toCode())
                .isEqualTo("booked");

        String own = stored(
                new NationalMessage("booking", number).set("status", "booked").by(camhs), "Appointment");
        Appointment off = camhs.get(own).resource(Appointment.class).setStatus(Appointment.AppointmentStatus.CANCELLED);
        camhs.update(off, "W/\"1\"").expect(200);
        assertThat(missed(message, own).expect(409).issues())
                .extracting(Issue::rule)
                .containsExactly("wrong-state");
    }

    private Answer missed(NationalMessage referral, String appointment) {
        String said = new NationalMessage("not-seen", number)
                .set("original", referral.get("bundle"))
                .text()
                .replace(
                        "\"resourceType\": \"Appointment\",",
                        "\"resourceType\": \"Appointment\", \"id\": \"" + appointment.substring("Appointment/".length())
                                + "\",");
        return camhs.post("$process-message", said);
    }

    @Test
    void a_booking_is_recorded_changed_cancelled_or_missed() {
        referral().by(practice).expect(200);
        NationalMessage booking = new NationalMessage("booking", number).set("status", "booked");

        String appointment = stored(booking.by(camhs), "Appointment");
        String id = appointment.substring("Appointment/".length());
        new NationalMessage("booking", number)
                .set("reason", "update")
                .set("status", "booked")
                .set("appointment", id)
                .by(camhs)
                .expect(200);
        new NationalMessage("booking", number)
                .set("reason", "update")
                .set("status", "cancelled")
                .set("appointment", id)
                .by(camhs)
                .expect(200);

        assertThat(camhs.get(appointment)
                        .resource(Appointment.class)
                        .getStatus()
                        .toCode())
                .isEqualTo("cancelled");
        NationalMessage second = new NationalMessage("booking", number).set("status", "booked");
        String missed = stored(second.by(camhs), "Appointment");
        String notSeen = new NationalMessage("not-seen", number)
                .set("original", second.get("bundle"))
                .text()
                .replace("servicerequest-response", "booking-response");
        assertThat(stored(camhs.post("$process-message", notSeen))).containsExactly(missed);
        assertThat(camhs.get(missed).resource(Appointment.class).getStatus().toCode())
                .isEqualTo("noshow");
    }

    @Test
    void that_a_request_couldnt_be_processed_is_no_answer_to_it() {
        NationalMessage message = referral();
        message.by(practice).expect(200);
        String failure = answer(message).text().replace("\"code\": \"ok\"", "\"code\": \"fatal-error\"");

        assertThat(camhs.post("$process-message", failure).expect(422).issues())
                .extracting(Issue::rule, Issue::expression)
                .containsExactly(tuple("not-supported", "Bundle.entry[0].resource.response.code"));
        assertThat(camhs.post("$process-message", referral().text(), "X-Request-Id", "1")
                        .expect(400)
                        .issues())
                .extracting(Issue::rule)
                .containsExactly("message-unclear");
    }

    @Test
    void a_referral_that_came_otherwise_is_answered_by_its_id() {
        SentReferral sent = new SentReferral(server);
        String nhs = practice.get(sent.child())
                .json()
                .path("identifier")
                .path(0)
                .path("value")
                .asText();

        new NationalMessage("answer", nhs)
                .set("original", sent.referral().substring("ServiceRequest/".length()))
                .set("state", "triaged")
                .by(camhs)
                .expect(200);

        assertThat(sent.stored().getStatus().toCode()).isEqualTo("accepted");
    }
}
