package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.store.Gate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class PublisherTest {

    private static final String CAMHS = "urn:o|camhs";
    private static final String SCHOOL = "urn:o|school";

    private final EventTables tables = new EventTables();
    private final Publisher publisher = publisher(role -> true);

    /** A gate that shows everything to some roles and nothing to the others. */
    private Publisher publisher(Predicate<String> sees) {
        Gate gate = TestGates.showingTo(sees);
        return new Publisher(
                tables.database(),
                new Audience(
                        tables.database(),
                        gate,
                        new VirtualSchools(tables.database()),
                        new Answerable(tables.database())),
                tables.lanes(),
                tables.transactions());
    }

    private List<String> events() {
        return tables.database()
                .queryForList(
                        "SELECT event_position || ' ' || topic || ' ' || res_id FROM gt_topic_event ORDER BY 1",
                        String.class);
    }

    private List<String> rows(String table) {
        return tables.database()
                .queryForList("SELECT event_position || ' ' || recipient FROM " + table + " ORDER BY 1", String.class);
    }

    private void directory() {
        tables.organisation("Organization/camhs", CAMHS);
        tables.organisation("Organization/school", SCHOOL);
    }

    @Test
    void what_is_written_down_gets_positions_without_a_gap_in_its_order_and_leaves_the_outbox() {
        tables.happened(Topic.CLOSURE, "EpisodeOfCare/a", CAMHS, "");
        publisher.publish();
        tables.database().update("ALTER TABLE gt_topic_outbox ALTER COLUMN seq RESTART WITH 100");
        tables.happened(Topic.RISK_CHANGED, "RiskAssessment/b", CAMHS, "");
        tables.happened(Topic.RISK_CHANGED, "RiskAssessment/c", CAMHS, "");

        publisher.publish();

        assertThat(events()).containsExactly("1 closure a", "2 risk-changed b", "3 risk-changed c");
        assertThat(tables.database().queryForObject("SELECT COUNT(*) FROM gt_topic_outbox", Integer.class))
                .isZero();
    }

    @Test
    void what_is_committed_late_comes_after_what_was_published_before_it() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch published = new CountDownLatch(1);
        Thread late = new Thread(() -> new TransactionTemplate(tables.transactions()).executeWithoutResult(status -> {
            tables.happened(Topic.CLOSURE, "EpisodeOfCare/late", CAMHS, "");
            written.countDown();
            await(published);
        }));
        late.start();
        written.await();
        tables.happened(Topic.CLOSURE, "EpisodeOfCare/early", CAMHS, "");
        publisher.publish();
        published.countDown();
        late.join();

        publisher.publish();

        assertThat(events()).containsExactly("1 closure early", "2 closure late");
    }

    @Test
    void while_one_publishes_another_leaves() throws InterruptedException {
        tables.happened(Topic.CLOSURE, "EpisodeOfCare/a", CAMHS, "");
        AtomicReference<List<String>> meanwhile = new AtomicReference<>(List.of("not asked"));
        new TransactionTemplate(tables.transactions()).executeWithoutResult(status -> {
            tables.database().queryForList("SELECT last_position FROM gt_topic_counter WHERE id = 1 FOR UPDATE");
            Thread another = new Thread(() -> {
                publisher.publish();
                meanwhile.set(events());
            });
            another.start();
            join(another);
        });
        publisher.publish();

        assertThat(meanwhile.get()).isEmpty();
        assertThat(events()).containsExactly("1 closure a");
    }

    @Test
    void what_cannot_be_decided_holds_up_nothing_and_is_told_once_it_can() {
        directory();
        tables.member(1, "Practitioner/teacher", "school-lead", "Organization/school", false);
        tables.happened(Topic.RISK_CHANGED, "RiskAssessment/a", CAMHS, "");
        publisher(role -> {
                    throw new IllegalStateException("undecided");
                })
                .publish();
        tables.happened(Topic.RISK_CHANGED, "RiskAssessment/b", CAMHS, "");
        publisher.publish();
        assertThat(events()).containsExactly("1 risk-changed b");

        tables.database().update("UPDATE gt_topic_outbox SET next_at = CURRENT_TIMESTAMP");
        publisher.publish();

        assertThat(events()).containsExactly("1 risk-changed b", "2 risk-changed a");
        assertThat(rows("gt_topic_delivery")).containsExactly("1 Organization/school", "2 Organization/school");
    }

    @Test
    void those_who_stand_around_the_child_may_know_what_they_see_and_whoever_did_it_is_not_told() {
        directory();
        tables.organisation("Organization/police", "urn:o|police");
        tables.member(1, "Practitioner/clinician", "camhs-clinician", "Organization/camhs", false);
        tables.member(2, "Practitioner/teacher", "school-lead", "Organization/school", false);
        tables.member(3, "Practitioner/officer", "police", "Organization/police", false);
        tables.member(4, "RelatedPerson/carer", "foster-carer", "Organization/agency", false);
        tables.happened(Topic.RISK_CHANGED, "RiskAssessment/r", CAMHS, "");

        publisher(role -> !role.equals("vcs-worker")).publish();

        assertThat(rows("gt_topic_audience")).containsExactly("1 Organization/camhs", "1 Organization/school");
        assertThat(rows("gt_topic_delivery")).containsExactly("1 Organization/school");
    }

    @Test
    void who_gave_a_task_and_who_has_it_know_of_it_whatever_the_gate_says() {
        directory();
        tables.happened(Topic.REFERRAL_OUTCOME, "Task/t", SCHOOL, SCHOOL + " Organization/camhs");

        publisher(role -> false).publish();

        assertThat(rows("gt_topic_audience")).containsExactly("1 Organization/camhs", "1 Organization/school");
        assertThat(rows("gt_topic_delivery")).containsExactly("1 Organization/camhs");
    }

    @Test
    void who_leads_the_team_is_told_of_its_changes_by_name_also_of_their_own_organisation_s() {
        directory();
        tables.member(1, "Practitioner/clinician", "lead-professional", "Organization/camhs", true);
        tables.happened(Topic.TEAM_MEMBERSHIP_CHANGED, "CareTeam/t", CAMHS, "");
        tables.happened(Topic.PLAN_UPDATED, "CarePlan/p", SCHOOL, "");

        publisher.publish();

        assertThat(rows("gt_topic_delivery")).containsExactly("1 Practitioner/clinician", "2 Organization/camhs");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_receiver_of_an_organisation_that_may_know_is_told_once_of_the_topic_that_it_asked_for() {
        directory();
        tables.organisation("Organization/camhs-too", CAMHS);
        tables.member(1, "Practitioner/clinician", "camhs-clinician", "Organization/camhs", false);
        tables.member(2, "Practitioner/another", "camhs-clinician", "Organization/camhs-too", false);
        tables.subscription("wanted", CAMHS, Topic.RISK_CHANGED, "active");
        tables.subscription("off", CAMHS, Topic.RISK_CHANGED, "off");
        tables.subscription("requested", CAMHS, Topic.RISK_CHANGED, "requested");
        tables.subscription("otherwise", CAMHS, Topic.CLOSURE, "active");
        tables.subscription("others", SCHOOL, Topic.RISK_CHANGED, "active");
        tables.subscription("filtered", CAMHS, Topic.RISK_CHANGED, "active");
        tables.database().update("UPDATE gt_subscription SET children = 'another' WHERE id = 'filtered'");
        tables.happened(Topic.RISK_CHANGED, "RiskAssessment/r", SCHOOL, "");

        publisher.publish();

        assertThat(tables.database()
                        .queryForList(
                                "SELECT recipient || ' ' || lane FROM gt_topic_delivery WHERE lane <> 'inbox'",
                                String.class))
                .containsExactly("Organization/camhs wanted");
    }
}
