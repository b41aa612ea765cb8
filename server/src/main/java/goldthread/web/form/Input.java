package goldthread.web.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param input the name of what answers it
 * @param kind how it is asked
 * @param label the question
 * @param hint what helps to answer it; may be empty
 * @param options to choose from
 * @param lacking what is said where there is no answer; {@code null} where it may be left out
 */
public record Input(
        String input,
        Kind kind,
        String label,
        String hint,
        List<Option> options,
        @Nullable String lacking) implements Named {

    /** Copies the options. */
    public Input {
        options = List.copyOf(options);
    }

    /** A question without choices. */
    public static Input asking(Kind kind, String input, String label) {
        return new Input(input, kind, label, "", List.of(), null);
    }

    /** A question with choices. */
    public static Input choosing(Kind kind, String input, String label, List<Option> options) {
        return new Input(input, kind, label, "", options, null);
    }

    /** The same with a hint. */
    public Input hint(String words) {
        return new Input(input, kind, label, words, options, lacking);
    }

    /** The same, to be answered; this is said where it isn't. */
    public Input required(String words) {
        return new Input(input, kind, label, hint, options, words);
    }

    /** Whether it is asked in this way, by the name of the kind. */
    public boolean is(String name) {
        return kind.name().equals(name);
    }

    /** Whether it asks for a day. */
    public boolean isDay() {
        return kind.isDay();
    }

    boolean offers(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }
}
