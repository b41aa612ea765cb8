package goldthread.chronology.event;

import goldthread.terminology.ChronologyCategory;
import goldthread.terminology.ChronologySignificance;

/**
 * Something that happened in a child's story, as one resource records it.
 *
 * @param time when it happened
 * @param category of which kind it is
 * @param significance how much it matters in the story
 * @param summary what happened, in a sentence without a full stop
 * @param isState whether it is a state that a later version may leave behind without making it untrue, such as the
 *     answer to a referral
 */
public record Event(
        EventTime time,
        ChronologyCategory category,
        ChronologySignificance significance,
        String summary,
        boolean isState) {

    static Event major(EventTime time, ChronologyCategory category, String summary) {
        return new Event(time, category, ChronologySignificance.MAJOR, summary, false);
    }

    static Event minor(EventTime time, ChronologyCategory category, String summary) {
        return new Event(time, category, ChronologySignificance.MINOR, summary, false);
    }

    /** Major when a condition holds, minor otherwise. */
    static Event of(EventTime time, ChronologyCategory category, boolean isMajor, String summary) {
        return isMajor ? major(time, category, summary) : minor(time, category, summary);
    }

    /** The same, as a state. */
    Event asState() {
        return new Event(time, category, significance, summary, true);
    }
}
