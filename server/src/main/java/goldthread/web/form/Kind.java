package goldthread.web.form;

/** How something is asked. */
public enum Kind {
    /** Words, as many as are needed. */
    TEXT,
    /** A few words or a number. */
    LINE,
    /** A day that isn't ahead. */
    PAST_DAY,
    /** A day that isn't over. */
    COMING_DAY,
    /** One of a few. */
    ONE,
    /** None or more of several. */
    SOME,
    /** One of many. */
    LIST;

    boolean isDay() {
        return this == PAST_DAY || this == COMING_DAY;
    }

    boolean isChoice() {
        return this == ONE || this == SOME || this == LIST;
    }
}
