package goldthread.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Input WORDS = Input.asking(Kind.TEXT, "words", "What?").required("Enter what");
    private static final Input PAST =
            Input.asking(Kind.PAST_DAY, "said", "When?").required("Enter when");
    private static final Input AHEAD = Input.asking(Kind.COMING_DAY, "until", "Until when?");
    private static final Input ONE = Input.choosing(
                    Kind.ONE, "how", "How?", List.of(new Option("alone", "Alone", ""), new Option("play", "Play", "")))
            .required("Select how");
    private static final Sheet SHEET = new Sheet(List.of(FormPart.of(WORDS, PAST), FormPart.of(AHEAD, ONE)));

    @Test
    void what_is_left_out_is_said_in_the_order_of_the_form() {
        assertThat(SHEET.lacks(Typed.nothing(), TODAY))
                .containsExactly(
                        Map.entry("words", "Enter what"),
                        Map.entry("said", "Enter when"),
                        Map.entry("how", "Select how"));
    }

    @Test
    void a_day_is_a_real_one_on_the_right_side_of_today() {
        assertThat(SHEET.lacks(filled("24", "11", "2026", "22", "11", "2026"), TODAY))
                .containsExactly(
                        Map.entry("said", "The day must be today or earlier"),
                        Map.entry("until", "The day must be today or later"));
        assertThat(SHEET.lacks(filled("31", "2", "2026", "x", "", ""), TODAY))
                .containsOnlyKeys("said", "until")
                .containsEntry("said", "The day must be a real date, such as 27 3 2026");
        assertThat(SHEET.lacks(filled("23", "11", "2026", "23", "11", "2026"), TODAY))
                .isEmpty();
    }

    @Test
    void what_was_never_offered_is_no_answer() {
        Typed typed = SHEET.only(typed("words", "x", "how", "invented"));

        assertThat(typed.text("how")).isEmpty();
        assertThat(typed.text("words")).isEqualTo("x");
        assertThat(SHEET.lacks(typed, TODAY)).containsEntry("how", "Select how");
    }

    @Test
    void more_than_anybody_reads_is_too_long() {
        assertThat(SHEET.lacks(typed("words", "x".repeat(20_001)), TODAY))
                .containsEntry("words", "Use 20,000 characters or fewer");
    }

    @Test
    void a_form_names_what_describes_a_field() {
        Filled form = new Filled(
                "Record",
                "",
                SHEET,
                Typed.nothing(),
                Map.of("words", "Enter what"),
                Map.of(),
                "/children/1/x",
                "/children/1");

        assertThat(form.isRight()).isFalse();
        assertThat(form.described(WORDS)).isEqualTo("words-error");
        assertThat(form.described(WORDS.hint("Word for word"))).isEqualTo("words-hint words-error");
        assertThat(form.described(ONE)).isNull();
    }

    @Test
    void a_form_keeps_its_key_and_takes_no_other_word_for_one() {
        String key = FormKey.of(Typed.nothing());

        assertThat(key).hasSize(36);
        assertThat(FormKey.of(typed("key", key))).isEqualTo(key);
        assertThat(FormKey.of(typed("key", "x y"))).isNotEqualTo("x y");
    }

    private static Typed filled(String... days) {
        Map<String, List<String>> values =
                new HashMap<>(typed("words", "x", "how", "play").values());
        String[] parts = {"-day", "-month", "-year"};
        for (int i = 0; i < 3; i++) {
            values.put("said" + parts[i], List.of(days[i]));
            values.put("until" + parts[i], List.of(days[i + 3]));
        }
        return new Typed(values);
    }

    static Typed typed(String... pairs) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], List.of(pairs[i + 1]));
        }
        return new Typed(values);
    }
}
