package goldthread.chronology.event;

import goldthread.store.DateSpan;
import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * When something happened.
 *
 * @param from first moment that its date stands for
 * @param until first moment after it; {@code null} while it lasts
 * @param shown a dateTime in the precision in which it was recorded, or a Period
 */
public record EventTime(Instant from, @Nullable Instant until, Type shown) {

    /** At a date; empty when there is none. */
    static Optional<EventTime> at(BaseDateTimeType date) {
        if (!date.hasValue()) {
            return Optional.empty();
        }
        DateSpan span = DateSpan.of(date);
        return Optional.of(new EventTime(span.from(), span.until(), new DateTimeType(date.getValueAsString())));
    }

    /**
     * During a period; empty when it has no start.
     *
     * @param lasts whether a period without an end goes on; otherwise its start is all that is known
     */
    static Optional<EventTime> during(Period period, boolean lasts) {
        if (!period.getStartElement().hasValue() || (!period.getEndElement().hasValue() && !lasts)) {
            return at(period.getStartElement());
        }
        DateSpan start = DateSpan.of(period.getStartElement());
        Instant until = period.getEndElement().hasValue()
                ? DateSpan.of(period.getEndElement()).until()
                : null;
        boolean backwards = until != null && until.isBefore(start.from());
        return backwards
                ? at(period.getStartElement())
                : Optional.of(new EventTime(start.from(), until, shown(period)));
    }

    /** At whatever of the two a resource has; a date is a date, a period a period. */
    static Optional<EventTime> of(@Nullable Type dateOrPeriod) {
        if (dateOrPeriod instanceof BaseDateTimeType date) {
            return at(date);
        }
        return dateOrPeriod instanceof Period period ? during(period, false) : Optional.empty();
    }

    private static Period shown(Period period) {
        Period shown = new Period();
        shown.setStartElement(new DateTimeType(period.getStartElement().getValueAsString()));
        if (period.getEndElement().hasValue()) {
            shown.setEndElement(new DateTimeType(period.getEndElement().getValueAsString()));
        }
        return shown;
    }

    /** As it was written, by which two times of one resource are told apart. */
    public String written() {
        return shown instanceof Period period
                ? period.getStartElement().getValueAsString() + "/"
                        + period.getEndElement().getValueAsString()
                : String.valueOf(shown.primitiveValue());
    }
}
