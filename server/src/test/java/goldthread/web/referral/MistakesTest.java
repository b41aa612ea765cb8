package goldthread.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.web.form.Typed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class MistakesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"ACKNOWLEDGE", "ACCEPT", "START"})
    void a_step_that_asks_for_nothing_is_never_wrong(Answer answer) {
        assertThat(Mistakes.in(answer, Typed.nothing(), TODAY).isEmpty()).isTrue();
    }

    @Test
    void turning_down_needs_a_reason_and_what_else_there_is() {
        assertThat(Mistakes.in(Answer.REJECT, Typed.nothing(), TODAY).byField())
                .containsOnlyKeys(Field.REASON, Field.SUPPORT);
        assertThat(Mistakes.in(Answer.REJECT, typed("reason", "age", "advice", "Ask the school"), TODAY)
                        .isEmpty())
                .isTrue();
        assertThat(Mistakes.in(Answer.REJECT, typed("reason", "age", "nothing", " "), TODAY)
                        .byField())
                .containsOnlyKeys(Field.SUPPORT);
    }

    @Test
    void advice_is_no_help_while_waiting() {
        assertThat(Mistakes.in(Answer.WAIT_LIST, typed("advice", "Wait"), TODAY).byField())
                .containsOnlyKeys(Field.SUPPORT, Field.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({
        "'','','', Enter the day on which it is looked at again",
        "31,2,2027, 'The day must be a real date, such as 27 3 2027'",
        "1,,2027, 'The day must be a real date, such as 27 3 2027'",
        "1,3,27, 'The day must be a real date, such as 27 3 2027'",
        "22,11,2026, The day must be today or later"
    })
    void a_day_is_real_and_not_past(String day, String month, String year, String sentence) {
        Typed typed = typed(
                "information",
                "How is school?",
                "review-day",
                day,
                "review-month",
                month == null ? "" : month,
                "review-year",
                year);
        assertThat(Mistakes.in(Answer.REQUEST_INFORMATION, typed, TODAY).byField())
                .containsExactly(Map.entry(Field.REVIEW, sentence));
    }

    @Test
    void today_will_do() {
        Typed typed = typed("support", "helpline", "review-day", "23", "review-month", "11", "review-year", "2026");
        assertThat(Mistakes.in(Answer.WAIT_LIST, typed, TODAY).isEmpty()).isTrue();
        assertThat(typed.day(Field.REVIEW)).contains(TODAY);
    }

    static Typed typed(String... pairs) {
        Map<String, List<String>> values = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            values.put(pairs[at], List.of(pairs[at + 1]));
        }
        return new Typed(values);
    }
}
