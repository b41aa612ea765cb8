package goldthread.web.referral;

import goldthread.store.DateSpan;
import goldthread.web.words.ClinicalDate;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/**
 * By when something is owed, in words.
 *
 * @param text as {@code Answer was due 12-Nov-2026, 11 days ago}
 * @param urgency how pressing it is
 */
public record Due(String text, Urgency urgency) {

    private static final int SOON = 3;

    /** How pressing something is; each is said in a word, beside its colour. */
    public enum Urgency {
        OVERDUE("Overdue", "gt-mark--overdue"),
        SOON("Due soon", "gt-mark--soon"),
        ON_TIME("On time", "gt-mark--on-time");

        private final String word;
        private final String mark;

        Urgency(String word, String mark) {
            this.word = word;
            this.mark = mark;
        }

        public String word() {
            return word;
        }

        /** The class of its mark in the style sheet. */
        public String mark() {
            return mark;
        }
    }

    /**
     * What is owed.
     *
     * @param what begins a sentence, such as {@code Answer}
     * @param due with a value; a day that is due still counts
     */
    static Due of(String what, BaseDateTimeType due, ZonedDateTime now) {
        LocalDate today = now.withZoneSameInstant(ClinicalDate.ZONE).toLocalDate();
        DateSpan span = DateSpan.of(due);
        LocalDate day = span.lastDay();
        boolean over = !span.until().isAfter(now.toInstant());
        String text = what + (over ? " was due " : " due ") + ClinicalDate.of(due) + ", " + distance(today, day);
        return new Due(text, over ? Urgency.OVERDUE : isSoon(today, day) ? Urgency.SOON : Urgency.ON_TIME);
    }

    public boolean isOverdue() {
        return urgency == Urgency.OVERDUE;
    }

    private static boolean isSoon(LocalDate today, LocalDate day) {
        return !day.isAfter(today.plusDays(SOON));
    }

    private static String distance(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        if (Math.abs(days) == 1) {
            return days > 0 ? "tomorrow" : "yesterday";
        }
        return days > 0 ? "in " + days + " days" : -days + " days ago";
    }
}
