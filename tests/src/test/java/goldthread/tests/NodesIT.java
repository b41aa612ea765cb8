package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Profiles;
import goldthread.tests.support.Agencies;
import goldthread.tests.support.FhirClient;
import goldthread.tests.support.Receiver;
import goldthread.tests.support.Receiver.Received;
import goldthread.tests.support.ServerOfItsOwn;
import goldthread.tests.support.TestData;
import goldthread.tests.support.TestDatabase;
import goldthread.tests.support.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two servers on one database do together what one does: one alarm for what is overdue, each event told once, and what one
 * of them was about to tell when it was killed is told by the other.
 */
@ServerOfItsOwn
@Tag("postgresql")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class NodesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration SEVERAL_ROUNDS = Duration.ofSeconds(4);
    private static final int CHILDREN = 6;
    private static final Map<String, String> SETTINGS = Map.of(
            "GOLDTHREAD_REFERRAL_SWEEP_EVERY", "PT1S",
            "GOLDTHREAD_SUBSCRIPTION_LOCAL", "true",
            "GOLDTHREAD_SUBSCRIPTION_TIMEOUT", "PT2S");

    private static final Receiver RECEIVER = Receiver.listening();

    @SuppressWarnings("NullAway.Init")
    private static TestServer one;

    @SuppressWarnings("NullAway.Init")
    private static TestServer other;

    @BeforeAll
    static void start() {
        TestDatabase database = TestDatabase.fresh();
        one = TestServer.start(database, SETTINGS);
        other = TestServer.start(database, SETTINGS);
        subscribe(one.as("camhs-system"));
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        RECEIVER.close();
    }

    private static void subscribe(FhirClient trust) {
        Agencies.TRUST.in(trust);
        String subscription = "Subscription/"
                + trust.post("Subscription", """
                                {"resourceType": "Subscription",
                                 "meta": {"profile": ["%1$s/StructureDefinition/cypmh-subscription"]},
                                 "status": "requested", "reason": "Referrals to us",
                                 "criteria": "%1$s/SubscriptionTopic/referral-received",
                                 "channel": {
                                   "extension": [{"url": "%1$s/StructureDefinition/ext-signing-secret", "valueString": "%2$s"}],
                                   "type": "rest-hook", "endpoint": "%3$s", "payload": "application/fhir+json"}}
                                """.formatted(Profiles.ROOT, Receiver.SECRET, RECEIVER.endpoint()))
                        .expect(201)
                        .id();
        await(() -> trust.get(subscription).expect(200).text().contains("\"status\":\"active\""));
    }

    private static void await(BooleanSupplier done) {
        Awaitility.await().pollInSameThread().atMost(PATIENCE).until(done::getAsBoolean);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A child whom the practice has referred to the trust; an answer was due yesterday. */
    private static String referred(TestServer node) {
        FhirClient practice = node.as("gp-system");
        String surgery = Agencies.PRACTICE.in(practice);
        String trust = Agencies.TRUST.in(practice);
        Patient child = TestData.registeredWith(surgery);
        String reference = "Patient/" + practice.created(child);
        String referral = "ServiceRequest/" + practice.created(TestData.referral(reference, surgery, trust));
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        practice.created(TestData.parse(Task.class, """
                {"resourceType": "Task", "meta": {"profile": ["%s"]}, "status": "requested", "intent": "order",
                 "code": {"coding": [{"system": "http://hl7.org/fhir/CodeSystem/task-code", "code": "fulfill"}]},
                 "focus": {"reference": "%s"}, "for": {"reference": "%s"}, "authoredOn": "%s",
                 "requester": {"reference": "%s"}, "owner": {"reference": "%s"},
                 "restriction": {"period": {"end": "%s"}}}
                """.formatted(
                        Profiles.REFERRAL_TASK,
                        referral,
                        reference,
                        now.minus(6, ChronoUnit.DAYS),
                        surgery,
                        trust,
                        now.minus(1, ChronoUnit.DAYS))));
        return reference;
    }

    private static int found(String type, String child, String further) {
        return other.as("camhs-system")
                .get(type + "?patient=" + child + further)
                .expect(200)
                .bundle()
                .getEntry()
                .size();
    }

    private static int escalations(String child) {
        return found("Task", child, "&code=https://w3id.org/goldthread/fhir/CodeSystem/task-code%7Cconcern-escalation");
    }

    @Test
    @Order(1)
    void two_nodes_raise_one_alarm_and_tell_each_event_once() {
        List<String> children = new ArrayList<>();
        for (int i = 0; i < CHILDREN; i++) {
            children.add(referred(i % 2 == 0 ? one : other));
        }

        await(() -> children.stream().allMatch(child -> found("Flag", child, "") > 0 && escalations(child) > 0));
        await(() -> children.stream().noneMatch(child -> RECEIVER.about(child).isEmpty()));
        pause(SEVERAL_ROUNDS);

        for (String child : children) {
            assertThat(found("Flag", child, "")).as("flags").isEqualTo(1);
            assertThat(escalations(child)).as("escalations").isEqualTo(1);
            assertThat(RECEIVER.about(child)).as("events told").hasSize(1);
        }
    }

    @Test
    @Order(2)
    void what_a_node_was_sending_when_it_was_killed_is_sent_by_another() throws InterruptedException {
        other.kill();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        RECEIVER.answers(notification -> {
            reached.countDown();
            waitFor(killed);
            return 200;
        });
        String child = referred(one);
        assertThat(reached.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        one.kill();
        RECEIVER.answers(notification -> 200);
        killed.countDown();
        other.restart(SETTINGS);
        letLeasesEnd();

        await(() -> RECEIVER.about(child).size() > 1 && isTold());
        assertThat(RECEIVER.about(child)).hasSize(2).allMatch(Received::signed);
        assertThat(RECEIVER.about(child).stream().map(Received::id).distinct()).hasSize(1);
    }

    private static void waitFor(CountDownLatch killed) {
        try {
            assertThat(killed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Order(3)
    void what_was_stored_just_before_the_last_node_was_killed_is_told_when_one_is_back() {
        String child = referred(other);

        other.kill();
        one.restart(SETTINGS);
        letLeasesEnd();

        await(() -> !RECEIVER.about(child).isEmpty() && isTold());
        assertThat(RECEIVER.about(child).stream().map(Received::id).distinct()).hasSize(1);
    }

    /** A claim on a delivery ends after a minute; nobody waits for it here. */
    private static void letLeasesEnd() {
        change("update gt_topic_delivery set lease_until = current_timestamp where lease_until is not null");
    }

    /** Whether nothing is left to tell. */
    private static boolean isTold() {
        try (Connection connection = one.database().asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select (select count(*) from gt_topic_outbox)"
                        + " + (select count(*) from gt_topic_delivery where state = 'due' and lane <> 'inbox')")) {
            return rows.next() && rows.getInt(1) == 0;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void change(String sql) {
        try (Connection connection = one.database().asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
