package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.PagesClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.servlet.ModelAndView;

final class PageProblemsTest {

    private final PagesSettings settings =
            new PagesSettings(null, null, null, null, "online_access", Duration.ofMinutes(15));
    private final Frame frame =
            new Frame(new Assets(), settings, new DefaultListableBeanFactory().getBeanProvider(PagesClient.class));
    private final PageProblems problems = new PageProblems(frame, new PlaceToReturn(false));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void nobody_is_left() {
        SecurityContextHolder.clearContext();
    }

    private MockHttpServletRequest of(Duration signedInAgo, String method, String path) {
        Instant then = Instant.now().minus(signedInAgo);
        OidcIdToken idToken = new OidcIdToken("i", then, then.plusSeconds(300), Map.of("sub", "gp", "iat", then));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new DefaultOidcUser(null, idToken), ""));
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
        request.addParameter("text", "He was calm today.");
        return request;
    }

    private void nobodyIsSignedIn(MockHttpServletRequest request) {
        assertThat(frame.isSignedIn()).isFalse();
        assertThat(request.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isNull();
        assertThat(response.getCookie("goldthread-place")).isNotNull();
    }

    @Test
    void whoever_reads_when_the_token_ends_is_sent_to_the_issuer_to_come_back() {
        MockHttpServletRequest request = of(Duration.ofHours(1), "GET", "/inbox");

        ModelAndView answer = problems.signInAgain(new SignInAgain(), request, response);

        assertThat(answer.getViewName()).isEqualTo("redirect:" + SignInRequests.START);
        nobodyIsSignedIn(request);
    }

    @Test
    void whoever_sends_a_form_gets_back_what_they_typed() {
        MockHttpServletRequest request = of(Duration.ofHours(1), "POST", "/referrals/tasks/1/accept");

        ModelAndView answer = problems.signInAgain(new SignInAgain(), request, response);

        assertThat(answer.getViewName()).isEqualTo("problem/session-ended");
        assertThat(answer.getModel()).containsEntry("typed", "He was calm today.");
        nobodyIsSignedIn(request);
    }

    /** By our clock: that of an issuer may be an hour behind, or ahead. */
    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1H", "-PT1H"})
    void nobody_is_sent_in_circles(Duration behind) throws Exception {
        MockHttpServletRequest request = of(behind, "GET", "/children");
        new AfterSignIn(new PlaceToReturn(false), Duration.ofMinutes(15), new SignedOutMark(false))
                .onAuthenticationSuccess(
                        request,
                        new MockHttpServletResponse(),
                        SecurityContextHolder.getContext().getAuthentication());

        assertThat(problems.signInAgain(new SignInAgain(), request, response).getViewName())
                .isEqualTo("problem/not-accepted");
    }

    @Test
    void a_token_that_the_endpoint_does_not_accept_makes_a_page_that_says_so() {
        RecordRefusal unknown = new RecordRefusal(401, null, "Bearer");

        assertThat(problems.refused(unknown, of(Duration.ofHours(1), "GET", "/children"))
                        .getViewName())
                .isEqualTo("problem/not-accepted");
    }

    @Test
    void whoever_comes_second_gets_back_what_they_typed() {
        MockHttpServletRequest request = of(Duration.ofHours(1), "POST", "/children/1/meetings/2/outcome");
        request.addParameter("key", "2f6c9b1e-0000-0000-0000-000000000000");

        ModelAndView answer = problems.refused(Refused.with(412, "It has changed."), request);

        assertThat(answer.getViewName()).isEqualTo("problem/changed");
        assertThat(answer.getModel())
                .containsEntry("typed", "He was calm today.")
                .containsEntry("sentences", List.of("It has changed."));
    }

    @Test
    void while_the_issuer_is_away_nobody_is_signed_out() {
        MockHttpServletRequest request = of(Duration.ofHours(1), "POST", "/emergency");

        ModelAndView answer = problems.away(new IssuerAway(new IllegalStateException()), request);

        assertThat(answer.getViewName()).isEqualTo("problem/issuer-away");
        assertThat(answer.getStatus()).extracting(status -> status.value()).isEqualTo(503);
        assertThat(answer.getModel()).containsEntry("typed", "He was calm today.");
        assertThat(frame.isSignedIn()).isTrue();
    }

    @Test
    void a_fault_of_ours_tells_nothing_of_what_it_was() {
        ModelAndView answer = problems.broken(new IllegalStateException("Amy hurts herself"));

        assertThat(answer.getViewName()).isEqualTo("problem/broken");
        assertThat(answer.getStatus()).extracting(status -> status.value()).isEqualTo(500);
        assertThat(answer.getModel()).containsOnlyKeys("frame");
    }
}
