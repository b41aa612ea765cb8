package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

class BackOffTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.5, PT5S",
        "1, 0.5, PT10S",
        "4, 0.5, PT80S",
        "8, 0.5, PT15M",
        "400, 0.5, PT15M",
        "0, 0, PT4S",
        "0, 1, PT6S",
        "9, 1, PT18M"
    })
    void it_doubles_from_five_seconds_to_a_quarter_of_an_hour_and_is_spread(
            int attempts, double chance, Duration wait) {
        assertThat(BackOff.wait(attempts, chance)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"0, due 1 Timeout true", "71, due 1 Timeout true", "73, parked 1 Timeout true"})
    void what_failed_waits_for_its_next_try_and_is_parked_after_three_days(int hours, String row) {
        JdbcTemplate database = new EventTables().database();
        database.update(
                "INSERT INTO gt_topic_delivery (recipient, event_position, lane, child_id, state, created_at)"
                        + " VALUES ('Organization/o', 7, 'inbox', 'c', 'due', DATEADD('HOUR', ?, CURRENT_TIMESTAMP))",
                -hours);

        new BackOff(database).after("Organization/o", 7, Inbox.LANE, "Timeout");

        assertThat(database.queryForObject(
                        "SELECT state || ' ' || attempts || ' ' || failure || ' '"
                                + " || LOWER(CAST(next_at > CURRENT_TIMESTAMP + INTERVAL '3' SECOND AS VARCHAR))"
                                + " FROM gt_topic_delivery",
                        String.class))
                .isEqualTo(row);
    }
}
