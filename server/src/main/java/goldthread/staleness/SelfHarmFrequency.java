package goldthread.staleness;

import goldthread.terminology.SignificantEvent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How often a child hurts themselves, counted in days, so that one event that several agencies record counts once (N67). It
 * rises when there were at least two days in the last thirty, and more than half as many as in the sixty before them: that
 * is, more often than in an average thirty of those. No level of risk is asked.
 *
 * @param recent days in the last thirty, today included
 * @param earlier days in the sixty before those
 */
public record SelfHarmFrequency(int recent, int earlier) {

    private static final int RECENT = 30;
    private static final int EARLIER = 60;
    private static final int LEAST = 2;
    private static final Set<SignificantEvent> COUNTED =
            EnumSet.of(SignificantEvent.SELF_HARM, SignificantEvent.SUICIDE_ATTEMPT, SignificantEvent.OVERDOSE);

    /** Counts; a day after today is none yet. */
    public static SelfHarmFrequency of(Collection<LocalDate> days, LocalDate today) {
        LocalDate recentFrom = today.minusDays(RECENT - 1L);
        LocalDate earlierFrom = recentFrom.minusDays(EARLIER);
        return new SelfHarmFrequency((int) within(days, recentFrom, today).count(), (int)
                within(days, earlierFrom, recentFrom.minusDays(1)).count());
    }

    private static Stream<LocalDate> within(Collection<LocalDate> days, LocalDate first, LocalDate last) {
        return days.stream().distinct().filter(day -> !day.isBefore(first) && !day.isAfter(last));
    }

    /** Whether it has become more frequent. */
    public boolean isRising() {
        return recent >= LEAST && 2 * recent > earlier;
    }

    /** The same in a sentence. */
    public String reading() {
        String counted = recent + (recent == 1 ? " day" : " days") + " in the last " + RECENT + ", " + earlier
                + " in the " + EARLIER + " before.";
        return isRising()
                ? counted + " It has become more frequent: look again, whatever the level of risk says."
                : counted + " That is not more often than before.";
    }

    /** Whether a day is one of those in the last thirty. */
    static boolean isRecent(LocalDate day, LocalDate today) {
        return day.isAfter(today.minusDays(RECENT)) && !day.isAfter(today);
    }

    /** Whether such an event is one in which the child hurt themselves; to speak of it is none. */
    static boolean counts(SignificantEvent event) {
        return COUNTED.contains(event);
    }
}
