package goldthread.consent;

import goldthread.store.DateSpan;
import goldthread.terminology.CapacityFinding;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found about the child's ability to make one decision (N109, N110).
 *
 * @param source the resource in which it stands
 * @param decision what the decision is about; {@code null} when the finding doesn't say, or in no code of ours
 * @param scope the decision more closely, in the words of the record; may be empty
 * @param basis the law under which it was made; {@code null} when that isn't recorded
 * @param result what was found
 * @param made when; {@code null} when that isn't recorded
 * @param until the last day on which it may be relied upon; {@code null} when none is recorded
 */
record Finding(
        Named source,
        @Nullable DecisionKind decision,
        String scope,
        @Nullable LegalBasis basis,
        CapacityFinding result,
        @Nullable Instant made,
        @Nullable LocalDate until) {

    /** The day on which it was made. */
    @Nullable
    LocalDate day() {
        return made == null ? null : made.atZone(DateSpan.ZONE).toLocalDate();
    }

    /** Whether it says from when and until when it holds, without which it can't be relied upon (cypmh-cap-1). */
    boolean isDated() {
        return made != null && until != null;
    }

    boolean isExpired(LocalDate on) {
        return until != null && on.isAfter(until);
    }
}
