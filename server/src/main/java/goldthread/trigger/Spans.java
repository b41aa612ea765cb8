package goldthread.trigger;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Times of a rule: a whole number of hours, days or weeks in UCUM, ten years at most. */
final class Spans {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Duration LONGEST = Duration.ofDays(3653);
    private static final BigDecimal MOST = BigDecimal.valueOf(LONGEST.toHours());

    private Spans() {}

    /** Empty for what is none. */
    static Optional<Duration> of(@Nullable Type value) {
        return value instanceof Quantity span ? of(span) : Optional.empty();
    }

    private static Optional<Duration> of(Quantity span) {
        BigDecimal number = span.getValue();
        boolean whole = number != null
                && number.signum() > 0
                && number.compareTo(MOST) <= 0
                && number.stripTrailingZeros().scale() <= 0
                && !span.hasComparator()
                && UCUM.equals(span.getSystem());
        if (!whole) {
            return Optional.empty();
        }
        long count = number.longValueExact();
        return unit(String.valueOf(span.getCode()))
                .map(unit -> unit.multipliedBy(count))
                .filter(time -> time.compareTo(LONGEST) <= 0);
    }

    private static Optional<Duration> unit(String code) {
        return switch (code) {
            case "h" -> Optional.of(Duration.ofHours(1));
            case "d" -> Optional.of(Duration.ofDays(1));
            case "wk" -> Optional.of(Duration.ofDays(7));
            default -> Optional.empty();
        };
    }

    /** The same in days; empty for what isn't a whole number of them. */
    static Optional<Integer> days(@Nullable Type value) {
        return of(value)
                .filter(time -> time.equals(Duration.ofDays(time.toDays())))
                .map(time -> (int) time.toDays());
    }
}
