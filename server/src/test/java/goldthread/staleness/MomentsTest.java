package goldthread.staleness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hl7.fhir.r4.model.DateTimeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when something written knew what was happening, when its date is still to come. */
final class MomentsTest {

    private static final Instant RECORDED = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-10, 2026-11-10T23:59:59.999Z",
        "2026-11-23, 2026-11-23T23:59:59.999Z",
        "2027-11-23, 2026-11-23T23:59:59.999Z",
        "2026-11-23T08:00:00Z, 2026-11-23T08:00:00.999Z",
        "2026-11-23T09:05:00Z, 2026-11-23T09:05:00.999Z",
        "2026-11-23T10:00:00Z, 2026-11-23T09:00:00Z",
        "2027-01-01T00:00:00Z, 2026-11-23T09:00:00Z",
        "2027-03, 2026-11-23T09:00:00Z",
        "2026-10, 2026-09-30T23:00:00Z"
    })
    void nothing_written_knew_what_came_after_its_recording(String date, Instant at) {
        assertThat(Moments.ofWriting(new DateTimeType(date), RECORDED)).contains(at);
    }

    @Test
    void a_moment_has_come_though_a_clock_is_a_little_fast() {
        assertThat(Moments.hasCome(RECORDED.plusSeconds(600), RECORDED)).isTrue();
        assertThat(Moments.hasCome(RECORDED.plusSeconds(601), RECORDED)).isFalse();
    }
}
