package goldthread.web.outcome;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/** A score as it is typed. */
final class ScoreNumber {

    private static final String NUMBER = "-?\\d{1,6}(\\.\\d{1,4})?";

    private ScoreNumber() {}

    static Optional<BigDecimal> of(String typed) {
        return typed.matches(NUMBER) ? Optional.of(new BigDecimal(typed)) : Optional.empty();
    }

    /** A T-score says so in its unit; of others a whole number is one, and any other a quantity. */
    static Type value(BigDecimal number, ScoreBasis basis) {
        return basis.unit().isPresent()
                ? new Quantity().setValue(number).setUnit(basis.unit().get())
                : raw(number);
    }

    private static Type raw(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? new IntegerType(number.intValueExact())
                : new Quantity().setValue(number);
    }
}
