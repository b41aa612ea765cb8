package goldthread.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.access.Caller;
import goldthread.access.ClientSystem;
import goldthread.access.OrganisationIdentifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An export that is broken off goes on where it stood: nothing is there twice, nothing is lost. */
final class ExportRoundsTest {

    private static final ExportRequest PATIENTS = new ExportRequest("HQUALIMP", List.of("Patient"), Optional.empty());
    private static final int MOST = 2;
    private static final List<String> CHILDREN = List.of("a", "b", "c", "d");

    private static final ExportSettings SETTINGS = keeping(Duration.ofHours(1));

    private final JdbcTemplate database;
    private final JdbcTransactionManager transactions;
    private final ExportJobs jobs;
    private final ExportLease lease;
    private final List<String> asked = new ArrayList<>();
    private final Set<String> deadly = new HashSet<>();

    ExportRoundsTest() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/common/V58__exports.sql"),
                        new ClassPathResource("db/migration/common/V61__outcome_and_export_turns.sql"))
                .execute(source);
        database = new JdbcTemplate(source);
        transactions = new JdbcTransactionManager(source);
        jobs = new ExportJobs(database);
        lease = new ExportLease(database, SETTINGS);
    }

    private static Caller caller(String subject) {
        return new Caller(
                subject,
                "Organization/1",
                OrganisationIdentifier.of("https://fhir.nhs.uk/Id/ods-organization-code|RXX"),
                "camhs-system",
                "TREAT",
                new ClientSystem("camhs-system", Set.of("system/*.rs"), Set.of(), false),
                null);
    }

    /** Stores one item, and then dies of a child that is deadly: what it stored is rolled back with it. */
    private void take(ExportJob job, String child) {
        asked.add(child);
        database.update(
                "INSERT INTO gt_export_item (job_id, res_type, res_pid, version) VALUES (?, 'Patient', ?, 1)",
                job.id(),
                child.charAt(0) - 'a');
        if (deadly.contains(child)) {
            throw new IllegalStateException("the process ends here");
        }
    }

    private static ExportSettings keeping(Duration keep) {
        return new ExportSettings(keep, MOST, Duration.ZERO, Duration.ofMinutes(1));
    }

    private ExportRound rounds() {
        return new ExportRound(lease, new ExportWork(database, this::take, lease, transactions), jobs);
    }

    private String begin() {
        return begin(CHILDREN, Instant.now()).orElseThrow();
    }

    private Optional<String> begin(List<String> children, Instant asked) {
        return jobs.begin(caller("one"), PATIENTS, "http://here/export", children, asked, SETTINGS);
    }

    private ExportJob job(String id) {
        return jobs.find(id, caller("one")).orElseThrow();
    }

    private void aMinuteLater() {
        database.update("UPDATE gt_export_job SET lease_until = CURRENT_TIMESTAMP");
    }

    @Test
    void an_export_takes_each_child_once_and_is_complete() {
        String id = begin();

        rounds().run();

        assertThat(asked).isEqualTo(CHILDREN);
        assertThat(job(id).state()).isEqualTo(ExportState.COMPLETE);
        assertThat(jobs.files(id)).isEqualTo(Map.of("Patient", 4));
        assertThat(jobs.items(id, "Patient", 1)).hasSize(4);
        assertThat(jobs.items(id, "Patient", 2)).isEmpty();
    }

    @Test
    void an_export_that_was_broken_off_goes_on_with_the_child_at_which_it_was() {
        String id = begin();
        deadly.add("c");
        rounds().run();
        assertThat(job(id).done()).isEqualTo(2);
        assertThat(jobs.files(id)).as("what was begun is rolled back").isEqualTo(Map.of("Patient", 2));

        deadly.clear();
        rounds().run();
        assertThat(job(id).done()).as("not before its lease is over").isEqualTo(2);
        aMinuteLater();
        rounds().run();

        assertThat(asked).containsExactly("a", "b", "c", "c", "d");
        assertThat(job(id).state()).isEqualTo(ExportState.COMPLETE);
        assertThat(jobs.files(id)).isEqualTo(Map.of("Patient", 4));
    }

    @Test
    void whoever_slept_finds_that_another_has_it_and_stores_nothing() {
        String id = begin();
        ExportWork work = new ExportWork(database, this::take, lease, transactions);
        ExportJob slept = lease.take("one").orElseThrow();
        assertThat(lease.take("other")).isEmpty();
        aMinuteLater();
        ExportJob taken = lease.take("other").orElseThrow();
        work.next(taken, "other");

        assertThatThrownBy(() -> work.next(slept, "one")).isInstanceOf(DataAccessException.class);

        assertThat(jobs.files(id)).isEqualTo(Map.of("Patient", 1));
        assertThat(job(id).done()).isEqualTo(1);
    }

    @Test
    void an_export_that_fails_again_and_again_is_given_up() {
        String id = begin();
        deadly.add("b");
        for (int round = 0; round < ExportState.TRIES; round++) {
            assertThat(job(id).state()).isEqualTo(ExportState.UNDER_WAY);
            rounds().run();
            aMinuteLater();
        }

        assertThat(job(id).state()).isEqualTo(ExportState.FAILED);
        assertThat(job(id).done()).isEqualTo(1);
    }

    @Test
    void an_export_without_children_is_complete_at_once() {
        String id = begin(List.of(), Instant.now()).orElseThrow();

        assertThat(job(id).state()).isEqualTo(ExportState.COMPLETE);
        assertThat(jobs.files(id)).isEmpty();
    }

    @Test
    void of_exports_that_are_asked_for_at_once_no_more_are_begun_than_one_may_have() throws Exception {
        begin();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Optional<String>> last = CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
            Optional<String> id = begin(CHILDREN, Instant.now());
            begun.countDown();
            await(go);
            return id;
        }));
        await(begun);
        CompletableFuture<Optional<String>> tooMany =
                CompletableFuture.supplyAsync(() -> transaction.execute(status -> begin(CHILDREN, Instant.now())));
        Thread.sleep(300);
        go.countDown();

        assertThat(last.get(20, TimeUnit.SECONDS)).isPresent();
        assertThat(tooMany.get(20, TimeUnit.SECONDS)).isEmpty();
        assertThat(jobs.of(caller("one"))).isEqualTo(MOST);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void an_export_is_its_callers_and_goes_with_all_that_belongs_to_it() {
        String ended = begin();
        rounds().run();
        assertThat(jobs.find(ended, caller("two"))).isEmpty();
        assertThat(jobs.of(caller("one"))).isEqualTo(1);

        jobs.end(ended);

        begin(CHILDREN, Instant.now().minus(Duration.ofHours(2)));
        assertThat(jobs.of(caller("one")))
                .as("one that has expired isn't there")
                .isZero();
        rounds().run();
        for (String table : List.of("gt_export_job", "gt_export_child", "gt_export_item")) {
            assertThat(database.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class))
                    .as(table)
                    .isZero();
        }
    }
}
