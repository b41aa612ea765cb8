package goldthread.tests;

import static goldthread.tests.support.SentReferral.coded;
import static goldthread.tests.support.SentReferral.day;
import static goldthread.tests.support.SentReferral.parameters;
import static goldthread.tests.support.SentReferral.said;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** What reviews of children's cases found, played from the first letter to the last with the agencies' own systems. */
@AgainstTheServer
final class ReferralStoriesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CHARITY = "https://w3id.org/goldthread/fhir/NamingSystem/charity-number|9999901";

    private final TestServer server;
    private final FhirClient trust;

    ReferralStoriesIT(TestServer server) {
        this.server = server;
        trust = server.as("camhs-system");
    }

    private static void await(BooleanSupplier done) {
        Awaitility.await().pollInSameThread().atMost(PATIENCE).until(done::getAsBoolean);
    }

    private static String part(ParametersParameterComponent whole, String name) {
        return whole.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(part -> text(part.getValue()))
                .findFirst()
                .orElse("");
    }

    private static String text(Type value) {
        if (value instanceof Reference reference) {
            return reference.getReference();
        }
        return value instanceof CodeableConcept concept
                ? concept.getCodingFirstRep().getCode()
                : value.primitiveValue();
    }

    private static List<String> standings(SentReferral sent) {
        return sent.feedback().getParameters("addressee").stream()
                .map(addressee -> part(addressee, "standing"))
                .toList();
    }

    /** The requester takes note of whatever it was told, until its referral is closed. */
    private static void takesNoteUntilClosed(FhirClient reader, String own, SentReferral sent) {
        await(() -> {
            sent.feedback().getParameters("told").stream()
                    .filter(told ->
                            part(told, "who").equals(own) && part(told, "state").equals("delivered"))
                    .map(told -> part(told, "notice"))
                    .forEach(notice -> reader.post(notice + "/$acknowledge", parameters(), "If-Match", "W/\"1\"")
                            .expect(200));
            return sent.feedback().getParameterBool("closed");
        });
    }

    @Test
    void below_the_threshold_is_not_the_end() {
        FhirClient practice = server.as("gp-system");
        String surgery = Agencies.PRACTICE.in(practice);
        SentReferral toCamhs = new SentReferral(server);
        toCamhs.move(trust, "acknowledge").expect(200);
        toCamhs.move(
                        trust,
                        "reject",
                        coded("reason", "rejection-reason", "below-threshold"),
                        said("alternative", "Stepping Stones, who see children with worry"),
                        said("advice", "Ask again when sleep gets worse"))
                .expect(200);
        assertThat(toCamhs.feedback().getParameterBool("closed")).isFalse();
        takesNoteUntilClosed(practice, surgery, toCamhs);

        String charity = "Organization/"
                + practice.search("Organization", "identifier", CHARITY)
                        .bundle()
                        .getEntryFirstRep()
                        .getResource()
                        .getIdElement()
                        .getIdPart();
        SentReferral toCharity = new SentReferral(practice, surgery, toCamhs.child(), charity);
        FhirClient worker = server.as("vcs-worker");
        toCharity.move(worker, "acknowledge").expect(200);
        toCharity.move(worker, "accept").expect(200);

        assertThat(standings(toCamhs)).containsExactly("closed");
        assertThat(toCharity.feedback().getParameters("addressee"))
                .extracting(addressee -> part(addressee, "state"))
                .containsExactly("accepted");
    }

    @Test
    void a_school_that_asks_twice_is_led_back_to_its_first_referral_and_that_one_ends_in_help() {
        Engaged child = new Engaged(server);
        FhirClient school = server.as("school-system");
        SentReferral first = new SentReferral(school, child.school(), child.child(), child.trust());

        Answer second = school.create(TestData.referral(child.child(), child.school(), child.trust()));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.issues().get(0).rule()).isEqualTo("R-07");
        assertThat(second.text()).contains(first.referral());

        first.move(trust, "acknowledge").expect(200);
        first.move(
                        trust,
                        "forward",
                        "{\"name\":\"owner\",\"valueReference\":{\"reference\":\"" + Agencies.COUNCIL.in(school)
                                + "\"}}")
                .expect(200);
        FhirClient council = server.as("la-system");
        SentReferral passedOn = first.passedOn();
        passedOn.move(council, "acknowledge").expect(200);
        passedOn.move(council, "wait-list", said("interimSupport", "A weekly call"), day("reviewBy", "2027-02-01"))
                .expect(200);
        assertThat(standings(first)).containsExactly("forwarded", "on-waiting-list");
        passedOn.move(council, "start").expect(200);
        passedOn.move(council, "complete", coded("outcome", "referral-outcome", "accepted-treatment"))
                .expect(200);
        takesNoteUntilClosed(school, child.school(), first);

        EpisodeOfCare episode = child.episode();
        episode.addReferralRequest(new Reference(first.referral()));
        String path = "EpisodeOfCare/" + trust.created(episode);
        EpisodeOfCare finished = child.finished("goals-met", "");
        finished.setId(path);
        trust.update(finished, "W/\"1\"").expect(200);
        assertThat(child.found(Communication.class, "closure-notice"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.getRecipient())
                        .extracting(Reference::getReference)
                        .contains(child.surgery(), child.school()));
    }

    @Test
    void a_child_who_is_not_brought_twice_is_asked_after_before_anybody_ends_anything() {
        Engaged child = new Engaged(server);
        String path = "EpisodeOfCare/" + trust.created(child.episode());
        trust.created(child.missed("was-not-brought", 30, true));
        trust.created(child.missed("was-not-brought", 9, true));

        assertThat(child.found(Flag.class, "engagement")).hasSize(1);
        Task response = child.found(Task.class, "safeguarding-response").get(0);
        assertThat(response.getOwner().getReference()).isEqualTo(child.lead());

        EpisodeOfCare finished = child.finished("non-attendance", "");
        finished.setId(path);
        Answer refused = trust.update(finished, "W/\"1\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.issues()).allMatch(issue -> issue.rule().equals("R-06"));

        response.setStatus(Task.TaskStatus.COMPLETED)
                .addOutput()
                .setValue(new StringType("Seen at school, and safe."))
                .getType()
                .setText("Answer");
        child.practice().update(response, "W/\"1\"").expect(200);
        trust.created(child.attempt());
        trust.update(finished, "W/\"1\"").expect(200);

        assertThat(trust.get(path).resource(EpisodeOfCare.class).getStatus()).isEqualTo(EpisodeOfCareStatus.FINISHED);
        assertThat(child.found(Communication.class, "closure-notice")).hasSize(1);
    }
}
