package goldthread.careplan;

import goldthread.store.DateSpan;
import goldthread.terminology.PlanSection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a shared plan.
 *
 * @param day for which it is to hold
 * @param comparison with what it is compared; empty to compare it with nothing
 * @param sections wanted
 */
record PlanQuestion(LocalDate day, Optional<Comparison> comparison, Set<PlanSection> sections) {

    PlanQuestion {
        sections = Set.copyOf(sections);
    }

    /** Everything, as it is at this moment. */
    static PlanQuestion at(Instant now) {
        return new PlanQuestion(
                now.atZone(DateSpan.ZONE).toLocalDate(), Optional.empty(), EnumSet.allOf(PlanSection.class));
    }

    /** Mark what was stored after this moment; {@code null} to mark nothing. */
    @Nullable
    Instant since() {
        return comparison.map(Comparison::since).orElse(null);
    }
}
