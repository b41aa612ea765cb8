package goldthread.consent;

import goldthread.store.DateSpan;
import java.time.Instant;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * From when until when something holds.
 *
 * @param from first moment; the epoch when nothing says since when
 * @param to first moment at which it is over; {@code null} while it goes on
 */
record Span(Instant from, @Nullable Instant to) {

    static Span of(Period period) {
        return new Span(
                period.getStartElement().hasValue()
                        ? DateSpan.of(period.getStartElement()).from()
                        : Instant.EPOCH,
                period.getEndElement().hasValue()
                        ? DateSpan.of(period.getEndElement()).until()
                        : null);
    }

    /** The same, beginning when this was said at the earliest. */
    Span since(BaseDateTimeType said) {
        Instant spoken = said.hasValue() ? DateSpan.of(said).from() : Instant.EPOCH;
        return spoken.isAfter(from) ? new Span(spoken, to) : this;
    }
}
