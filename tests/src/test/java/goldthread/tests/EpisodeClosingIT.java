package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a service ends its involvement: never because a child doesn't come without asking why, and never in silence. */
@AgainstTheServer
class EpisodeClosingIT {
    private static final String FIRST = "W/\"1\"";
    private static final String ROOT = "https://w3id.org/goldthread/fhir";
    private static final String SAFEGUARDING =
            "a safeguarding-response task about this absence, completed with an outcome";
    private static final String ATTEMPT = "an attempt to re-engage recorded after the last missed appointment";
    private static final String WAY_BACK = """
            {"name": "reAccess", "valueString": "Ring 01632 960320; no new referral is needed."},
            {"name": "relapseSigns", "valueString": "Not sleeping, not going out."}""";

    private final Engaged engaged;
    private final FhirClient camhs;

    EpisodeClosingIT(TestServer server) {
        engaged = new Engaged(server);
        camhs = engaged.camhs();
    }

    private static Issue refusal(String missing) {
        return Issue.error(
                "business-rule",
                "R-06",
                "EpisodeOfCare.status",
                "A service doesn't end because a child is not brought, doesn't come or declines, before it has asked what"
                        + " that means. Missing: " + missing
                        + ". Whoever goes ahead without it gives ext-closure an override with reason and role.");
    }

    private String open() {
        return "EpisodeOfCare/" + camhs.created(engaged.episode());
    }

    private Answer put(String path, EpisodeOfCare finished) {
        finished.setId(path);
        return camhs.update(finished, FIRST);
    }

    private static String parameters(String reason, String more) {
        return """
            {"resourceType": "Parameters", "parameter": [
              {"name": "reason", "valueCodeableConcept": {"coding": [{
                "system": "%s/CodeSystem/closure-reason", "code": "%s"}]}}%s]}""".formatted(ROOT, reason, more.isBlank() ? "" : "," + more);
    }

    private static String coded(String name, String system, String code) {
        return "{\"name\": \"%s\", \"valueCodeableConcept\": {\"coding\": [{\"system\": \"%s/CodeSystem/%s\", \"code\": \"%s\"}]}}"
                .formatted(name, ROOT, system, code);
    }

    private Answer close(String path, String parameters) {
        return camhs.post(path + "/$close", parameters, "If-Match", FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"non-attendance", "child-declined", "carer-declined"})
    void no_way_leads_to_an_end_for_not_coming_without_an_answer_and_an_attempt(String reason) {
        camhs.created(engaged.missed("was-not-brought", 20, true));
        String path = open();
        EpisodeOfCare finished = engaged.finished(reason, "");
        EpisodeOfCare cancelled = engaged.finished(reason, "");
        cancelled.setStatus(EpisodeOfCareStatus.CANCELLED);
        Bundle bundle = TestData.transaction(engaged.attempt());
        finished.setId(path);
        bundle.addEntry()
                .setResource(finished.copy())
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl(path)
                .setIfMatch(FIRST);
        String patch = "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"finished\"},"
                + "{\"op\":\"add\",\"path\":\"/period/end\",\"value\":\"2026-11-20\"},"
                + "{\"op\":\"add\",\"path\":\"/extension\",\"value\":"
                + Answer.json(FhirClient.text(finished)).get("extension") + "}]";

        for (Answer answer : List.of(
                camhs.create(engaged.finished(reason, "")),
                put(path, finished),
                put(path, cancelled),
                camhs.patch(path, patch, "If-Match", FIRST),
                close(path, parameters(reason, WAY_BACK)))) {
            assertThat(answer.expect(422).issues()).containsExactly(refusal(SAFEGUARDING + "; " + ATTEMPT));
        }
        assertThat(camhs.bundle(bundle).expect(422).issues()).containsExactly(refusal(SAFEGUARDING));
        assertThat(camhs.get(path).expect(200).etag()).isEqualTo(FIRST);
        assertThat(engaged.found(Communication.class, "closure-notice")).isEmpty();
        assertThat(engaged.found(Communication.class, "engagement-attempt")).isEmpty();
        assertThat(engaged.found(Flag.class, "missing-closure-plan")).isEmpty();
    }

