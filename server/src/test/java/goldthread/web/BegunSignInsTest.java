package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

final class BegunSignInsTest {

    private static final OAuth2AuthorizationRequest ASKED = OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri("https://sign-in.example.org")
            .clientId("pages")
            .state("s")
            .build();

    private final BegunSignIns begun = new BegunSignIns(2, new SignedOutMark(false));

    private MockHttpSession begin(MockHttpServletRequest request) {
        begun.saveAuthorizationRequest(ASKED, request, new MockHttpServletResponse());
        return (MockHttpSession) Objects.requireNonNull(request.getSession(false));
    }

    private MockHttpSession begin() {
        return begin(new MockHttpServletRequest());
    }

    @Test
    void wait_ten_minutes_in_a_session() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpSession session = begin(request);
        request.setParameter("state", "s");

        assertThat(session.getMaxInactiveInterval()).isEqualTo(600);
        assertThat(begun.loadAuthorizationRequest(request)).isEqualTo(ASKED);
        assertThat(begun.removeAuthorizationRequest(request, new MockHttpServletResponse()))
                .isEqualTo(ASKED);
    }

    /** Two windows whose session has ended lead to the issuer both. */
    @Test
    void whoever_begins_in_several_windows_may_come_back_in_each_of_the_last_five() {
        MockHttpServletRequest window = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        for (String state : List.of("1", "2", "3", "4", "5", "6")) {
            begun.saveAuthorizationRequest(
                    OAuth2AuthorizationRequest.from(ASKED).state(state).build(), window, response);
        }

        for (String state : List.of("3", "6", "2")) {
            window.setParameter("state", state);
            assertThat(begun.removeAuthorizationRequest(window, response))
                    .extracting(OAuth2AuthorizationRequest::getState)
                    .isEqualTo(state);
            assertThat(begun.removeAuthorizationRequest(window, response)).isNull();
        }
        window.setParameter("state", "1");
        assertThat(begun.loadAuthorizationRequest(window)).isNull();
        window.removeParameter("state");
        assertThat(begun.loadAuthorizationRequest(window)).isNull();
        assertThat(begun.removeAuthorizationRequest(new MockHttpServletRequest(), response))
                .isNull();
    }

    @Test
    void whoever_goes_back_and_tries_again_is_asked_who_it_is_again() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        OAuth2AuthorizationRequest again = OAuth2AuthorizationRequest.from(ASKED)
                .additionalParameters(more -> more.put("prompt", "login"))
                .build();

        begun.saveAuthorizationRequest(ASKED, new MockHttpServletRequest(), response);
        assertThat(response.getCookies()).isEmpty();
        begun.saveAuthorizationRequest(again, new MockHttpServletRequest(), response);

        assertThat(response.getCookie("goldthread-signed-out")).isNotNull();
    }

    @Test
    void end_when_so_many_more_have_begun() {
        List<MockHttpSession> sessions = new ArrayList<>(List.of(begin(), begin(), begin()));

        assertThat(sessions).extracting(MockHttpSession::isInvalid).containsExactly(true, false, false);
    }

    @Test
    void end_never_once_somebody_has_signed_in() {
        MockHttpSession signedIn = begin();
        BegunSignIns.signedIn(signedIn, Duration.ofMinutes(15));
        MockHttpSession over = begin();
        over.invalidate();

        begin();
        MockHttpSession last = begin();

        assertThat(signedIn.isInvalid()).isFalse();
        assertThat(signedIn.getMaxInactiveInterval()).isEqualTo(900);
        assertThat(last.isInvalid()).isFalse();
    }

    @Test
    void leave_a_session_as_it_is_in_which_somebody_signs_in_once_more() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession().setMaxInactiveInterval(900);

        assertThat(begin(request).getMaxInactiveInterval()).isEqualTo(900);
        begin();
        begin();
        begin();
        assertThat(((MockHttpSession) request.getSession()).isInvalid()).isFalse();
    }
}
