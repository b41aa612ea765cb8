package goldthread.tests;

import static goldthread.tests.support.NationalMessage.stored;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.InParallel;
import goldthread.tests.support.Issue;
import goldthread.tests.support.NationalMessage;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** National messages: what they ask is done once, by the rules of every other request, and answered as the standard says. */
@AgainstTheServer
final class MessageIT {
    private static final Issue NOTHING_HERE =
            new Issue("error", "not-found", "", "", "There is nothing here, or nothing that you may see.");

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient camhs;
    private final String number = TestData.nhsNumber();

    MessageIT(TestServer server) {
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

    /** What the answer brings of what is in its focus, each under its address here. */
    private static List<String> told(Answer answer) {
        return answer.bundle().getEntry().stream()
                .skip(2)
                .map(entry -> {
                    String reference = entry.getResource().fhirType() + "/"
                            + entry.getResource().getIdPart();
                    assertThat(entry.getFullUrl()).endsWith("/fhir/" + reference);
                    return reference;
                })
                .toList();
    }

    private static <R extends Resource> R told(Answer answer, Class<R> type) {
        return answer.bundle().getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_answer_brings_what_it_is_about_as_the_message_left_it_also_when_it_is_asked_for_again() {
        NationalMessage sent = referral();
        Answer asked = sent.by(practice);
        NationalMessage accepted = answer(sent).set("state", "triaged");

        Answer taken = accepted.by(camhs);

        assertThat(told(taken)).containsExactlyInAnyOrderElementsOf(stored(taken));
        assertThat(told(taken, Task.class).getStatus().toCode()).isEqualTo("accepted");
        assertThat(told(asked, Task.class).getStatus().toCode()).isEqualTo("requested");
        assertThat(sent.by(practice).text()).as("the version of then").isEqualTo(asked.text());
        Answer already = answer(sent)
                .set("state", "triaged")
                .set("header", UUID.randomUUID().toString())
                .by(camhs);
        assertThat(told(already, Task.class).getMeta().getVersionId())
                .isEqualTo(told(taken, Task.class).getMeta().getVersionId());
        String referral = stored(asked, "ServiceRequest");
        Answer revoked = new NationalMessage("update", number)
                .set("referral", referral.substring(referral.indexOf('/') + 1))
                .set("status", "revoked")
                .set("reason", "update")
                .by(practice);
        assertThat(told(revoked, ServiceRequest.class).getStatus().toCode()).isEqualTo("revoked");
        assertThat(told(revoked, Task.class).getStatus().toCode()).isEqualTo("cancelled");
        assertThat(told(revoked, OperationOutcome.class)
                        .getIssueFirstRep()
                        .getSeverity()
                        .toCode())
                .isEqualTo("information");
    }

    private static String reason(Task task) {
        return task.getStatusReason().getCodingFirstRep().getCode();
    }

    @Test
    void a_message_under_an_idempotency_key_is_processed_once() {
        NationalMessage message = referral();
        String id = UUID.randomUUID().toString();
        String[] headers = {"X-Request-Id", id, "X-Correlation-Id", id, "Idempotency-Key", id};

        Answer first = message.by(practice, headers);
        Answer again = message.by(practice, headers);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).contains("true");
    }

    @Test
    void a_referral_is_stored_with_a_task_for_whoever_is_asked() {
        NationalMessage message = referral();
        String id = UUID.randomUUID().toString();

        Answer answer = message.by(practice, "X-Request-Id", id, "X-Correlation-Id", id);

        MessageHeader header = NationalMessage.header(answer);
        assertThat(answer.header("X-Correlation-Id")).contains(id);
        assertThat(answer.header("X-Request-Id")).contains(id);
        assertThat(header.getEventCoding().getCode()).isEqualTo("servicerequest-request");
        assertThat(header.getResponse().getIdentifier()).isEqualTo(message.get("bundle"));
        assertThat(header.getResponse().getCode().toCode()).isEqualTo("ok");
        assertThat(header.getDestinationFirstRep().getEndpoint())
                .isEqualTo("https://fhir.nhs.uk/Id/dos-service-id|2000000001");
        assertThat(header.getDestinationFirstRep().getReceiver().getIdentifier().getValue())
                .isEqualTo("Z99901");
        assertThat(header.getSender().getIdentifier().getValue()).isEqualTo("ZZ901");
        assertThat(header.getReason().getCodingFirstRep().getCode()).isEqualTo("new");
        Bundle said = answer.bundle();
        assertThat(header.getResponse().getDetails().getReference())
                .isEqualTo(said.getEntry().get(1).getFullUrl());
        assertThat(told(answer)).containsExactlyInAnyOrderElementsOf(stored(answer));
        assertThat(((OperationOutcome) said.getEntry().get(1).getResource()).getIssue())
                .extracting(issue -> issue.getExpression().get(0).getValue())
                .containsExactly("Bundle.entry[10].resource");
        Task task = task(answer);
        assertThat(task.getStatus().toCode()).isEqualTo("requested");
        assertThat(task.getOwner().getIdentifier().getValue()).isEqualTo("ZZ901");
        assertThat(task.getRequester().getIdentifier().getValue()).isEqualTo("Z99901");
        assertThat(task.getFocus().getReference()).isEqualTo(stored(answer, "ServiceRequest"));
        assertThat(task.getRestriction().getPeriod().hasEnd()).isTrue();
        ServiceRequest referral =
                camhs.get(stored(answer, "ServiceRequest")).expect(200).resource(ServiceRequest.class);
        assertThat(referral.getRequester().getDisplay()).isNull();
        assertThat(referral.getContained()).hasSize(2);
        assertThat(referral.getPerformerFirstRep().getDisplay()).isEqualTo("Single point of access");
        assertThat(referral.getAuthoredOnElement().getValueAsString()).startsWith("2026-11-20T09:30:00");
        assertThat(camhs.get("Observation?patient=" + referral.getSubject().getReference())
                        .text())
                .contains("Wakes at four");
        assertThat(practice.search("Practitioner", "identifier", "999000001")
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    @Test
    void the_same_message_has_the_same_answer_and_no_second_effect_even_at_the_same_time() {
        NationalMessage message = referral();

        List<Answer> answers = InParallel.run(6, i -> message.by(practice));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(message.by(practice).text());
        Task task = task(answers.get(0));
        assertThat(camhs.get("Task?patient=" + task.getFor().getReference() + "&code=fulfill")
                        .bundle()
                        .getEntry())
                .hasSize(1);
        assertThat(message.set("born", "2013-05-15").by(practice).expect(422).issues())
                .containsExactly(Issue.error(
                        "duplicate",
                        "message-reused",
                        "Bundle.id",
                        "Your organisation has sent another message under this id, or another referral under this"
                                + " identifier: give what is new ids of its own, and send a change as an update."));
        message.set("bundle", UUID.randomUUID().toString())
                .set("header", UUID.randomUUID().toString());
        assertThat(message.by(practice).expect(422).issues())
                .extracting(Issue::rule)
                .containsExactly("message-reused");
        assertThat(message.set("born", "2013-05-14").by(practice).text())
                .isEqualTo(answers.get(0).text());
    }

    @Test
    void whoever_asked_changes_it_and_withdraws_it() {
        Answer sent = referral().by(practice);
        String id = stored(sent, "ServiceRequest").substring("ServiceRequest/".length());
        NationalMessage change = new NationalMessage("update", number).set("referral", id);

        change.set("words", "Much worse since Sunday").by(practice).expect(200);
        ServiceRequest changed = camhs.get("ServiceRequest/" + id).resource(ServiceRequest.class);
        assertThat(changed.getNoteFirstRep().getText()).isEqualTo("Much worse since Sunday");
        assertThat(changed.getPerformerFirstRep().getIdentifier().getValue()).isEqualTo("ZZ901");

        NationalMessage cancel = new NationalMessage("update", number)
                .set("referral", id)
                .set("status", "revoked")
                .set("words", "The family has moved");
        assertThat(stored(cancel.by(practice))).hasSize(2);
        Task task = practice.get(stored(sent, "Task")).resource(Task.class);
        assertThat(task.getStatus().toCode()).isEqualTo("cancelled");
        assertThat(reason(task)).isEqualTo("withdrawn-by-requester");
        assertThat(practice.get("ServiceRequest/" + id)
                        .resource(ServiceRequest.class)
                        .getStatus()
                        .toCode())
                .isEqualTo("revoked");
        assertThat(stored(cancel.by(practice))).hasSize(2);
        cancel.set("header", UUID.randomUUID().toString()).set("words", "Again");
        assertThat(cancel.by(practice).expect(409).issues())
                .extracting(Issue::rule)
                .containsExactly("wrong-state");
    }

    @Test
    void what_was_passed_on_is_withdrawn_with_it() {
        Answer sent = referral().by(practice);
        String next =
                "{\"name\":\"owner\",\"valueReference\":{\"reference\":\"" + Agencies.COUNCIL.in(practice) + "\"}}";
        for (String move : List.of("acknowledge", "forward")) {
            camhs.post(
                            stored(sent, "Task") + "/$" + move,
                            move.equals("forward") ? SentReferral.parameters(next) : SentReferral.parameters(),
                            "If-Match",
                            "W/\"" + task(sent).getMeta().getVersionId() + "\"")
                    .expect(200);
        }

        String id = stored(sent, "ServiceRequest").substring("ServiceRequest/".length());
        new NationalMessage("update", number)
                .set("referral", id)
                .set("status", "revoked")
                .by(practice)
                .expect(200);

        Bundle tasks = camhs.get("Task?patient=" + task(sent).getFor().getReference() + "&code=fulfill")
                .bundle();
        assertThat(tasks.getEntry())
                .extracting(entry -> ((Task) entry.getResource()).getStatus().toCode())
                .containsExactly("cancelled", "cancelled");
    }

    @Test
    void a_message_is_sent_by_who_it_says_sends_it_and_addressed_to_somebody_who_is_here() {
        assertThat(referral().by(camhs).expect(422).issues())
                .containsExactly(Issue.error(
                        "business-rule",
                        "message-sender",
                        "Bundle.entry[0].resource.sender",
                        "The sender is another organisation than the one that calls: each sends its own messages."));
        String elsewhere = referral().text().replace("ZZ901", "ZZ9NOT");
        assertThat(practice.post("$process-message", elsewhere).expect(422).issues())
                .containsExactly(Issue.error(
                        "business-rule",
                        "message-receiver",
                        "Bundle.entry[1].resource.performer[0]",
                        "No organisation with this ODS code receives referrals here."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp", "camhs-clinician", "parent", "analyst", "auditor"})
    void people_send_no_messages(String identity) {
        assertThat(referral().by(server.as(identity)).status()).isEqualTo(403);
    }

    @Test
    void what_isnt_there_and_what_isnt_ones_own_look_the_same() {
        FhirClient council = server.as("la-system");
        String child = "Patient/" + council.created(TestData.child());
        String own = Agencies.COUNCIL.in(council);
        String theirs = council.created(TestData.referral(child, own, own));
        String nhs = council.get(child)
                .json()
                .path("identifier")
                .path(0)
                .path("value")
                .asText();

        for (String name : List.of("answer", "not-seen")) {
            assertThat(new NationalMessage(name, nhs)
                            .set("original", theirs)
                            .by(camhs)
                            .expect(404)
                            .issues())
                    .containsExactly(NOTHING_HERE)
                    .isEqualTo(new NationalMessage(name, nhs)
                            .set("original", "no-such")
                            .by(camhs)
                            .expect(404)
                            .issues());
        }
        for (String id : List.of(theirs, "no-such", "../etc")) {
            assertThat(new NationalMessage("update", nhs)
                            .set("referral", id)
                            .by(practice)
                            .status())
                    .isIn(400, 404);
        }
        assertThat(new NationalMessage("update", nhs)
                        .set("referral", theirs)
                        .by(practice)
                        .expect(404)
                        .issues())
                .containsExactly(NOTHING_HERE);
        String stranger = new SentReferral(server).referral().substring("ServiceRequest/".length());
        assertThat(new NationalMessage("update", number)
                        .set("referral", stranger)
                        .by(practice)
                        .expect(422)
                        .issues())
                .extracting(Issue::rule)
                .containsExactly("subject-changed");
    }

    @Test
    void what_was_asked_for_comes_with_the_update_and_the_one_who_asked_reads_what_came_of_it() {
        NationalMessage message = referral();
        Answer sent = message.by(practice);
        String referral = stored(sent, "ServiceRequest");
        answer(message).by(camhs).expect(200);
        camhs.post(
                        stored(sent, "Task") + "/$request-information",
                        SentReferral.parameters(
                                SentReferral.said("information", "How is school?"),
                                SentReferral.day("reviewBy", "2027-01-15")),
                        "If-Match",
                        "W/\"2\"")
                .expect(200);

        new NationalMessage("update", number)
                .set("referral", referral.substring("ServiceRequest/".length()))
                .set("words", "Mornings are hard")
                .by(practice)
                .expect(200);

        assertThat(task(sent).getStatus().toCode()).isEqualTo("received");
        assertThat(practice.get(referral + "/$feedback").expect(200).text()).contains("received");
    }

    @Test
    void a_message_in_xml_is_the_same_message() {
        String xml = Answer.FHIR
                .newXmlParser()
                .encodeResourceToString(Answer.FHIR
                        .newJsonParser()
                        .parseResource(Bundle.class, referral().text()));

        Answer answer = practice.postBytes(
                "$process-message",
                xml.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/fhir+xml",
                "Accept",
                "application/fhir+json");

        assertThat(task(answer).getStatus().toCode()).isEqualTo("requested");
    }

    @Test
    void nothing_but_a_message_is_taken() {
        String parameters = SentReferral.parameters();
        List<Answer> answers = List.of(
                practice.post("$process-message", parameters),
                practice.post("$process-message", "{\"resourceType\":\"Bundle\",\"type\":\"message\"}"),
                practice.post(
                        "$process-message", "{\"resourceType\":\"Bundle\",\"id\":\"b\",\"type\":\"transaction\"}"),
                practice.post("$process-message", ""),
                practice.post("$process-message?async=true", referral().text()));

        assertThat(answers).extracting(Answer::status).containsOnly(400);
        assertThat(practice.get("$process-message").status()).isIn(404, 405);
    }
}