    @Test
    void the_open_question_must_be_answered_and_the_attempt_come_after_the_last_absence() {
        camhs.created(engaged.missed("was-not-brought", 9, true));
        camhs.created(engaged.attempt());
        camhs.created(engaged.missed("was-not-brought", -1, true));
        String path = open();

        Answer neither = close(path, parameters("non-attendance", WAY_BACK));
        Task response = engaged.found(Task.class, "safeguarding-response").get(0);
        response.setStatus(Task.TaskStatus.COMPLETED)
                .addOutput()
                .setValue(new StringType("Seen at school, and safe."))
                .getType()
                .setText("Answer");
        response.setLastModified(new java.util.Date());
        engaged.practice().update(response, FIRST).expect(200);
        Answer noAttempt = close(path, parameters("non-attendance", WAY_BACK));

        assertThat(neither.expect(422).issues()).containsExactly(refusal(SAFEGUARDING + "; " + ATTEMPT));
        assertThat(noAttempt.expect(422).issues())
                .isNotEmpty()
                .allMatch(issue -> issue.rule().equals("R-06"));
    }

    @Test
    void after_both_it_ends_also_when_one_transaction_brings_all() {
        camhs.created(engaged.missed("was-not-brought", 20, true));
        String path = open();
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.TRANSACTION);
        EpisodeOfCare finished = engaged.finished("non-attendance", "");
        finished.setId(path);
        bundle.addEntry()
                .setResource(finished)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl(path)
                .setIfMatch(FIRST);
        TestData.create(bundle, engaged.attempt());
        TestData.create(bundle, engaged.considered());

        camhs.bundle(bundle).expect(200);

