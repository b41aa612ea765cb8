package goldthread.web.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EmergencyFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String TEXT = "She is here in crisis.";

    @Test
    void a_number_in_groups_and_a_day_without_zeros_are_understood() {
        EmergencyForm form = form(" 999 000-1014 ", "4", "5", "2012", TEXT);

        assertThat(form.errors(TODAY)).isEmpty();
        assertThat(form.parameters().getParameterValue("nhsNumber").primitiveValue())
                .isEqualTo("9990001014");
        assertThat(form.parameters().getParameterValue("birthDate").primitiveValue())
                .isEqualTo("2012-05-04");
        assertThat(form.parameters().getParameterValue("reason").primitiveValue())
                .isEqualTo("child-present");
        assertThat(form.parameters().getParameterValue("text").primitiveValue()).isEqualTo(TEXT);
    }

    @Test
    void what_is_missing_is_said_at_each_field_in_the_order_of_the_page() {
        assertThat(EmergencyForm.of(field -> null).errors(TODAY))
                .containsExactly(
                        Map.entry("number", "Enter the child’s NHS number"),
                        Map.entry("day", "Enter the child’s date of birth"),
                        Map.entry("reason", "Choose why you need to open the record"),
                        Map.entry("text", "Write a sentence on what has happened and what you need"));
    }

    @Test
    void what_is_wrong_with_a_date_is_said_exactly() {
        assertThat(born("", "5", "2012")).containsExactly(Map.entry("day", "The date of birth must include a day"));
        assertThat(born("4", "", ""))
                .containsExactly(Map.entry("month", "The date of birth must include a month and a year"));
        assertThat(born("31", "2", "2012").get("day")).contains("a real date");
        assertThat(born("4", "5", "12").get("day")).contains("a real date");
        assertThat(born("4", "may", "2012").get("day")).contains("a real date");
        assertThat(born("24", "11", "2026"))
                .containsExactly(Map.entry("day", "The date of birth must be today or in the past"));
    }

    @Test
    void a_number_with_a_wrong_digit_and_a_word_instead_of_a_sentence_are_refused() {
        assertThat(form("999 000 1011", "4", "5", "2012", "help").errors(TODAY)).containsOnlyKeys("number", "text");
        assertThat(form("999 000 1014", "4", "5", "2012", "x".repeat(1_001)).errors(TODAY))
                .containsOnlyKeys("text");
    }

    private static Map<String, String> born(String day, String month, String year) {
        return form("9990001014", day, month, year, TEXT).errors(TODAY);
    }

    private static EmergencyForm form(String number, String day, String month, String year, String text) {
        return new EmergencyForm(number.strip(), day, month, year, "child-present", text);
    }
}
