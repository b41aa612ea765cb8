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
}
