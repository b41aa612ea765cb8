package goldthread.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RecordedWaitsTest {

    private final JdbcTemplate database = new WaitingTables().database();
    private final RecordedWaits waits = new RecordedWaits(database);

    RecordedWaitsTest() {
        database.execute("CREATE TABLE gt_reader (res_pid BIGINT, reader VARCHAR(320), basis VARCHAR(20))");
    }

    private void waiting(long task, String service, int days, boolean unseen) {
        var asked = Instant.now().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
        database.update(
                "INSERT INTO gt_open_clock (task_pid, task_id, asked_at, first_contact_by, waiting_groups)"
                        + " VALUES (?, 't', ?, ?, '')",
                task,
                asked,
                unseen ? asked : null);
        database.update("INSERT INTO gt_reader VALUES (?, ?, 'addressee')", task, service);
        database.update("INSERT INTO gt_reader VALUES (?, ?, 'author')", task, service);
    }

    @Test
    void half_of_those_who_are_not_seen_yet_have_waited_longer() {
        LongStream.of(1, 2, 3, 40, 50).forEach(days -> waiting(days, "HealthcareService/a", (int) days, true));
        LongStream.of(60, 61, 62).forEach(days -> waiting(days, "HealthcareService/a", (int) days, false));

        assertThat(waits.of(List.of("HealthcareService/a", "HealthcareService/b")))
                .hasSize(1)
                .hasEntrySatisfying(
                        "HealthcareService/a", wait -> assertThat(wait.toDays()).isEqualTo(3));
    }

    @Test
    void of_a_few_nothing_is_told() {
        LongStream.of(1, 2, 3, 4).forEach(days -> waiting(days, "HealthcareService/a", (int) days, true));

        assertThat(waits.of(List.of("HealthcareService/a"))).isEmpty();
        assertThat(waits.of(List.of())).isEmpty();
    }
}
