package goldthread.tests;

import static goldthread.tests.support.SentReferral.coded;
import static goldthread.tests.support.SentReferral.parameters;
import static goldthread.tests.support.SentReferral.said;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.SentReferral;
import goldthread.tests.support.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** An answer counts once it has reached whoever asked, and those who run the server see how referrals are answered. */
@AgainstTheServer
final class AnswerReachesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TURNED_DOWN =
            "goldthread_referrals_answers_total{nothing_available=\"true\",state=\"rejected\"}";

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient camhs;
    private final String surgery;
    private final SentReferral sent;

    AnswerReachesIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        camhs = server.as("camhs-system");
        surgery = Agencies.PRACTICE.in(practice);
        sent = new SentReferral(server);
    }

    /** What the practice was told of the referral and its task: the state of each notice, oldest first. */
    private List<ParametersParameterComponent> told() {
        return sent.feedback().getParameters("told").stream()
                .filter(told -> surgery.equals(((Reference) part(told, "who")).getReference()))
                .toList();
    }

    private static Type part(ParametersParameterComponent whole, String name) {
        return whole.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private void awaitTold(int notices) {
        Instant end = Instant.now().plus(PATIENCE);
        while (told().size() < notices) {
            assertThat(Instant.now()).as("told within " + PATIENCE).isBefore(end);
        }
    }

    private void acknowledge(ParametersParameterComponent told) {
        String notice = ((Reference) part(told, "notice")).getReference();
        practice.post(notice + "/$acknowledge", parameters(), "If-Match", "W/\"1\"")
                .expect(200);
    }

    @Test
    void a_referral_is_closed_when_whoever_asked_has_taken_note_of_the_final_answer() {
        sent.move(camhs, "acknowledge").expect(200);
        awaitTold(2);
        acknowledge(told().get(0));
        sent.move(
                        camhs,
                        "reject",
                        coded("reason", "rejection-reason", "below-threshold"),
                        said("advice", "Ask again when sleep gets worse"))
                .expect(200);
        awaitTold(5);

        assertThat(told())
                .extracting(told -> part(told, "state").primitiveValue())
                .containsOnlyOnce("acknowledged");
        assertThat(sent.feedback().getParameterBool("closed")).isFalse();

        told().stream()
                .filter(told -> part(told, "state").primitiveValue().equals("delivered"))
                .forEach(this::acknowledge);

        assertThat(told())
                .extracting(told -> part(told, "state").primitiveValue())
                .containsOnly("acknowledged");
        assertThat(sent.feedback().getParameterBool("closed")).isTrue();
    }

    @Test
    void those_for_whom_no_help_was_found_are_counted() throws IOException, InterruptedException {
        double before = metric(TURNED_DOWN);
        assertThat(metric("goldthread_referrals_open")).isPositive();

        sent.move(camhs, "acknowledge").expect(200);
        sent.move(
                        camhs,
                        "reject",
                        coded("reason", "rejection-reason", "below-threshold"),
                        said("nothingAvailable", "Nothing else was found."))
                .expect(200);

        assertThat(metric(TURNED_DOWN)).isEqualTo(before + 1);
    }

    private double metric(String name) throws IOException, InterruptedException {
        URI address = server.base().resolve("/actuator/prometheus");
        String metrics = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
