package goldthread.consent;

import goldthread.store.DateSpan;
import goldthread.terminology.DecisionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered when they were asked to agree (N111).
 *
 * @param source the Consent
 * @param who answered
 * @param byChild whether that is the child
 * @param decision what the decision is about
 * @param scope the decision more closely, in the words of the record; may be empty
 * @param agreed whether they agreed; otherwise they refused
 * @param at when; {@code null} when that isn't recorded
 * @param days on which the answer holds
 * @param reason why they refused, in words; may be empty
 * @param recommended what was proposed to them, as {@code Type/id}, where the record names it
 */
record Answered(
        Named source,
        Named who,
        boolean byChild,
        DecisionKind decision,
        String scope,
        boolean agreed,
        @Nullable Instant at,
        Days days,
        String reason,
        List<String> recommended) {

    Answered {
        recommended = List.copyOf(recommended);
    }

    /** Whether it had been given by then. */
    boolean isGiven(LocalDate by) {
        LocalDate day = day();
        return day == null || !day.isAfter(by);
    }

    /** By which two answers are on the same matter. */
    String matter() {
        return scope.strip().toLowerCase(Locale.ROOT);
    }

    /** The day on which it was given. */
    @Nullable
    LocalDate day() {
        return at == null ? null : at.atZone(DateSpan.ZONE).toLocalDate();
    }
}
