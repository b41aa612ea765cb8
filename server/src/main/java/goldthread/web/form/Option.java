package goldthread.web.form;

import goldthread.terminology.Choice;
import java.util.List;

/**
 * Something that can be chosen in a form.
 *
 * @param value that is sent
 * @param label in a few words
 * @param meaning a sentence; empty where the label says it all
 */
public record Option(String value, String label, String meaning) {

    /** Codes with what they mean. */
    public static List<Option> of(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Option(choice.code(), choice.label(), choice.meaning()))
                .toList();
    }

    /** Codes with their label alone. */
    public static List<Option> labels(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Option(choice.code(), choice.label(), ""))
                .toList();
    }
}
