package goldthread.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Profiles;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What is counted of services by their type. */
final class ServicePopulationsTest {

    private static final Set<String> AGENCIES =
            Set.of("HealthcareService/school", "HealthcareService/crisis", "HealthcareService/other", "Organization/o");
    private static final String DAY = "TIMESTAMP WITH TIME ZONE '2026-08-03 10:00:00+00'";

    private final JdbcTemplate database;
    private final Counts counts;

    ServicePopulationsTest() {
        database = new ReportingTables().database();
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/common/V29__waiting.sql"),
                        new ClassPathResource("db/migration/common/V37__more_clocks.sql"))
                .execute(database.getDataSource());
        database.execute("CREATE TABLE HFJ_SPIDX_TOKEN (RES_ID BIGINT, SP_SYSTEM VARCHAR(200), SP_VALUE VARCHAR(200))");
        database.execute("CREATE TABLE HFJ_RES_LINK (SRC_RESOURCE_ID BIGINT, TARGET_RESOURCE_ID BIGINT,"
                + " SRC_PATH VARCHAR(200))");
        database.execute("CREATE TABLE gt_reader (res_pid BIGINT, basis VARCHAR(20), reader VARCHAR(320))");
        service(101, "school", "F01");
        service(102, "crisis", "A19");
        service(103, "other", "Z01");
        counts = new Counts(database);
    }

    private void service(long key, String id, String type) {
        database.update("INSERT INTO HFJ_RESOURCE VALUES (?, 'HealthcareService', ?, 1, CURRENT_TIMESTAMP)", key, id);
        database.update(
                "INSERT INTO HFJ_SPIDX_TOKEN VALUES (?, ?, ?)",
                key,
                Profiles.ROOT + "/CodeSystem/mhsds-team-type",
                type);
        database.update("INSERT INTO HFJ_SPIDX_TOKEN VALUES (?, 'urn:another', 'C10')", key);
    }

    private void counted(long key, Kind kind, String agency, String answer, String detail) {
        database.update(
                "INSERT INTO gt_countable VALUES (?, ?, ?, ?, " + DAY + ", ?, ?, 3)",
                key,
                kind.code(),
                "child" + key,
                agency,
                answer,
                detail);
    }

    private Scope scope(CountedMeasure measure) {
        ReportPeriod quarter = new ReportPeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
        return new Scope(AGENCIES, measure.population().isNow() ? null : quarter, Optional.empty());
    }

    /** What isn't nought. */
    private Map<String, Long> told(CountedMeasure measure, String axis) {
        Map<String, Long> told = new TreeMap<>();
        measure.axes().stream()
                .filter(one -> one.name().equals(axis))
                .forEach(one -> counts.parts(measure, one, scope(measure)).forEach((part, cell) -> {
                    if (cell.count() > 0) {
                        told.put(part.code(), cell.count());
                    }
                }));
        return told;
    }

    @Test
    void a_referral_counts_by_the_type_of_whom_it_asks() {
        counted(1, Kind.ASKED, "HealthcareService/school", "source-education", "first-request");
        counted(2, Kind.ASKED, "HealthcareService/school", "source-family", "first-request");
        counted(3, Kind.ASKED, "HealthcareService/other", "source-education", "first-request");
        counted(4, Kind.ASKED, "Organization/o", "source-family", "first-request");

        assertThat(told(CountedMeasure.REFERRALS_BY_SERVICE, "service"))
                .isEqualTo(Map.of("service-school-team", 2L, "service-other", 1L, "not-stated", 1L));
        assertThat(told(CountedMeasure.REFERRALS_BY_SERVICE, "education"))
                .isEqualTo(Map.of("service-school-team", 1L, "service-other", 1L));
        assertThat(told(CountedMeasure.REFERRALS_BY_SERVICE, "group")).isEqualTo(Map.of("no-group", 4L));
    }

    @Test
    void an_answer_counts_by_the_type_of_who_gives_it() {
        counted(1, Kind.ANSWERED, "HealthcareService/school", "taken-on", "");
        counted(2, Kind.ANSWERED, "HealthcareService/crisis", "turned-down", "nothing-offered");
        counted(3, Kind.ANSWERED, "HealthcareService/crisis", "turned-down", "advice-only");

        assertThat(told(CountedMeasure.ANSWERS_BY_SERVICE, "service"))
                .isEqualTo(Map.of("service-school-team", 1L, "service-crisis", 2L));
        assertThat(told(CountedMeasure.ANSWERS_BY_SERVICE, "turned-down")).isEqualTo(Map.of("service-crisis", 2L));
        assertThat(told(CountedMeasure.ANSWERS_BY_SERVICE, "nothing-offered")).isEqualTo(Map.of("service-crisis", 1L));
    }

    private void waits(long key, String owner, long service, String columns) {
        database.update("INSERT INTO gt_open_clock (task_pid, task_id, asked_at, waiting_groups, " + columns
                + ") VALUES (" + key + ", 't" + key + "', CURRENT_TIMESTAMP - INTERVAL '9' DAY, '',"
                + " CURRENT_TIMESTAMP - INTERVAL '1' DAY)");
        database.update("INSERT INTO gt_resource_child VALUES (?, ?, 'Task')", "child" + key, key);
        database.update("INSERT INTO gt_reader VALUES (?, 'addressee', ?)", key, owner);
        database.update("INSERT INTO gt_reader VALUES (?, 'addressee', 'Organization/o')", key);
        database.update("INSERT INTO HFJ_RES_LINK VALUES (?, ?, 'Task.owner')", key, service);
    }

    @Test
    void who_waits_counts_once_by_the_type_of_whom_they_wait_for_and_by_what_is_owed() {
        waits(1, "HealthcareService/school", 101, "decide_by");
        waits(2, "HealthcareService/crisis", 102, "acknowledge_by");

        assertThat(told(CountedMeasure.WAITS_BY_SERVICE, "service"))
                .isEqualTo(Map.of("service-school-team", 1L, "service-crisis", 1L));
        assertThat(told(CountedMeasure.WAITS_BY_SERVICE, "owed")).isEqualTo(Map.of("decide", 1L, "acknowledge", 1L));
        assertThat(told(CountedMeasure.WAITS_BY_SERVICE, "overdue")).isEqualTo(Map.of("decide", 1L, "acknowledge", 1L));
        assertThat(told(CountedMeasure.WAITS_BY_SERVICE, "time")).isEqualTo(Map.of("within-four-weeks", 2L));
        assertThat(counts.all(CountedMeasure.WAITS_BY_SERVICE, scope(CountedMeasure.WAITS_BY_SERVICE))
                        .count())
                .isEqualTo(2);
    }
}
