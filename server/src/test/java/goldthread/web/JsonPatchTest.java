package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonPatchTest {

    @Test
    void only_what_changes_is_sent() {
        assertThat(JsonPatch.of(
                        "{\"status\":\"booked\",\"for\":{\"reference\":\"Patient/1\"}}", List.of("status", "note")))
                .isEqualTo("[{\"op\":\"add\",\"path\":\"/status\",\"value\":\"booked\"}]");
    }
}
