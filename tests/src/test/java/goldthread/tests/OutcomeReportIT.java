package goldthread.tests;

import static goldthread.tests.support.SentReferral.coded;
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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** What has changed since a referral: whoever asked is told at set points and at the end, once, and only what they may know. */
@AgainstTheServer
final class OutcomeReportIT {
    /** Of which a threshold on raw scores is published. */
    private static final String PHQ_9 = "720433000";

    private static final Duration TWELVE_WEEKS = Duration.ofDays(84);

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient camhs;

    OutcomeReportIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        camhs = server.as("camhs-system");
    }

    private void treated(SentReferral sent) {
        sent.move(camhs, "acknowledge").expect(200);
        sent.move(camhs, "accept").expect(200);
        sent.move(camhs, "start").expect(200);
        camhs.created(score(sent, "2026-03-10", 18));
        camhs.created(score(sent, "2026-05-20", 6));
    }

    private static Observation score(SentReferral sent, String day, int points) {
        Observation score = TestData.score(sent.child(), day, points);
        score.getCode().getCodingFirstRep().setCode(PHQ_9);
        return score.addBasedOn(new Reference(sent.referral()));
    }

    private static void complete(SentReferral sent, FhirClient camhs) {
        sent.move(camhs, "complete", coded("outcome", "referral-outcome", "accepted-treatment"))
                .expect(200);
    }

    /** The reports about the task that somebody sees. */
    private static List<Communication> reports(FhirClient reader, SentReferral sent) {
        return reader.search("Communication", "patient", sent.child(), "_count", "50").bundle().getEntry().stream()
                .map(entry -> (Communication) entry.getResource())
                .filter(notice -> notice.getCategoryFirstRep()
                        .getCodingFirstRep()
                        .getCode()
                        .equals("outcome-report"))
                .toList();
    }

    private static List<Communication> awaited(FhirClient reader, SentReferral sent) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> reports(reader, sent), found -> !found.isEmpty());
    }

    private static List<String> said(Communication report) {
        return report.getPayload().stream()
                .filter(payload -> payload.getContent() instanceof StringType)
                .map(payload -> payload.getContent().primitiveValue())
                .toList();
    }

    private static List<String> sentences(Answer answer) {
        return answer.expect(200).resource(Parameters.class).getParameter().stream()
                .filter(parameter -> parameter.getName().equals("sentence"))
                .map(parameter -> parameter.getValue().primitiveValue())
                .toList();
    }

    @Test
    void at_the_end_of_the_help_whoever_asked_is_told_what_has_changed() {
        SentReferral sent = new SentReferral(server);
        treated(sent);
        List<String> before = sentences(practice.get(sent.referral() + "/$outcome-report"));

        complete(sent, camhs);
        Communication report = awaited(practice, sent).get(0);

        assertThat(reports(practice, sent)).hasSize(1);
        assertThat(report.getRecipient())
                .extracting(Reference::getReference)
                .containsExactly(Agencies.PRACTICE.in(practice));
        assertThat(report.getAbout()).extracting(Reference::getReference).containsExactly(sent.task());
        assertThat(before)
                .anySatisfy(sentence ->
                        assertThat(sentence).contains("reliably improved", "From 18 to 6", "The threshold is from: "));
        assertThat(said(report))
                .containsAll(before.stream()
                        .filter(sentence -> sentence.contains("From 18 to 6"))
                        .toList())
                .last()
                .isEqualTo("The help has ended; this is the last report.");
        assertThat(told(sent))
                .contains(report.getIdElement().toUnqualifiedVersionless().getValue());
    }

    /** The notices of which the referral's ledger tells. */
    private static List<String> told(SentReferral sent) {
        return sent.feedback().getParameters("told").stream()
                .flatMap(told -> told.getPart().stream())
                .filter(part -> part.getName().equals("notice"))
                .map(part -> ((Reference) part.getValue()).getReference())
                .toList();
    }

    @Test
    void at_a_set_point_they_are_told_while_the_help_goes_on() {
        SentReferral sent = new SentReferral(server);
        sent.move(camhs, "acknowledge").expect(200);
        sent.move(camhs, "accept").expect(200);
        Task task = camhs.get(sent.task()).resource(Task.class);
        task.setStatus(TaskStatus.INPROGRESS);
        task.getBusinessStatus().getCodingFirstRep().setCode("in-treatment").setDisplay(null);
        task.getExecutionPeriod()
                .setStart(Date.from(Instant.now().minus(TWELVE_WEEKS).plusSeconds(4)));

        camhs.update(task, sent.current()).expect(200);
        Communication report = awaited(practice, sent).get(0);

        assertThat(said(report)).noneSatisfy(sentence -> assertThat(sentence).contains("last report"));
        assertThat(report.getStatus()).isEqualTo(Communication.CommunicationStatus.INPROGRESS);
    }

    @Test
    void whoever_asked_from_outside_the_team_is_told_what_came_of_it_and_no_score() {
        FhirClient school = server.as("school-system");
        String child = "Patient/" + school.created(TestData.registeredWith(Agencies.PRACTICE.in(school)));
        SentReferral sent = new SentReferral(school, Agencies.SCHOOL.in(school), child, Agencies.TRUST.in(school));
        treated(sent);
        complete(sent, camhs);

        Communication forSchool = awaited(school, sent).get(0);
        List<Communication> forPractice = awaited(practice, sent);

        assertThat(said(forSchool))
                .anySatisfy(sentence -> assertThat(sentence).startsWith("What came of the referral: "))
                .noneSatisfy(sentence -> assertThat(sentence).contains("From 18"));
        assertThat(reports(school, sent)).hasSize(1);
        assertThat(sentences(school.get(sent.referral() + "/$outcome-report")))
                .noneSatisfy(sentence -> assertThat(sentence).contains("From 18"));
        assertThat(forPractice.stream().flatMap(report -> said(report).stream()))
                .anySatisfy(sentence -> assertThat(sentence).contains("From 18 to 6"));
    }

    @Test
    void the_team_is_told_beside_whoever_asked() {
        Engaged engaged = new Engaged(server);
        FhirClient school = server.as("school-system");
        SentReferral sent = new SentReferral(school, engaged.school(), engaged.child(), engaged.trust());
        treated(sent);
        complete(sent, camhs);

        List<Communication> told = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> reports(practice, sent), found -> toldTo(found).contains(engaged.lead()));

        assertThat(toldTo(told)).contains(engaged.lead(), Agencies.PRACTICE.in(practice));
        assertThat(toldTo(told)).doesNotContain(engaged.clinician(), engaged.trust());
        assertThat(told.stream()
                        .filter(report -> toldTo(List.of(report)).contains(engaged.lead()))
                        .flatMap(report -> said(report).stream()))
                .anySatisfy(sentence -> assertThat(sentence).contains("From 18 to 6"))
                .contains("The help has ended; this is the last report.");
        assertThat(toldTo(awaited(school, sent))).contains(engaged.school());
    }

    private static List<String> toldTo(List<Communication> reports) {
        return reports.stream()
                .flatMap(report -> report.getRecipient().stream())
                .map(Reference::getReference)
                .toList();
    }

    @Test
    void a_stranger_asks_for_nothing_that_is_there() {
        SentReferral sent = new SentReferral(server);
        FhirClient stranger = server.as("school-system");

        assertThat(stranger.get(sent.referral() + "/$outcome-report")
                        .expect(404)
                        .text())
                .isEqualTo(stranger.get("ServiceRequest/nobody/$outcome-report")
                        .expect(404)
                        .text());
        assertThat(practice.get(sent.referral() + "/$outcome-report?nonsense=1").status())
                .isEqualTo(400);
        assertThat(Stream.of(practice.get(sent.referral() + "/$outcome-report")
                                .expect(200)
                                .resource(Parameters.class))
                        .flatMap(answer -> answer.getParameter().stream())
                        .map(ParametersParameterComponent::getName))
                .contains("sentence", "asOf", "incomplete");
    }
}
