package goldthread.careplan;

import goldthread.store.DateSpan;
import goldthread.terminology.PlanSection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a shared plan.
 *
 * @param day for which it is to hold
 * @param since mark what was stored after this moment; {@code null} to mark nothing
 * @param sections wanted
 */
record PlanQuestion(LocalDate day, @Nullable Instant since, Set<PlanSection> sections) {

    PlanQuestion {
        sections = Set.copyOf(sections);
    }

    /** Everything, as it is at this moment. */
    static PlanQuestion at(Instant now) {
        return new PlanQuestion(now.atZone(DateSpan.ZONE).toLocalDate(), null, EnumSet.allOf(PlanSection.class));
    }
}
