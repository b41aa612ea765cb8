package goldthread.web.referral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody has typed and ticked in a form, by the names of its inputs.
 *
 * @param values as they came
 */
record Typed(Map<String, List<String>> values) {

    private static final String NUMBER = "\\d{1,4}";

    Typed {
        values = Map.copyOf(values);
    }

    static Typed nothing() {
        return new Typed(Map.of());
    }

    /** What was typed, without blanks around it; empty when nothing was. */
    public String text(String input) {
        return all(input).stream().findFirst().orElse("").strip();
    }

    Optional<String> given(Field field) {
        return Optional.of(text(field.input())).filter(text -> !text.isEmpty());
    }

    List<String> all(String input) {
        return values.getOrDefault(input, List.of());
    }

    /** Whether one of several was ticked. */
    public boolean has(String input, String value) {
        return all(input).contains(value);
    }

    /** Whether any part of a day was typed. */
    boolean hasDay(Field field) {
        return !(part(field, "day") + part(field, "month") + part(field, "year")).isEmpty();
    }

    /** The day that was typed in three parts, when there is such a day. */
    Optional<LocalDate> day(Field field) {
        String day = part(field, "day");
        String month = part(field, "month");
        String year = part(field, "year");
        if (!day.matches(NUMBER) || !month.matches(NUMBER) || !year.matches("\\d{4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private String part(Field field, String part) {
        return text(field.input() + "-" + part);
    }
}
