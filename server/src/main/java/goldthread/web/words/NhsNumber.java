package goldthread.web.words;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;

/** An NHS number as people read it aloud: {@code 999 123 4567} (ISB 0149). */
public final class NhsNumber {

    private static final String SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";
    private static final String TEN_DIGITS = "\\d{10}";

    private NhsNumber() {}

    /** The number among a person's identifiers; empty when there is none. */
    public static Optional<String> of(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> SYSTEM.equals(identifier.getSystem()) && identifier.hasValue())
                .findFirst()
                .map(identifier -> spaced(identifier.getValue()));
    }

    private static String spaced(String number) {
        return number.matches(TEN_DIGITS)
                ? number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6)
                : number;
    }
}
