package goldthread.tests;

import static goldthread.tests.support.SentReferral.coded;
import static goldthread.tests.support.SentReferral.parameters;
import static goldthread.tests.support.SentReferral.said;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.InParallel;
import goldthread.tests.support.Issue;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** One agency challenges what another has decided: stage by stage, seen by both, until it is settled. */
@AgainstTheServer
final class ChallengeIT {
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String WHY = "She still doesn't go to school.";
    private static final String OUTPUT = """
            {"type": {"coding": [{"system": "%s/CodeSystem/support-output", "code": "%s"}]}, %s}""";

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient trust;

    ChallengeIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        trust = server.as("camhs-system");
    }

    private static String answer(String outcome) {
        return OUTPUT.formatted(ROOT, "resolution", """
            "valueCodeableConcept": {"coding": [{"system": "%s/CodeSystem/escalation-outcome", "code": "%s"}]}""".formatted(ROOT, outcome));
    }

    private static String learning() {
        return OUTPUT.formatted(
                ROOT, "learning", "\"valueString\": \"Ask the school before a referral is turned down.\"");
    }

    private static Answer patch(FhirClient caller, String concern, String... operations) {
        return caller.patch(
                concern,
                "[" + String.join(",", operations) + "]",
                "If-Match",
                caller.get(concern).etag());
    }

    private static String add(String path, String value) {
        return "{\"op\": \"add\", \"path\": \"%s\", \"value\": %s}".formatted(path, value);
    }

    private static Answer escalate(FhirClient caller, String task, String... parts) {
        return caller.post(
                task + "/$escalate",
                parameters(parts),
                "If-Match",
                caller.get(task).etag());
    }

    private static String stage(Task concern) {
        return ((CodeableConcept) concern.getExtensionByUrl(ROOT + "/StructureDefinition/ext-escalation-stage")
                        .getValue())
                .getCodingFirstRep()
                .getCode();
    }

    private SentReferral turnedDown() {
        SentReferral sent = new SentReferral(server);
        sent.move(trust, "acknowledge").expect(200);
        sent.move(
                        trust,
                        "reject",
                        coded("reason", "rejection-reason", "below-threshold"),
                        said("advice", "Ask again if it gets worse."))
                .expect(200);
        return sent;
    }

    private static void refused(Answer answer, int status, String rule) {
        assertThat(answer.expect(status).issues()).extracting(Issue::rule).contains(rule);
    }

    @Test
    void a_rejection_is_challenged_answered_taken_further_and_settled() {
        SentReferral sent = turnedDown();
        assertThat(practice.post(sent.task() + "/$escalate", parameters(said("reason", WHY)))
                        .status())
                .isEqualTo(428);
        refused(escalate(practice, sent.task()), 400, "bad-grammar");

        Task raised =
                escalate(practice, sent.task(), said("reason", WHY)).expect(200).resource(Task.class);
        String concern = "Task/" + raised.getIdPart();
        assertThat(stage(raised)).isEqualTo("stage-1");
        assertThat(raised.getReasonReference().getReference()).isEqualTo(sent.task());
        assertThat(raised.getOwner().getReference()).isEqualTo(Agencies.TRUST.in(trust));
        assertThat(raised.getRequester().getReference()).isEqualTo(Agencies.PRACTICE.in(practice));
        assertThat(raised.getRestriction().getPeriod().getEnd().toInstant())
                .isAfter(Instant.now().plus(Duration.ofHours(24)));
        refused(escalate(practice, sent.task(), said("reason", WHY)), 409, "concern-stage");

        // The trust sees it, though the referral gives it no right to the record any more, and ends it alone as little.
        trust.get(concern).expect(200);
        assertThat(trust.get(sent.child()).status()).isEqualTo(404);
        refused(
                patch(
                        trust,
                        concern,
                        add("/output", "[" + answer("decision-upheld") + "," + learning() + "]"),
                        add("/status", "\"completed\"")),
                422,
                "R-04");
        patch(trust, concern, add("/output", "[" + answer("decision-upheld") + "]"))
                .expect(200);

        Task second = escalate(practice, concern, said("reason", "Not by what we see."))
                .expect(200)
                .resource(Task.class);
        assertThat(stage(second)).isEqualTo("stage-2");
        assertThat(second.getOutput()).hasSize(2);
        refused(
                patch(practice, concern, add("/extension/0/valueCodeableConcept/coding/0/code", "\"stage-4\"")),
                422,
                "concern-stage");
        refused(
                patch(
                        trust,
                        concern,
                        add("/extension/0/valueCodeableConcept/coding/0/code", "\"stage-3\""),
                        add("/restriction/period/end", "\"2099-01-01T00:00:00Z\"")),
                422,
                "concern-stage");
        refused(
                patch(
                        practice,
                        concern,
                        add("/extension/0/valueCodeableConcept/coding/0/code", "\"stage-3\""),
                        add("/owner", "{\"reference\": \"" + Agencies.PRACTICE.in(practice) + "\"}")),
                422,
                "concern-stage");
        refused(
                patch(practice, concern, add("/owner", "{\"reference\": \"" + Agencies.PRACTICE.in(practice) + "\"}")),
                422,
                "concern-kept");
        refused(
                patch(practice, concern, add("/extension/0/valueCodeableConcept/coding/0/code", "\"stage-1\"")),
                422,
                "concern-stage");
        refused(
                patch(practice, concern, add("/output/-", answer("compromise")), add("/status", "\"completed\"")),
                422,
                "cypmh-esc-2");
        patch(
                        practice,
                        concern,
                        add("/output/-", answer("compromise")),
                        add("/output/-", learning()),
                        add("/status", "\"completed\""))
                .expect(200);
        refused(escalate(practice, concern), 409, "R-03");
        assertThat(trust.get(concern).expect(200).resource(Task.class).getStatus())
                .isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void nobody_challenges_what_they_cant_see_nor_sees_the_challenge() {
        SentReferral sent = turnedDown();
        FhirClient council = server.as("la-system");
        Answer unseen =
                council.post(sent.task() + "/$escalate", parameters(said("reason", WHY)), "If-Match", "W/\"1\"");
        Answer missing =
                council.post("Task/none-such/$escalate", parameters(said("reason", WHY)), "If-Match", "W/\"1\"");

        assertThat(unseen.expect(404).issues()).isEqualTo(missing.expect(404).issues());
        Task raised =
                escalate(practice, sent.task(), said("reason", WHY)).expect(200).resource(Task.class);
        assertThat(council.get("Task/" + raised.getIdPart()).status()).isEqualTo(404);
    }

    private static Task about(Engaged engaged, String record, String level, Instant due) {
        return TestData.parse(Task.class, """
            {
              "resourceType": "Task",
              "meta": {"profile": ["%1$s/StructureDefinition/cypmh-escalation"], "security": [{
                "system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "%2$s"}]},
              "extension": [{"url": "%1$s/StructureDefinition/ext-escalation-stage", "valueCodeableConcept": {"coding": [{
                "system": "%1$s/CodeSystem/escalation-stage", "code": "stage-1"}]}}],
              "status": "requested",
              "intent": "order",
              "code": {"coding": [{"system": "%1$s/CodeSystem/task-code", "code": "concern-escalation"}]},
              "description": "It ends too early.",
              "for": {"reference": "%3$s"},
              "authoredOn": "%4$s",
              "requester": {"reference": "%5$s"},
              "owner": {"reference": "%6$s"},
              "reasonReference": {"reference": "%7$s"},
              "restriction": {"period": {"end": "%8$s"}, "recipient": [{"reference": "%9$s"}]}
            }
            """.formatted(
                        ROOT,
                        level,
                        engaged.child(),
                        due.minus(Duration.ofDays(3)),
                        engaged.surgery(),
                        engaged.clinician(),
                        record,
                        due,
                        engaged.trust()));
    }

    @Test
    void one_that_nobody_answers_goes_up_by_itself_once_and_stands_in_the_plan_until_it_is_settled() {
        Engaged engaged = new Engaged(server);
        String episode = "EpisodeOfCare/" + trust.created(engaged.episode());
        Instant due =
                Instant.ofEpochSecond(Instant.now().minus(Duration.ofDays(1)).getEpochSecond());
        String concern = "Task/" + practice.created(about(engaged, episode, "N", due));

        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> stage(trust.get(concern).expect(200).resource(Task.class))
                        .equals("stage-2"));
        Task second = trust.get(concern).resource(Task.class);
        // the trust, or its manager, where another test has given it one
        assertThat(second.getOwner().getReference()).matches(engaged.trust() + "|PractitionerRole/.+");
        assertThat(second.getRestriction().getPeriod().getEnd().toInstant())
                .isAfter(Instant.now().plus(Duration.ofDays(4)));
        assertThat(second.getOutput()).hasSize(1);
        String plan = engaged.child() + "/$shared-care-plan?section=challenges";
        assertThat(practice.get(plan).expect(200).text())
                .contains("Decisions that another agency challenges: 1.")
                .contains("It ends too early.")
                .contains("Stage 2: their managers");

        Task foreign = second.copy();
        foreign.setReasonReference(second.getFor());
        refused(practice.update(foreign, practice.get(concern).etag()), 422, "concern-kept");
        patch(
                        practice,
                        concern,
                        add("/output/-", answer("withdrawn")),
                        add("/output/-", learning()),
                        add("/status", "\"cancelled\""))
                .expect(200);
        assertThat(practice.get(plan).expect(200).text()).doesNotContain("It ends too early.");
    }

    @Test
    void a_concern_is_known_no_more_widely_than_the_record_it_challenges() {
        Engaged engaged = new Engaged(server);
        EpisodeOfCare restricted = engaged.episode();
        restricted.getMeta().getSecurityFirstRep().setCode("R");
        String episode = "EpisodeOfCare/" + trust.created(restricted);
        Instant due =
                Instant.ofEpochSecond(Instant.now().plus(Duration.ofDays(2)).getEpochSecond());

        refused(trust.create(by(engaged.trust(), about(engaged, episode, "N", due))), 422, "concern-labels");
        trust.create(by(engaged.trust(), about(engaged, episode, "R", due))).expect(201);
        refused(trust.create(about(engaged, episode, "R", due)), 422, "R-04");
    }

    private static Task by(String agency, Task concern) {
        concern.getRequester().setReference(agency);
        return concern;
    }

    private static Instant inTwoDays() {
        return Instant.ofEpochSecond(Instant.now().plus(Duration.ofDays(2)).getEpochSecond());
    }

    @Test
    void an_agency_has_one_concern_open_about_a_record_however_it_is_raised() {
        SentReferral sent = turnedDown();
        String version = practice.get(sent.task()).etag();
        List<Answer> raised = InParallel.run(
                4,
                i -> practice.post(sent.task() + "/$escalate", parameters(said("reason", WHY)), "If-Match", version));
        assertThat(raised).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409, 409);
        Engaged engaged = new Engaged(server);
        String episode = "EpisodeOfCare/" + trust.created(engaged.episode());
        Task byNumber = about(engaged, episode, "N", inTwoDays());
        byNumber.getRequester()
                .setReference(null)
                .getIdentifier()
                .setSystem("https://fhir.nhs.uk/Id/ods-organization-code")
                .setValue("Z99901");
        practice.created(byNumber);
        refused(practice.create(about(engaged, episode, "N", inTwoDays())), 409, "concern-stage");
        trust.create(by(engaged.trust(), about(engaged, episode, "N", inTwoDays())))
                .expect(201);
    }

    @Test
    void a_concern_names_the_agency_that_decided_and_the_child_of_the_record() {
        Engaged engaged = new Engaged(server);
        String episode = "EpisodeOfCare/" + trust.created(engaged.episode());
        Task other = about(engaged, episode, "N", inTwoDays());
        other.getRestriction().getRecipientFirstRep().setReference(engaged.school());
        refused(practice.create(other), 422, "concern-kept");
        Task owned = about(engaged, episode, "N", inTwoDays());
        owned.getOwner().setReference(engaged.teacher());
        refused(practice.create(owned), 422, "concern-kept");
        Task sibling = about(engaged, episode, "N", inTwoDays());
        sibling.getFor().setReference(new Engaged(server).child());
        refused(practice.create(sibling), 422, "concern-kept");
    }

    @Test
    void it_is_answered_by_the_agency_that_decided_whoever_moves_it() {
        Engaged engaged = new Engaged(server);
        String episode = "EpisodeOfCare/" + trust.created(engaged.episode());
        Task raised = about(engaged, episode, "N", inTwoDays());
        raised.getOwner().setReference(engaged.trust());
        String concern = "Task/" + practice.created(raised);
        String school = "{\"reference\": \"" + engaged.school() + "\"}";
        refused(patch(trust, concern, add("/owner", school)), 422, "concern-kept");
        patch(trust, concern, add("/owner", "{\"reference\": \"" + engaged.clinician() + "\"}"))
                .expect(200);
        escalate(practice, concern).expect(200);
        String first = add("/extension/0/valueCodeableConcept/coding/0/code", "\"stage-1\"");
        String why = add("/statusReason", "{\"text\": \"The manager asks the clinic to answer.\"}");
        refused(patch(practice, concern, first, why, add("/owner", school)), 422, "concern-kept");
        patch(practice, concern, first, why, add("/owner", "{\"reference\": \"" + engaged.clinician() + "\"}"))
                .expect(200);
    }
}
