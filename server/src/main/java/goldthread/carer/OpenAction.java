package goldthread.carer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that is open for a carer to do.
 *
 * @param about the Task, or the CarePlan in which it stands, as {@code Type/id}
 * @param what it is; empty when nothing is said
 * @param due by when
 */
public record OpenAction(String about, String what, Optional<LocalDate> due) {

    static final Comparator<OpenAction> DUE_FIRST = Comparator.comparing(
                    (OpenAction action) -> action.due().orElse(LocalDate.MAX))
            .thenComparing(OpenAction::about)
            .thenComparing(OpenAction::what);
}
