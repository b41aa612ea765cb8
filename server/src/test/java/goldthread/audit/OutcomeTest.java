package goldthread.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A status tells what became of an attempt. */
final class OutcomeTest {

    @ParameterizedTest
    @CsvSource({"200, 0", "304, 0", "400, 4", "404, 4", "499, 4", "500, 8", "503, 8"})
    void a_status_says_success_refusal_or_failure(int status, int code) {
        assertThat(Outcome.of(status).code()).isEqualTo(code);
    }
}
