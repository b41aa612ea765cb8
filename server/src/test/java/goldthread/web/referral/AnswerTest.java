package goldthread.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.referral.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AnswerTest {

    @ParameterizedTest
    @EnumSource(Move.class)
    void each_move_has_a_page(Move move) {
        Answer answer = Answer.of(move);

        assertThat(answer.move()).isEqualTo(move);
        assertThat(Answer.at(answer.path())).contains(answer);
    }

    @Test
    void a_path_is_the_name_of_the_operation() {
        assertThat(Answer.REQUEST_INFORMATION.path()).isEqualTo("request-information");
        assertThat(Answer.at("delete")).isEmpty();
    }
}
