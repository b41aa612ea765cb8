package goldthread.web.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody has typed and ticked in a form, by the names of its inputs.
 *
 * @param values as they came
 */
public record Typed(Map<String, List<String>> values) {

    private static final String NUMBER = "\\d{1,4}";

    /** Copies the map. */
    public Typed {
        values = Map.copyOf(values);
    }

    /** An empty form. */
    public static Typed nothing() {
        return new Typed(Map.of());
    }

    /** The same with something else under a name. */
    public Typed with(String input, String value) {
        Map<String, List<String>> others = new HashMap<>(values);
        others.put(input, List.of(value));
        return new Typed(others);
    }

    /** What was typed, without blanks around it; empty when nothing was. */
    public String text(String input) {
        return all(input).stream().findFirst().orElse("").strip();
    }

    /** The same, when something was. */
    public Optional<String> given(Named field) {
        return Optional.of(text(field.input())).filter(text -> !text.isEmpty());
    }

    /** Everything that was ticked or typed under a name. */
    public List<String> all(String input) {
        return values.getOrDefault(input, List.of());
    }

    /** Whether one of several was ticked. */
    public boolean has(String input, String value) {
        return all(input).contains(value);
    }

    /** Whether any part of a day was typed. */
    public boolean hasDay(Named field) {
        return !(part(field, "day") + part(field, "month") + part(field, "year")).isEmpty();
    }

    /** The day that was typed in three parts, when there is such a day. */
    public Optional<LocalDate> day(Named field) {
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

    private String part(Named field, String part) {
        return text(field.input() + "-" + part);
    }
}
