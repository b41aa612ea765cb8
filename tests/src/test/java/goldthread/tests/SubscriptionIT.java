package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import goldthread.profiles.Profiles;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.Answer;
import goldthread.tests.support.Engaged;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Issue;
import goldthread.tests.support.Receiver;
import goldthread.tests.support.Receiver.Received;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events reach a receiver at least once and in each child's order, and only while it may know of them. */
@AgainstTheServer
final class SubscriptionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PROFILE = Profiles.ROOT + "/StructureDefinition/cypmh-subscription";
    private static final String BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/";
    private static final String RECEIVED = "referral-received";

    private final TestServer server;
    private final FhirClient practice;
    private final FhirClient camhs;
    private final String surgery;
    private final String trust;
    private final String amy;
    private final String ben;
    private final Receiver receiver = Receiver.listening();
    private String subscription = "";

    SubscriptionIT(TestServer server) {
        this.server = server;
        practice = server.as("gp-system");
        camhs = server.as("camhs-system");
        surgery = Agencies.PRACTICE.in(practice);
        trust = Agencies.TRUST.in(practice);
        amy = "Patient/" + practice.created(TestData.registeredWith(surgery));
        ben = "Patient/" + practice.created(TestData.registeredWith(surgery));
    }

    /** So that no later test waits for a receiver that is gone. */
    @AfterEach
    void end() {
        receiver.close();
        if (!subscription.isEmpty()) {
            send(SubscriptionStatus.OFF);
        }
    }

    private static String form(String topic, String endpoint) {
        return """
            {
              "resourceType": "Subscription",
              "meta": {"profile": ["%s"]},
              "status": "requested",
              "reason": "What happens to the children whom we care for",
              "criteria": "%s/SubscriptionTopic/%s",
              "channel": {
                "extension": [{
                  "url": "%s/StructureDefinition/ext-signing-secret", "valueString": "%s"}],
                "type": "rest-hook",
                "endpoint": "%s",
                "payload": "application/fhir+json"
              }
            }
            """.formatted(PROFILE, Profiles.ROOT, topic, Profiles.ROOT, Receiver.SECRET, endpoint);
    }

    private void subscribe(String topic) {
        send(form(topic, receiver.endpoint()));
    }

    private void send(String form) {
        subscription =
                "Subscription/" + camhs.post("Subscription", form).expect(201).id();
        eventually(this::status, SubscriptionStatus.ACTIVE);
    }

    private Subscription stored() {
        return camhs.get(subscription).expect(200).resource(Subscription.class);
    }

    private SubscriptionStatus status() {
        return stored().getStatus();
    }

    /** Sends it again with this status; the secret stays. */
    private void send(SubscriptionStatus status) {
        Answer read = camhs.get(subscription).expect(200);
        Subscription again = read.resource(Subscription.class);
        camhs.update(again.setStatus(status), read.etag()).expect(200);
    }

    /** A part of {@code $status}. */
    private String says(String name) {
        Parameters status = (Parameters) camhs.get(subscription + "/$status")
                .expect(200)
                .bundle()
                .getEntryFirstRep()
                .getResource();
        Type said = status.getParameter(name) == null
                ? new StringType("")
                : status.getParameter(name).getValue();
        return said instanceof CodeableConcept words ? words.getText() : said.primitiveValue();
    }

    private static <T> void eventually(Supplier<T> asked, T expected) {
        Awaitility.await()
                .pollInSameThread()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(asked.get()).isEqualTo(expected));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends a referral to CAMHS with its task; the task's reference. */
    private String refer(String child) {
        String referral = "ServiceRequest/"
                + practice.created(
                        TestData.referral(child, surgery, trust).setRequisition(new Identifier().setValue(child)));
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

    @Test
    void an_event_reaches_the_receiver_signed_numbered_and_without_anything_of_the_record() {
        subscribe(RECEIVED);
        Received handshake = receiver.all().get(0);
        assertThat(handshake.signed()).isTrue();
        assertThat(handshake.value("type")).isEqualTo("handshake");
        assertThat(handshake.value("status")).isEqualTo("requested");

        String task = refer(amy);

        eventually(() -> receiver.focuses(amy), List.of(task));
        Received event = receiver.about(amy).get(0);
        assertThat(event.signed()).isTrue();
        assertThat(event.value("type")).isEqualTo("event-notification");
        assertThat(event.value("subscription")).isEqualTo(subscription);
        assertThat(event.value("topic")).isEqualTo(Profiles.ROOT + "/SubscriptionTopic/" + RECEIVED);
        assertThat(Long.parseLong(event.value("event-number")))
                .isBetween(1L, Long.parseLong(event.value("events-since-subscription-start")));
        assertThat(event.text()).doesNotContain("Worried", "help with worry", "Thorne", "Wren", "9991");
        assertThat(camhs.get("$events?after=" + (Integer.parseInt(event.value("position")) - 1) + "&_count=1")
                        .expect(200)
                        .text())
                .contains(event.id(), task);
    }

    @Test
    void what_was_sent_to_who_was_asked_stands_in_the_feedback_of_the_referral() {
        subscribe(RECEIVED);
        String task = refer(amy);
        String referral =
                practice.get(task).expect(200).resource(Task.class).getFocus().getReference();

        eventually(() -> pushed(referral), List.of(task + " " + trust + " delivered"));
    }

    /** What the referrer reads of deliveries by Subscription: about what, to whom, how far. */
    private List<String> pushed(String referral) {
        return practice
                .get(referral + "/$feedback")
                .expect(200)
                .resource(Parameters.class)
                .getParameters("told")
                .stream()
                .filter(told -> "subscription".equals(part(told, "channel").primitiveValue()))
                .map(told -> ((Reference) part(told, "about")).getReference() + " "
                        + ((Reference) part(told, "who")).getReference() + " "
                        + part(told, "state").primitiveValue())
                .toList();
    }

    private static Type part(ParametersParameterComponent whole, String name) {
        return whole.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(ParametersParameterComponent::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_secret_is_never_shown_again() {
        String secret = Receiver.SECRET.substring(6, 26);
        Answer created =
                camhs.post("Subscription", form(RECEIVED, receiver.endpoint()), "Prefer", "return=representation");
        subscription = "Subscription/" + created.expect(201).id();
        eventually(this::status, SubscriptionStatus.ACTIVE);
        send(SubscriptionStatus.REQUESTED);
        eventually(this::status, SubscriptionStatus.ACTIVE);

        assertThat(created.text()).doesNotContain(secret);
        assertThat(camhs.get(subscription).text()).doesNotContain(secret);
        assertThat(camhs.get(subscription + "/_history").text()).doesNotContain(secret);
        assertThat(camhs.search("Subscription", "status", "active").text()).doesNotContain(secret);
        assertThat(receiver.all())
                .allMatch(Received::signed)
                .noneMatch(each -> each.text().contains(secret));
    }

    @Test
    void what_happens_while_the_receiver_is_down_reaches_it_when_it_is_back() {
        subscribe(RECEIVED);
        receiver.close();
        String first = refer(amy);
        String second = refer(amy);
        String other = refer(ben);
        eventually(() -> says("error"), "no connection");

        receiver.listen();

        eventually(() -> receiver.focuses(amy), List.of(first, second));
        eventually(() -> receiver.focuses(ben), List.of(other));
        eventually(() -> says("due"), "0");
    }

    @Test
    void an_event_that_fails_holds_up_the_same_child_and_no_other_and_comes_again_under_its_id() {
        subscribe(RECEIVED);
        AtomicInteger refusals = new AtomicInteger(2);
        receiver.answers(
                event -> event.value("additional-context").equals(amy) && refusals.getAndDecrement() > 0 ? 500 : 200);

        String first = refer(amy);
        eventually(() -> receiver.focuses(amy).size(), 1);
        String second = refer(amy);
        String other = refer(ben);

        eventually(() -> receiver.focuses(ben), List.of(other));
        assertThat(receiver.focuses(amy)).doesNotContain(second);
        eventually(() -> receiver.focuses(amy), List.of(first, first, first, second));
        assertThat(receiver.about(amy).stream().map(Received::id).distinct()).hasSize(2);
        assertThat(receiver.about(amy).stream()
                        .map(event -> event.value("event-number"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void a_receiver_that_asks_for_time_gets_it() {
        subscribe(RECEIVED);
        AtomicInteger refusals = new AtomicInteger(1);
        receiver.asksToComeAfter("9");
        receiver.answers(event -> refusals.getAndDecrement() > 0 ? 429 : 200);

        String task = refer(amy);

        eventually(() -> receiver.focuses(amy), List.of(task, task));
        List<Received> both = receiver.about(amy);
        assertThat(Duration.between(both.get(0).at(), both.get(1).at())).isGreaterThanOrEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void a_receiver_that_is_gone_is_switched_off_and_told_what_was_kept_for_it_when_it_asks_again() {
        subscribe(RECEIVED);
        receiver.answers(event -> 410);

        String task = refer(amy);

        eventually(this::status, SubscriptionStatus.OFF);
        assertThat(stored().getError()).isEqualTo("The endpoint answered 410: it is gone.");
        assertThat(says("parked")).isEqualTo("1");
        String etag = camhs.get(subscription).etag();
        assertThat(camhs.post(subscription + "/$redeliver", parked(), "If-Match", etag)
                        .status())
                .isEqualTo(409);

        receiver.answers(event -> 200);
        send(SubscriptionStatus.REQUESTED);
        eventually(this::status, SubscriptionStatus.ACTIVE);
        assertThat(stored().hasError()).isFalse();
        Answer again = camhs.post(
                subscription + "/$redeliver",
                parked(),
                "If-Match",
                camhs.get(subscription).etag());

        assertThat(again.expect(200)
                        .resource(Parameters.class)
                        .getParameter("redelivered")
                        .getValue()
                        .primitiveValue())
                .isEqualTo("1");
        eventually(() -> receiver.focuses(amy), List.of(task, task));
        eventually(() -> says("parked"), "0");
    }

    private static String parked() {
        return "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"parked\",\"valueBoolean\":true}]}";
    }

    @Test
    void what_was_sent_is_sent_again_from_a_position_on_under_the_same_id() {
        subscribe(RECEIVED);
        String task = refer(amy);
        eventually(() -> receiver.focuses(amy), List.of(task));
        Received first = receiver.about(amy).get(0);
        int before = Integer.parseInt(first.value("position")) - 1;
        eventually(() -> says("due"), "0");

        assertThat(camhs.post(subscription + "/$redeliver?after=" + before, "{\"resourceType\":\"Parameters\"}")
                        .status())
                .isEqualTo(428);
        camhs.post(
                        subscription + "/$redeliver?after=" + before,
                        "{\"resourceType\":\"Parameters\"}",
                        "If-Match",
                        camhs.get(subscription).etag())
                .expect(200);

        eventually(() -> receiver.focuses(amy), List.of(task, task));
        assertThat(receiver.about(amy)).allMatch(event -> event.id().equals(first.id()));
    }

    @Test
    void who_has_left_the_team_by_the_time_of_sending_is_not_told() {
        Engaged engaged = new Engaged(server);
        subscribe("team-membership-changed");
        receiver.answers(event -> 500);
        CareTeam team = (CareTeam) practice.search("CareTeam", "patient", engaged.child())
                .bundle()
                .getEntryFirstRep()
                .getResource();
        String clinician = team.getParticipant().stream()
                .filter(member -> trust.equals(member.getOnBehalfOf().getReference()))
                .findFirst()
                .orElseThrow()
                .getMember()
                .getReference();
        String teacher = team.getParticipant().stream()
                .filter(member -> engaged.school().equals(member.getOnBehalfOf().getReference()))
                .findFirst()
                .orElseThrow()
                .getMember()
                .getReference();
        String path = "CareTeam/" + team.getIdElement().getIdPart() + "/$end-member";
        practice.post(path, ending(teacher), "If-Match", "W/\"1\"").expect(200);
        eventually(() -> receiver.about(engaged.child()).size(), 1);

        practice.post(path, ending(clinician), "If-Match", "W/\"2\"").expect(200);
        receiver.answers(event -> 200);

        eventually(() -> says("due"), "0");
        assertThat(receiver.about(engaged.child())).hasSize(1);
        assertThat(says("parked")).isEqualTo("0");
    }

    private static String ending(String member) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("member").setValue(new Reference(member));
        parameters.addParameter().setName("end").setValue(new DateTimeType("2026-03-02"));
        return FhirClient.text(parameters);
    }

    @Test
    void a_filter_lets_only_the_named_child_s_events_through_and_empty_names_no_record() {
        refer(ben);
        eventually(
                () -> camhs.search("Communication", "recipient", trust, "patient", ben)
                        .bundle()
                        .getEntry()
                        .size(),
                1);
        send(form(RECEIVED, receiver.endpoint())
                .replace(
                        "\"channel\"",
                        "\"_criteria\": {\"extension\": [{\"url\": \"" + BACKPORT
                                + "backport-filter-criteria\", \"valueString\": \"Task?patient=" + ben
                                + "\"}]}, \"channel\"")
                .replace(
                        "\"payload\": \"application/fhir+json\"",
                        "\"payload\": \"application/fhir+json\", \"_payload\": {\"extension\": [{\"url\": \"" + BACKPORT
                                + "backport-payload-content\", \"valueCode\": \"empty\"}]}"));

        refer(amy);
        refer(ben);

        eventually(() -> receiver.all().size(), 2);
        pause(1500);
        assertThat(receiver.all()).hasSize(2);
        assertThat(receiver.all().get(1).text()).doesNotContain("Task/", "Patient/", RECEIVED);
        assertThat(receiver.all().get(1).value("event-number")).isEqualTo("1");
    }

    @Test
    void another_organisation_s_subscription_is_not_there() {
        subscribe(RECEIVED);
        Subscription own = stored();

        for (String outsider : List.of("gp-system", "school-system", "la-system")) {
            FhirClient other = server.as(outsider);
            assertThat(other.get(subscription).status()).as(outsider).isEqualTo(404);
            assertThat(other.get(subscription + "/_history").status()).isEqualTo(404);
            assertThat(other.get(subscription + "/$status").status()).isEqualTo(404);
            assertThat(other.post(subscription + "/$redeliver", parked(), "If-Match", "W/\"2\"")
                            .status())
                    .isEqualTo(404);
            assertThat(other.update(own.copy().setStatus(SubscriptionStatus.OFF), "W/\"2\"")
                            .status())
                    .isEqualTo(404);
            assertThat(other.search("Subscription", "status", "active,off,requested,error")
                            .expect(200)
                            .text())
                    .doesNotContain(own.getIdElement().getIdPart());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"camhs-clinician", "gp", "parent", "auditor", "exchange"})
    void only_a_system_subscribes_and_for_its_own_organisation(String identity) {
        assertThat(server.as(identity)
                        .post("Subscription", form(RECEIVED, receiver.endpoint()))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/events",
                "https://169.254.169.254/latest/meta-data",
                "https://localhost/events",
                "https://[::1]/events",
                "http://hooks.example.org/events",
                "http://localhost:8080/events",
                "https://hooks.elsewhere.net/events",
                "https://user:word@hooks.example.org/events",
                "https://hooks.example.org:8443/events"
            })
    void an_endpoint_that_is_private_or_not_listed_is_refused(String endpoint) {
        List<Issue> issues =
                camhs.post("Subscription", form(RECEIVED, endpoint)).expect(422).issues();

        assertThat(issues)
                .filteredOn(issue -> issue.severity().equals("error"))
                .extracting(Issue::rule, Issue::expression)
                .containsExactly(tuple("subscription-endpoint", "Subscription.channel.endpoint"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requested           | active                     | subscription-status",
                "referral-received   | everything                 | subscription-unclear",
                "whsec_              | secret                     | subscription-secret",
                "\"payload\"         | \"header\": [\"X-A: b\"], \"payload\" | subscription-unclear",
                "application/fhir+json | application/fhir+xml     | subscription-unclear",
                "rest-hook           | email                      | subscription-unclear"
            })
    void what_is_not_offered_is_refused_and_not_passed_over(String part, String instead, String rule) {
        String form = form(RECEIVED, receiver.endpoint())
                .replace("\"meta\": {\"profile\": [\"" + PROFILE + "\"]},", "")
                .replace(part, instead);

        List<Issue> issues = camhs.post("Subscription", form).expect(422).issues();

        assertThat(issues)
                .filteredOn(issue -> issue.severity().equals("error"))
                .extracting(Issue::rule)
                .containsExactly(rule);
    }

    @Test
    void a_filter_for_a_child_whom_one_does_not_know_is_refused_like_one_for_nobody() {
        String unknown = filtered("Patient/" + TestData.unique("nobody"));
        String foreign = filtered(amy);

        Answer nobody = server.as("school-system").post("Subscription", unknown).expect(422);
        Answer somebody =
                server.as("school-system").post("Subscription", foreign).expect(422);

        assertThat(somebody.issues()).isEqualTo(nobody.issues());
        assertThat(somebody.issues()).extracting(Issue::rule).contains("subscription-unclear");
    }

    private String filtered(String child) {
        return form(RECEIVED, receiver.endpoint())
                .replace(
                        "\"channel\"",
                        "\"_criteria\": {\"extension\": [{\"url\": \"" + BACKPORT
                                + "backport-filter-criteria\", \"valueString\": \"patient=" + child
                                + "\"}]}, \"channel\"");
    }
}
