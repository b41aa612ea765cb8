package goldthread.web.referral;

import goldthread.terminology.Choice;
import goldthread.web.form.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form with which somebody answers a referral, as the page shows it.
 *
 * @param answer what it does
 * @param title in words
 * @param version of the task that it answers, as {@code If-Match} takes it
 * @param typed what stands in it already
 * @param mistakes what is wrong with that
 * @param reasons to choose from
 * @param outcomes to choose from
 * @param supports to choose from
 * @param services to whom it can be passed on, by {@code Type/id}
 */
record AnswerForm(
        Answer answer,
        String title,
        String version,
        Typed typed,
        Mistakes mistakes,
        List<Choice> reasons,
        List<Choice> outcomes,
        List<Choice> supports,
        Map<String, String> services) {

    /** Whether it has a field, by the name of its input. */
    public boolean asks(String input) {
        return answer.asks(field(input));
    }

    /** What is wrong with a field. */
    public @Nullable String mistake(String input) {
        return mistakes.byField().get(field(input));
    }

    public String path() {
        return answer.path();
    }

    public boolean is(String path) {
        return answer.path().equals(path);
    }

    private static Field field(String input) {
        return Field.valueOf(input.toUpperCase(Locale.ROOT));
    }
}
