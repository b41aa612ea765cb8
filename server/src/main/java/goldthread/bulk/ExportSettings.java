package goldthread.bulk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long exports are kept, and how many one caller has.
 *
 * @param keep until when after the request an export and its files are there ({@code GOLDTHREAD_EXPORT_KEEP})
 * @param most exports that one caller may have at once, complete ones that are kept too ({@code GOLDTHREAD_EXPORT_MOST})
 * @param lookEvery how often this node looks for exports to go on with; nothing to leave them to other nodes
 *     ({@code GOLDTHREAD_EXPORT_LOOK_EVERY})
 * @param lease for how long a node that works on an export has it, again with each child that it finishes; so long nobody
 *     goes on with the work of a node that died ({@code GOLDTHREAD_EXPORT_LEASE})
 */
@ConfigurationProperties("goldthread.export")
record ExportSettings(
        @DefaultValue("PT24H") Duration keep,
        @DefaultValue("5") int most,
        @DefaultValue("PT10S") Duration lookEvery,
        @DefaultValue("PT60S") Duration lease) {

    private static final Duration LONGEST_LEASE = Duration.ofHours(1);

    ExportSettings {
        if (keep.isNegative() || keep.toSeconds() < 1) {
            throw new IllegalArgumentException("GOLDTHREAD_EXPORT_KEEP must be a time ahead, such as PT24H.");
        }
        if (most < 1) {
            throw new IllegalArgumentException("GOLDTHREAD_EXPORT_MOST must be 1 at least.");
        }
        if (lease.toSeconds() < 1 || lease.compareTo(LONGEST_LEASE) > 0) {
            throw new IllegalArgumentException("GOLDTHREAD_EXPORT_LEASE must be between a second and an hour.");
        }
        if (lookEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "GOLDTHREAD_EXPORT_LOOK_EVERY must be a length of time, such as PT10S, or PT0S to leave it to others.");
        }
    }
}
