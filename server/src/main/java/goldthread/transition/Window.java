package goldthread.transition;

import goldthread.store.DateSpan;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The weeks within which a move takes place and both sides work with the young person.
 *
 * @param start first day
 * @param end last day
 */
public record Window(LocalDate start, LocalDate end) {

    /** Empty for what isn't a period with both its days. */
    static Optional<Window> of(@Nullable Type said) {
        return said instanceof Period period
                        && period.getStartElement().hasValue()
                        && period.getEndElement().hasValue()
                ? Optional.of(new Window(
                        DateSpan.of(period.getStartElement()).firstDay(),
                        DateSpan.of(period.getEndElement()).lastDay()))
                : Optional.empty();
    }

    /** Whether it goes on for so long at least. */
    boolean lasts(int days) {
        return !end.isBefore(start.plusDays(days));
    }

    /** Whether a day is in it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
