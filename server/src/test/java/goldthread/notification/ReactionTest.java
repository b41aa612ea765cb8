package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.notification.Reaction.Next;
import goldthread.notification.wire.Reply;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactionTest {

    private static Reaction to(int status, int attempts, int failures) {
        return Reaction.to(
                new Reply(status, Optional.empty(), status == 0 ? "no connection" : ""), attempts, failures, 0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED, false, ''",
        "202, DELIVERED, false, ''",
        "204, DELIVERED, false, ''",
        "410, SWITCHED_OFF, false, answered 410",
        "301, AGAIN, false, answered 301",
        "400, AGAIN, false, answered 400",
        "401, AGAIN, false, answered 401",
        "404, AGAIN, false, answered 404",
        "500, AGAIN, false, answered 500",
        "502, AGAIN, false, answered 502",
        "429, AGAIN, true, answered 429",
        "503, AGAIN, true, answered 503",
        "0, AGAIN, true, no connection"
    })
    void each_answer_has_its_consequence(int status, Next next, boolean holdsAll, String failure) {
        Reaction reaction = to(status, 0, 0);

        assertThat(reaction.next()).isEqualTo(next);
        assertThat(reaction.holdsAll()).isEqualTo(holdsAll);
        assertThat(reaction.failure()).isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource({"500, 0, 9, 5", "500, 3, 0, 40", "500, 30, 0, 900", "0, 9, 0, 5", "0, 0, 3, 40", "503, 0, 30, 900"})
    void what_fails_waits_longer_each_time_by_itself_or_with_its_receiver(
            int status, int attempts, int failures, long seconds) {
        assertThat(to(status, attempts, failures).pause()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void who_asks_for_a_longer_wait_gets_it_and_for_a_shorter_doesn_t() {
        assertThat(Reaction.to(new Reply(429, Optional.of(Duration.ofHours(2)), ""), 0, 0, 0.5)
                        .pause())
                .isEqualTo(Duration.ofHours(2));
        assertThat(Reaction.to(new Reply(429, Optional.of(Duration.ofSeconds(1)), ""), 0, 3, 0.5)
                        .pause())
                .isEqualTo(Duration.ofSeconds(40));
    }
}
