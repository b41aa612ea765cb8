package goldthread.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recorded attempts for tests. */
final class TestRows {

    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private TestRows() {}

    /** An attempt of a GP, so many minutes after noon. */
    static AuditRow row(String id, int minutes, String interaction, int outcome, @Nullable Integer status) {
        return new AuditRow(
                id,
                NOON.plusSeconds(60L * minutes),
                interaction,
                outcome,
                status,
                "gp-1",
                "Practitioner/p",
                "urn:o|1",
                "gp",
                "TREAT",
                "app",
                1,
                null);
    }

    /** The attempt of someone who was answered before. */
    static ChildAttempt of(AuditRow row, String... shown) {
        return new ChildAttempt(row, List.of(shown), List.of(), true);
    }
}
