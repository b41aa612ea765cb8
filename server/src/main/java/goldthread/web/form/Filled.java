package goldthread.web.form;

import goldthread.web.child.ChildBanner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

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

    /** Puts what is wrong in the order of the form; what is wrong with the whole comes first. */
    public Filled {
        Map<String, String> ordered = new LinkedHashMap<>();
        Map<String, String> found = mistakes;
        Stream.concat(Stream.of(""), sheet.inputs().map(Input::input))
                .filter(found::containsKey)
                .forEach(input -> ordered.put(input, String.valueOf(found.get(input))));
        found.forEach(ordered::putIfAbsent);
        mistakes = ordered;
    }

    /** Puts it on the page of a child, or of a child who isn't shared with the reader; the page's name. */
    public String shown(@Nullable ChildBanner child, Model model) {
        model.addAttribute("child", child);
        model.addAttribute("form", this);
        return "record-form";
    }

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