        assertThat(camhs.get(path).resource(EpisodeOfCare.class).getStatus()).isEqualTo(EpisodeOfCareStatus.FINISHED);
        assertThat(engaged.found(Communication.class, "closure-notice")).hasSize(1);
        assertThat(engaged.found(Flag.class, "missing-closure-plan")).isEmpty();
    }

    @Test
    void a_planned_end_tells_the_team_the_gp_and_the_referrer_why_how_to_come_back_and_what_to_watch_for() {
        EpisodeOfCare episode = engaged.episode();
        String referral =
                engaged.practice().created(TestData.referral(engaged.child(), engaged.surgery(), engaged.trust()));
        episode.addReferralRequest(new Reference("ServiceRequest/" + referral));
        String path = "EpisodeOfCare/" + camhs.created(episode);

        Answer closed = close(
                        path,
                        parameters(
                                "treatment-complete",
                                WAY_BACK + ", {\"name\": \"note\", \"valueString\": \"Well done, everyone.\"},"
                                        + "{\"name\": \"end\", \"valueDate\": \"2026-11-20\"},"
                                        + "{\"name\": \"recipient\", \"valueReference\": {\"reference\": \""
                                        + engaged.lead() + "\"}}"))
                .expect(200);

        assertThat(closed.etag()).isEqualTo("W/\"2\"");
        EpisodeOfCare after = closed.resource(EpisodeOfCare.class);
        assertThat(after.getStatus()).isEqualTo(EpisodeOfCareStatus.FINISHED);
        assertThat(after.getPeriod().getEndElement().getValueAsString()).isEqualTo("2026-11-20");
        assertThat(after.getStatusHistoryFirstRep().getStatus()).isEqualTo(EpisodeOfCareStatus.ACTIVE);
        assertThat(engaged.found(Communication.class, "closure-notice"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.getRecipient())
                            .extracting(Reference::getReference)
                            .containsExactlyInAnyOrder(engaged.surgery(), engaged.school(), engaged.lead());
                    assertThat(notice.getSender().getReference()).isEqualTo(engaged.trust());
                    assertThat(notice.getAbout())
                            .extracting(Reference::getReference)
                            .containsExactly(path, "ServiceRequest/" + referral);
                    assertThat(notice.getPayload())
                            .extracting(payload -> ((StringType) payload.getContent()).getValue())
                            .containsExactly(
                                    "A service has ended its involvement with this child. Reason: Treatment completed.",
                                    "How to come back: Ring 01632 960320; no new referral is needed.",
                                    "Signs to watch for: Not sleeping, not going out.");
                    assertThat(notice.getNoteFirstRep().getText()).isEqualTo("Well done, everyone.");
                });
        assertThat(engaged.found(Flag.class, "missing-closure-plan")).isEmpty();
        assertThat(engaged.found(Task.class, "missing-closure-plan")).isEmpty();
    }

    @Test
    void an_episode_that_is_kept_from_some_is_told_of_without_what_it_says() {
        EpisodeOfCare sealed = engaged.finished("goals-met", "");
        sealed.getMeta().getSecurityFirstRep().setCode("V");

        camhs.create(sealed).expect(201);

        assertThat(engaged.found(Communication.class, "closure-notice"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.getPayload())
                        .extracting(payload -> ((StringType) payload.getContent()).getValue())
                        .containsExactly(
                                "A service has ended its involvement with this child. Why, how to come back and"
                                        + " which signs to watch for stand in the episode."));
    }

    @Test
    void what_happened_is_stored_and_raises_an_alert_and_a_task() {
        String path = open();

        close(path, parameters("child-declined", coded("unplannedReason", "unplanned-ending-reason", "against-advice")))
                .expect(200);

        assertThat(engaged.found(Flag.class, "missing-closure-plan")).hasSize(1);
        assertThat(engaged.found(Task.class, "missing-closure-plan"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getOwner().getReference()).isEqualTo(engaged.trust());
                    assertThat(task.getFocus().getReference()).isEqualTo(path);
                });
        assertThat(engaged.found(Communication.class, "closure-notice")).hasSize(1);
    }

    @Test
    void an_override_is_stored_with_reason_and_role_and_looked_at_by_the_lead() {
        String path = open();
        String override = coded("overrideReason", "override-reason", "safety");

        close(path, parameters("non-attendance", override)).expect(400);
        Answer closed = close(
                        path,
                        parameters("non-attendance", override + "," + coded("overrideRole", "team-role", "manager")))
                .expect(200);

        assertThat(closed.text()).contains("\"override\"", "\"safety\"", "\"manager\"");
        assertThat(engaged.found(Flag.class, "missing-closure-plan")).hasSize(1);
        assertThat(engaged.found(Task.class, "missing-closure-plan"))
                .singleElement()
                .satisfies(task -> assertThat(task.getOwner().getReference()).isEqualTo(engaged.lead()));
    }

    @Test
    void a_plan_to_end_says_how_to_come_back_and_what_to_watch_for() {
        assertThat(close(open(), parameters("goals-met", "")).expect(422).issues())
                .containsExactly(Issue.error(
                        "business-rule",
                        "R-06",
                        "",
                        "A planned end says how to come back (`reAccess`) and which signs to watch for (`relapseSigns`)."
                                + " What ended without a plan says why (`unplannedReason`)."));
    }

    @Test
    void whom_the_service_tells_itself_in_the_same_transaction_is_not_told_again() {
        String path = open();
        EpisodeOfCare finished = engaged.finished("goals-met", "");
        finished.setId(path);
        Communication notice = (Communication) engaged.attempt();
        notice.getCategoryFirstRep().getCodingFirstRep().setCode("closure-notice");
        notice.addAbout(new Reference(path));
        notice.addRecipient(new Reference(engaged.surgery()));
        notice.setSender(new Reference(engaged.trust()));
        Bundle bundle = TestData.transaction(notice);
        bundle.addEntry()
                .setResource(finished)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl(path)
                .setIfMatch(FIRST);

        camhs.bundle(bundle).expect(200);

        assertThat(engaged.found(Communication.class, "closure-notice"))
                .extracting(one ->
                        one.getRecipient().stream().map(Reference::getReference).toList())
                .containsExactlyInAnyOrder(List.of(engaged.surgery()), List.of(engaged.school()));
    }

    @Test
    void an_end_is_told_once() {
        String path = open();
        put(path, engaged.finished("goals-met", "")).expect(200);

        EpisodeOfCare again = engaged.finished("goals-met", "");
        again.setId(path);
        again.setCareManager(new Reference(engaged.lead()));
        camhs.update(again, "W/\"2\"").expect(200);
        assertThat(camhs.post(path + "/$close", parameters("goals-met", WAY_BACK), "If-Match", "W/\"3\"")
                        .status())
                .isEqualTo(409);

        assertThat(engaged.found(Communication.class, "closure-notice")).hasSize(1);
    }

    @Test
    void it_is_closed_in_the_version_that_was_seen_and_by_who_may_change_it() {
        String path = open();
        String parameters = parameters("goals-met", WAY_BACK);

        assertThat(camhs.post(path + "/$close", parameters).status()).isEqualTo(428);
        assertThat(camhs.post(path + "/$close", parameters, "If-Match", "W/\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(camhs.post("EpisodeOfCare/nobody/$close", parameters, "If-Match", FIRST)
                        .status())
                .isEqualTo(404);
        assertThat(engaged.practice()
                        .post(path + "/$close", parameters, "If-Match", FIRST)
                        .status())
                .isEqualTo(404);
        assertThat(close(path, parameters("goals-met", "{\"name\": \"colour\", \"valueString\": \"red\"}"))
                        .status())
                .isEqualTo(400);
        assertThat(camhs.get(path).etag()).isEqualTo(FIRST);
    }
}
