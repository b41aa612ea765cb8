package goldthread.web.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it.
 *
 * @param title of the page and its button
 * @param hint what it is for
 * @param sheet what it asks
 * @param typed what stands in it
 * @param mistakes what is wrong with that, by the name of the input; under no name, with the whole
 * @param hidden what it carries unseen, by name
 * @param address to which it is sent
 * @param back where whoever leaves it goes
 */
public record Filled(
        String title,
        String hint,
        Sheet sheet,
        Typed typed,
        Map<String, String> mistakes,
        Map<String, String> hidden,
        String address,
        String back) {

    /** Whether nothing is wrong. */
    public boolean isRight() {
        return mistakes.isEmpty();
    }

    /** What is wrong with an answer. */
    public @Nullable String mistake(String input) {
        return mistakes.get(input);
    }

    /** What describes an answer to whoever hears the page; {@code null} where nothing does. */
    public @Nullable String described(Input input) {
        String by = (input.hint().isEmpty() ? "" : input.input() + "-hint ")
                + (mistakes.containsKey(input.input()) ? input.input() + "-error" : "");
        return by.isBlank() ? null : by.strip();
    }
}
