package goldthread.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.web.RecordRefusal;
import org.junit.jupiter.api.Test;

final class FormSenderTest {

    @Test
    void what_somebody_may_not_record_is_said_of_the_whole_form() {
        assertThat(FormSender.mistakes(RecordRefusal.notThere(), fault -> "words"))
                .containsOnlyKeys("")
                .extractingByKey("")
                .asString()
                .contains("You may not record this", "Nothing was saved");
    }

    @Test
    void a_rule_is_said_in_plain_words_where_there_are_some() {
        assertThat(PlainRule.of("cypmh-risk-2", "give an ext-information-source"))
                .doesNotContain("ext-");
        assertThat(PlainRule.of("another", "What is wrong.")).isEqualTo("What is wrong.");
    }
}
