package goldthread.web.emergency;

import goldthread.terminology.Coded;
import goldthread.terminology.EmergencyReason;
import goldthread.terminology.NhsNumber;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types who needs to open a record, as typed.
 *
 * @param number the NHS number, in whatever groups
 * @param day of birth
 * @param month of birth
 * @param year of birth
 * @param reason a code of emergency-reason
 * @param text the reason in their own words
 */
record EmergencyForm(String number, String day, String month, String year, String reason, String text)
        implements Serializable {

    /** Nothing typed yet. */
    static final EmergencyForm EMPTY = new EmergencyForm("", "", "", "", "", "");

    private static final long serialVersionUID = 1;

    private static final int SHORTEST = 10;
    private static final int LONGEST = 1_000;

    /**
     * Reads a form.
     *
     * @param typed the value of a field; {@code null} when it wasn't sent
     */
    static EmergencyForm of(UnaryOperator<@Nullable String> typed) {
        return new EmergencyForm(
                text(typed.apply("number")),
                text(typed.apply("day")),
                text(typed.apply("month")),
                text(typed.apply("year")),
                text(typed.apply("reason")),
                text(typed.apply("text")));
    }

    /** What is wrong, by the field at which it is said, in the order of the page. */
    Map<String, String> errors(LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (nhsNumber().isEmpty()) {
            errors.put(
                    "number",
                    number.isEmpty()
                            ? "Enter the child’s NHS number"
                            : "This is no NHS number: check the ten digits, such as 999 123 4567");
        }
        birthProblem(today).ifPresent(problem -> errors.put(problem.field(), problem.sentence()));
        if (why().isEmpty()) {
            errors.put("reason", "Choose why you need to open the record");
        }
        if (text.length() < SHORTEST) {
            errors.put("text", "Write a sentence on what has happened and what you need");
        } else if (text.length() > LONGEST) {
            errors.put("text", "What you write must be 1,000 characters or less");
        }
        return errors;
    }

    /** As the operation takes it; only where there are no errors. */
    Parameters parameters() {
        Parameters parameters = new Parameters();
        parameters.addParameter(
                "nhsNumber", new StringType(nhsNumber().orElseThrow().value()));
        parameters.addParameter("birthDate", new DateType(born().orElseThrow().toString()));
        parameters.addParameter("reason", new CodeType(reason));
        parameters.addParameter("text", new StringType(text));
        return parameters;
    }

    /** The reason, when one is chosen. */
    Optional<EmergencyReason> why() {
        return Coded.find(EmergencyReason.class, reason);
    }

    /** A field and what is wrong with it. */
    private record Problem(String field, String sentence) {}

    private Optional<Problem> birthProblem(LocalDate today) {
        Map<String, String> missing = new LinkedHashMap<>();
        missing.put("day", day);
        missing.put("month", month);
        missing.put("year", year);
        missing.values().removeIf(typed -> !typed.isEmpty());
        if (missing.size() == 3) {
            return Optional.of(new Problem("day", "Enter the child’s date of birth"));
        }
        if (!missing.isEmpty()) {
            return Optional.of(new Problem(
                    missing.keySet().iterator().next(),
                    "The date of birth must include a " + String.join(" and a ", missing.keySet())));
        }
        Optional<LocalDate> born = born();
        if (born.isEmpty()) {
            return Optional.of(new Problem("day", "The date of birth must be a real date, such as 27 3 2012"));
        }
        return born.filter(date -> date.isAfter(today))
                .map(date -> new Problem("day", "The date of birth must be today or in the past"));
    }

    private Optional<NhsNumber> nhsNumber() {
        return NhsNumber.parse(number.replaceAll("[\\s\\u00a0-]", ""));
    }

    private Optional<LocalDate> born() {
        if (Stream.of(day, month).anyMatch(part -> !part.matches("[0-9]{1,2}")) || !year.matches("[0-9]{4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException unreal) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
