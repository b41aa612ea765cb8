package goldthread.web.numbers;

import java.util.Optional;
import org.hl7.fhir.r4.model.IntegerType;
import org.jspecify.annotations.Nullable;

/**
 * One number.
 *
 * @param name of what
 * @param count null when it is withheld
 */
public record NumbersLine(String name, @Nullable Integer count) {

    static NumbersLine of(String name, IntegerType told) {
        return new NumbersLine(name, told.getValue());
    }

    /** As a page shows it. */
    public String text() {
        return Optional.ofNullable(count).map(String::valueOf).orElse("Withheld, small");
    }
}
