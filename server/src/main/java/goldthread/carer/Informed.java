package goldthread.carer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * That a carer was told or handed something.
 *
 * @param about the Communication, as {@code Type/id}
 * @param date when
 * @param what it was about; empty when nothing is said
 */
public record Informed(String about, Optional<LocalDate> date, String what) {

    static final Comparator<Informed> LATEST_FIRST = Comparator.comparing(
                    (Informed informed) -> informed.date().orElse(LocalDate.MIN))
            .reversed()
            .thenComparing(Informed::about);
}
