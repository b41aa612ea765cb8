package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Profiles;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens is told to everyone who takes part, in an order that all can follow, and to nobody else. */
@AgainstTheServer
final class NotificationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NOTHING = "{\"resourceType\":\"Parameters\"}";

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient camhs;
    private final FhirClient council;
    private final String surgery;
    private final String trust;
    private final String lead;
    private final String child;
    private final int before;

    NotificationIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        camhs = server.as("camhs-system");
        council = server.as("la-system");
        surgery = Agencies.PRACTICE.in(practice);
        trust = Agencies.TRUST.in(practice);
        before = last(practice.get("$events?after=2000000000"));
        Patient registered = TestData.registeredWith(surgery);
        child = "Patient/" + practice.created(registered);
        lead = "Practitioner/" + practice.created(TestData.practitioner("Voss"));
    }

    private static int last(Answer answer) {
        return ((IntegerType) answer.expect(200)
                        .resource(Parameters.class)
                        .getParameter("last")
                        .getValue())
                .getValue();
    }

    private static Type part(ParametersParameterComponent event, String name) {
        return event.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** What a caller reads of the child from the beginning of the test: topic and focus. */
    private List<String> events(FhirClient caller) {
        List<String> found = new ArrayList<>();
        int after = before;
        while (true) {
            Parameters page = caller.get("$events?after=" + after + "&_count=50")
                    .expect(200)
                    .resource(Parameters.class);
            page.getParameter().stream()
                    .filter(parameter -> parameter.getName().equals("event"))
                    .filter(event ->
                            ((Reference) part(event, "child")).getReference().equals(child))
                    .map(event -> ((CodeType) part(event, "topic")).getCode() + " "
                            + ((Reference) part(event, "focus")).getReference())
                    .forEach(found::add);
            int last = ((IntegerType) page.getParameter("last").getValue()).getValue();
            if (last == after) {
                return found;
            }
            after = last;
        }
    }

    private static List<Communication> inbox(FhirClient caller, String recipient, String child, String status) {
        return caller
                .search("Communication", "recipient", recipient, "patient", child, "status", status)
                .expect(200)
                .bundle()
                .getEntry()
                .stream()
                .map(entry -> (Communication) entry.getResource())
                .toList();
    }

    private List<String> told(FhirClient caller, String recipient) {
        return inbox(caller, recipient, child, "in-progress").stream()
                .map(notice -> ((StringType) notice.getPayloadFirstRep().getContent()).getValue() + " "
                        + notice.getAboutFirstRep().getReference())
                .toList();
    }

    private static <T> void eventually(Supplier<T> asked, T expected) {
        Awaitility.await()
                .pollInSameThread()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(asked.get()).isEqualTo(expected));
    }

    /** Sends a referral to CAMHS with its task; the task's reference. */
    private String refer() {
        String referral = "ServiceRequest/" + practice.created(TestData.referral(child, surgery, trust));
        Task task = TestData.parse(Task.class, """
            {
              "resourceType": "Task",
              "meta": {"profile": ["%s"]},
              "status": "requested",
              "intent": "order",
              "code": {"coding": [{"system": "http://hl7.org/fhir/CodeSystem/task-code", "code": "fulfill"}]},
              "focus": {"reference": "%s"},
              "for": {"reference": "%s"},
              "requester": {"reference": "%s"},
              "owner": {"reference": "%s"}
            }
            """.formatted(Profiles.REFERRAL_TASK, referral, child, surgery, trust));
        return "Task/" + practice.created(task);
    }

    private void answer(String task, String status) {
        Answer read = camhs.get(task).expect(200);
        Task stored = read.resource(Task.class);
        stored.setStatus(TaskStatus.fromCode(status));
        camhs.update(stored, read.etag()).expect(200);
    }

    @Test
    void a_referral_and_its_answer_are_events_of_whoever_sent_it_and_whoever_has_it_and_of_no_other() {
        String task = refer();
        eventually(() -> events(camhs), List.of("referral-received " + task));

        answer(task, "received");

        List<String> both = List.of("referral-received " + task, "referral-answered " + task);
        eventually(() -> events(practice), both);
        assertThat(events(camhs)).isEqualTo(both);
        for (String outsider : List.of("la-system", "school-system", "social-worker")) {
            assertThat(events(server.as(outsider))).as(outsider).isEmpty();
        }
    }

    @Test
    void each_is_told_in_its_inbox_of_what_the_other_did_and_of_nothing_that_it_did_itself() {
        String task = refer();
        eventually(() -> told(camhs, trust), List.of("A referral was sent. " + task));

        answer(task, "received");

        eventually(() -> told(practice, surgery), List.of("A referral was answered. " + task));
        assertThat(told(camhs, trust)).containsExactly("A referral was sent. " + task);
    }

    @Test
    void a_notice_names_the_record_and_nothing_that_it_says() {
        String task = refer();
        eventually(() -> told(camhs, trust).size(), 1);

        Communication notice = inbox(camhs, trust, child, "in-progress").get(0);
        String text = FhirClient.text(notice);

        assertThat(text).doesNotContain("Worried", "help with worry", "Thorne", "Wren", "9991");
        assertThat(notice.getSender().getIdentifier().getValue()).isEqualTo("server");
        assertThat(notice.getSubject().getReference()).isEqualTo(child);
        assertThat(notice.getAboutFirstRep().getReference()).isEqualTo(task);
        assertThat(notice.getCategoryFirstRep().getCodingFirstRep().getCode()).isEqualTo("referral-received");
    }

    @Test
    void whoever_is_told_takes_note_once_and_it_leaves_the_inbox() {
        refer();
        eventually(() -> told(camhs, trust).size(), 1);
        String notice = "Communication/"
                + inbox(camhs, trust, child, "in-progress").get(0).getIdPart();

        assertThat(camhs.post(notice + "/$acknowledge", NOTHING).status()).isEqualTo(428);
        assertThat(camhs.post(notice + "/$acknowledge", NOTHING, "If-Match", "W/\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(practice.post(notice + "/$acknowledge", NOTHING, "If-Match", "W/\"1\"")
                        .status())
                .isEqualTo(404);
        Answer taken = camhs.post(notice + "/$acknowledge", NOTHING, "If-Match", "W/\"1\"")
                .expect(200);

        Communication noted = taken.resource(Communication.class);
        assertThat(taken.etag()).isEqualTo("W/\"2\"");
        assertThat(noted.getStatus()).isEqualTo(CommunicationStatus.COMPLETED);
        assertThat(noted.hasReceived()).isTrue();
        assertThat(((Reference) noted.getExtensionByUrl(Profiles.ROOT + "/StructureDefinition/ext-acknowledged")
                                .getExtensionByUrl("by")
                                .getValue())
                        .getReference())
                .isEqualTo(trust);
        assertThat(told(camhs, trust)).isEmpty();
        assertThat(camhs.post(notice + "/$acknowledge", NOTHING, "If-Match", "W/\"2\"")
                        .expect(200)
                        .etag())
                .isEqualTo("W/\"2\"");
    }

    @Test
    void a_notice_stays_as_it_was_sent_and_nobody_writes_one_in_the_server_s_name() {
        refer();
        eventually(() -> told(camhs, trust).size(), 1);
        Communication notice = inbox(camhs, trust, child, "in-progress").get(0);
        String path = "Communication/" + notice.getIdPart();

        List<Issue> changed = camhs.patch(
                        path,
                        "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"completed\"}]",
                        "If-Match",
                        "W/\"1\"")
                .expect(422)
                .issues();
        notice.setId((String) null);
        List<Issue> forged = camhs.create(notice).expect(422).issues();

        assertThat(changed).extracting(Issue::rule).containsExactly("notice-kept");
        assertThat(forged).extracting(Issue::rule).containsExactly("notice-of-server");
    }

    @Test
    void who_leads_the_team_is_told_of_each_change_of_it() {
        practice.created(TestData.team(child, lead, surgery));

        eventually(
                () -> inbox(practice, lead, child, "in-progress").stream()
                        .map(notice -> ((StringType) notice.getPayloadFirstRep().getContent()).getValue())
                        .sorted()
                        .toList(),
                List.of("The team around the child has a new lead.", "The team around the child has changed."));
        assertThat(told(practice, surgery)).isEmpty();
    }

    private void withdraw(String task, TaskStatus status) {
        Answer read = practice.get(task).expect(200);
        Task withdrawn = read.resource(Task.class);
        withdrawn
                .setStatus(status)
                .setStatusReason(new CodeableConcept().addCoding(new Coding("urn:x-test", "moved", "Moved away")));
        practice.update(withdrawn, read.etag()).expect(200);
    }

    @Test
    void who_loses_a_referral_is_told_and_reads_how_it_ended_and_nothing_else_of_the_child() {
        String task = refer();
        eventually(() -> events(camhs).size(), 1);

        withdraw(task, TaskStatus.CANCELLED);

        List<String> both = List.of("referral-received " + task, "referral-outcome " + task);
        eventually(
                () -> told(camhs, trust).stream().sorted().toList(),
                List.of("A referral has an outcome. " + task, "A referral was sent. " + task));
        assertThat(events(practice)).isEqualTo(both);
        assertThat(events(camhs)).isEqualTo(both);
        assertThat(camhs.get(task).expect(200).resource(Task.class).getStatus()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(camhs.get(child).status()).isEqualTo(404);
    }

    @Test
    void what_was_sent_in_error_is_read_no_more_by_whom_it_reached_and_nothing_tells_that_it_was() {
        String task = refer();
        eventually(() -> events(camhs).size(), 1);

        withdraw(task, TaskStatus.ENTEREDINERROR);

        eventually(() -> camhs.get(task).status(), 404);
        assertThat(events(camhs)).isEmpty();
        assertThat(last(camhs.get("$events?after=" + before))).isEqualTo(last(council.get("$events?after=" + before)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parent", "young-person", "foster-carer", "analyst", "auditor"})
    void those_who_act_for_no_organisation_do_not_ask(String identity) {
        assertThat(server.as(identity).get("$events").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"after=-1", "after=x", "after=1&after=2", "_count=0", "_count=501", "_count=", "since=1"})
    void what_is_no_question_is_refused(String query) {
        assertThat(practice.get("$events?" + query).status()).isEqualTo(400);
    }

    @Test
    void a_page_ends_where_it_was_cut_and_the_next_begins_there() {
        String task = refer();
        answer(task, "received");
        eventually(() -> events(practice).size(), 2);

        Parameters first = practice.get("$events?after=" + before + "&_count=1").resource(Parameters.class);
        ParametersParameterComponent event = first.getParameterFirstRep();

        assertThat(first.getParameter()).hasSize(2);
        assertThat(((IntegerType) first.getParameter("last").getValue()).getValue())
                .isEqualTo(((IntegerType) part(event, "position")).getValue());
    }
}
