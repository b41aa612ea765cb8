package goldthread.web.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

final class EmergencyMemoryTest {

    private static final EmergencyForm FORM =
            new EmergencyForm("9990001014", "4", "5", "2012", "child-present", "Help");

    private final EmergencyMemory memory = new EmergencyMemory();
    private final MockHttpServletRequest session = new MockHttpServletRequest();

    @Test
    void what_was_typed_comes_back_once_to_whoever_typed_it() {
        memory.keep(session, "asif", FORM);

        assertThat(memory.taken(session, "asif")).isEqualTo(FORM);
        assertThat(memory.taken(session, "asif")).isEqualTo(EmergencyForm.EMPTY);
    }

    @Test
    void whoever_else_signs_in_there_sees_none_of_it() {
        memory.keep(session, "asif", FORM);
        memory.opened(session, access("1", Instant.now().plusSeconds(60)));

        assertThat(memory.taken(session, "helena")).isEqualTo(EmergencyForm.EMPTY);
        assertThat(memory.to(session, "helena", "1")).isEmpty();
        assertThat(memory.taken(session, "asif")).isEqualTo(EmergencyForm.EMPTY);
    }

    @Test
    void access_is_told_of_its_child_until_it_ends() {
        EmergencyAccess first = access("1", Instant.now().plusSeconds(60));
        EmergencyAccess second = access("2", Instant.now().plusSeconds(60));
        memory.opened(session, first);
        memory.opened(session, second);
        memory.opened(session, access("3", Instant.now().minusSeconds(1)));

        assertThat(memory.to(session, "asif", "1")).contains(first);
        assertThat(memory.to(session, "asif", "2")).contains(second);
        assertThat(memory.to(session, "asif", "3")).isEmpty();
        assertThat(memory.to(session, "asif", "4")).isEmpty();
    }

    @Test
    void its_end_is_a_time_of_day_in_the_united_kingdom() {
        assertThat(access("1", Instant.parse("2026-07-01T13:05:31Z")).until()).isEqualTo("14:05");
    }

    private static EmergencyAccess access(String child, Instant until) {
        return new EmergencyAccess("asif", child, until, "Child is here");
    }
}
