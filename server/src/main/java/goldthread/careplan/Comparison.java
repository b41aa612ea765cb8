package goldthread.careplan;

import goldthread.terminology.PlanComparison;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * With what a plan is compared.
 *
 * @param kind who said so
 * @param since mark what was stored after this moment; {@code null} to mark nothing, at a first look
 */
record Comparison(PlanComparison kind, @Nullable Instant since) {

    Comparison {
        if ((since == null) != (kind == PlanComparison.FIRST_LOOK)) {
            throw new IllegalArgumentException("only a first look is compared with nothing");
        }
    }
}
