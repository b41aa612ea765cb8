package goldthread.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class KeptAnswerTest {

    @Test
    void only_what_speaks_of_the_record_is_kept_of_the_headers() {
        Map<String, String> sent = Map.of("ETag", "W/\"1\"", "Set-Cookie", "x", "Location", "http://a:1/fhir/Task/1");

        KeptAnswer answer = KeptAnswer.of(201, sent::get, "");

        assertThat(answer.headers()).containsOnlyKeys("ETag", "Location");
        assertThat(KeptAnswer.headers(answer.headerLines())).isEqualTo(answer.headers());
    }

    @Test
    void only_what_was_done_is_a_success() {
        assertThat(new KeptAnswer(200, Map.of(), "").isSuccess()).isTrue();
        assertThat(new KeptAnswer(299, Map.of(), "").isSuccess()).isTrue();
        assertThat(new KeptAnswer(199, Map.of(), "").isSuccess()).isFalse();
        assertThat(new KeptAnswer(300, Map.of(), "").isSuccess()).isFalse();
    }
}
