package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

final class SignedOutMarkTest {

    private final SignedOutMark mark = new SignedOutMark(false);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in/at/goldthread");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void is_not_on_where_nobody_was() {
        assertThat(mark.isOn(request)).isFalse();
    }

    @Test
    void is_on_after_somebody_has_signed_out_until_the_next_has_signed_in() {
        mark.logout(new MockHttpServletRequest(), response, null);
        Cookie kept = response.getCookie("goldthread-signed-out");
        assertThat(kept).isNotNull();
        assertThat(kept.getMaxAge()).isPositive();

        request.setCookies(kept);
        assertThat(mark.isOn(request)).isTrue();

        mark.remove(request, response);
        assertThat(response.getCookies()).extracting(Cookie::getMaxAge).endsWith(0);
    }

    @Test
    void is_on_after_a_session_has_ended_by_itself() {
        request.setRequestedSessionId("gone");
        request.setRequestedSessionIdValid(false);
        assertThat(mark.isOn(request)).isTrue();

        request.setRequestedSessionIdValid(true);
        assertThat(mark.isOn(request)).isFalse();
    }
}
