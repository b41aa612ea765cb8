package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

final class RoomForSignInsTest {

    private final SessionCount sessions = new SessionCount(1);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private boolean isLetOn(MockHttpServletRequest request) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        new RoomForSignIns(sessions).doFilter(request, response, chain);
        return chain.getRequest() != null;
    }

    private static MockHttpServletRequest start() {
        return new MockHttpServletRequest("GET", SignInRequests.START);
    }

    @Test
    void is_there_until_there_are_as_many_sessions_as_may_be() throws Exception {
        assertThat(isLetOn(start())).isTrue();
        HttpSessionEvent session = new HttpSessionEvent(new MockHttpSession());
        sessions.sessionCreated(session);

        assertThat(isLetOn(start())).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in");

        sessions.sessionDestroyed(session);
        assertThat(isLetOn(start())).isTrue();
    }

    @Test
    void is_always_there_for_who_has_a_session_and_for_what_begins_none() throws Exception {
        sessions.sessionCreated(new HttpSessionEvent(new MockHttpSession()));
        MockHttpServletRequest again = start();
        again.getSession();

        assertThat(isLetOn(again)).isTrue();
        assertThat(isLetOn(new MockHttpServletRequest("GET", "/children"))).isTrue();
    }
}
