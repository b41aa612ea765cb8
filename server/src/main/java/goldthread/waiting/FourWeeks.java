package goldthread.waiting;

import goldthread.terminology.WaitExclusion;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The national four-week clock of one spell: it stops once the child has been seen, a first score is recorded and help has
 * begun or is planned, at the latest of the three.
 *
 * @param started when the child was referred
 * @param contact when the child was first seen
 * @param score when the first score of an outcome measure was taken
 * @param help when a plan was first agreed or treatment began
 * @param ended when the spell was over
 * @param exclusion why the wait isn't counted
 */
record FourWeeks(
        Instant started,
        Optional<Instant> contact,
        Optional<Instant> score,
        Optional<Instant> help,
        Optional<Instant> ended,
        Optional<WaitExclusion> exclusion) {

    /** When it stopped; empty while it runs, and when the spell was over before. */
    Optional<Instant> stopped() {
        return contact.isPresent() && score.isPresent() && help.isPresent()
                ? Stream.of(contact, score, help).flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Whole days that the child has waited, until the clock stopped, the spell was over, or now. */
    int days(Instant now) {
        Instant until = stopped().or(() -> ended).orElse(now);
        return (int) Math.max(0, Duration.between(started, until).toDays());
    }

    /** When four weeks have passed. */
    Instant due() {
        return started.plus(Clocks.FOUR_WEEKS);
    }

    /** Whether the child still waits, and the wait counts. */
    boolean isOwed() {
        return exclusion.isEmpty() && stopped().isEmpty() && ended.isEmpty();
    }

    /** Whether four weeks have passed, the child still waits, and the wait counts. */
    boolean isOverdue(Instant now) {
        return isOwed() && !due().isAfter(now);
    }
}
