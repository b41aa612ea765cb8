package goldthread.web.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form before anybody has written in it.
 *
 * @param parts in order
 */
public record Sheet(List<FormPart> parts) {

    private static final int LONGEST = 20_000;
    private static final String DAY = "-day";

    /** Copies the parts. */
    public Sheet {
        parts = List.copyOf(parts);
    }

    /** What was typed, without what was never offered. */
    public Typed only(Typed typed) {
        Map<String, List<String>> kept = new HashMap<>(typed.values());
        inputs().filter(input -> input.kind().isChoice())
                .forEach(input -> kept.put(
                        input.input(),
                        typed.all(input.input()).stream().filter(input::offers).toList()));
        return new Typed(kept);
    }

    /**
     * What it lacks before it can be sent, by the name of the input.
     *
     * @param typed only what was offered
     */
    public Map<String, String> lacks(Typed typed, LocalDate today) {
        Map<String, String> found = new LinkedHashMap<>();
        inputs().forEach(input -> {
            String wrong = wrong(input, typed, today);
            if (!wrong.isEmpty()) {
                found.put(input.input(), wrong);
            }
        });
        return found;
    }

    private static String wrong(Input input, Typed typed, LocalDate today) {
        if (input.kind().isDay()) {
            return wrongDay(input, typed, today);
        }
        if (typed.given(input).isEmpty()) {
            return input.lacking() == null ? "" : input.lacking();
        }
        return typed.text(input.input()).length() > LONGEST ? "Use 20,000 characters or fewer" : "";
    }

    private static String wrongDay(Input input, Typed typed, LocalDate today) {
        if (!typed.hasDay(input)) {
            return input.lacking() == null ? "" : input.lacking();
        }
        return typed.day(input)
                .map(day -> {
                    if (input.kind() == Kind.PAST_DAY) {
                        return day.isAfter(today) ? "The day must be today or earlier" : "";
                    }
                    return day.isBefore(today) ? "The day must be today or later" : "";
                })
                .orElse("The day must be a real date, such as 27 3 2026");
    }

    /** A day as it is typed, to begin with. */
    public static Map<String, List<String>> day(Named input, LocalDate day) {
        return Map.of(
                input.input() + DAY, List.of(Integer.toString(day.getDayOfMonth())),
                input.input() + "-month", List.of(Integer.toString(day.getMonthValue())),
                input.input() + "-year", List.of(Integer.toString(day.getYear())));
    }

    /** All questions in order. */
    Stream<Input> inputs() {
        return parts.stream().flatMap(part -> part.inputs().stream());
    }
}
