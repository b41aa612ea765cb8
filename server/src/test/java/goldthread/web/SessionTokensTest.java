package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

final class SessionTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final TestingAuthenticationToken GP = new TestingAuthenticationToken("gp", "");

    private final OAuth2AuthorizedClientRepository sessions = new HttpSessionOAuth2AuthorizedClientRepository();
    private final MockHttpServletRequest page = new MockHttpServletRequest("GET", "/children");
    private final AtomicInteger renewals = new AtomicInteger();

    @BeforeEach
    void somebody_has_signed_in() {
        SecurityContextHolder.getContext().setAuthentication(GP);
    }

    @AfterEach
    void nobody_is_left() {
        SecurityContextHolder.clearContext();
    }

    private static OAuth2AuthorizedClient client(String token, int seconds, boolean renewable) {
        ClientRegistration registration = ClientRegistration.withRegistrationId(IssuerAsClient.ID)
                .clientId("pages")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost/back")
                .authorizationUri("http://localhost/authorize")
                .tokenUri("http://localhost/token")
                .build();
        return new OAuth2AuthorizedClient(
                registration,
                "gp",
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, token, NOW.minusSeconds(3600), NOW.plusSeconds(seconds)),
                renewable ? new OAuth2RefreshToken("r", NOW) : null);
    }

    private void holds(OAuth2AuthorizedClient client) {
        sessions.saveAuthorizedClient(client, GP, page, new MockHttpServletResponse());
    }

    private SessionTokens tokens(OAuth2AuthorizedClientManager renewal) {
        return new SessionTokens(
                sessions,
                asked -> {
                    renewals.incrementAndGet();
                    return renewal.authorize(asked);
                },
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private SessionTokens renewedBy(@Nullable OAuth2AuthorizedClient next) {
        return tokens(asked -> {
            if (next != null) {
                holds(next);
            }
            return next;
        });
    }

    private SessionTokens refusedWith(String error) {
        return tokens(asked -> {
            throw new ClientAuthorizationException(new OAuth2Error(error), IssuerAsClient.ID);
        });
    }

    @Test
    void a_token_that_lasts_is_used() {
        holds(client("t1", 31, true));

        assertThat(renewedBy(null).of(page)).isEqualTo("t1");
        assertThat(renewals).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {29, 0, -600})
    void one_that_ends_is_renewed_once(int seconds) {
        holds(client("t1", seconds, true));
        SessionTokens tokens = renewedBy(client("t2", 300, true));

        assertThat(tokens.of(page)).isEqualTo("t2");
        assertThat(tokens.of(page)).isEqualTo("t2");
        assertThat(renewals).hasValue(1);
    }

    @Test
    void without_a_refresh_token_it_is_used_to_its_last_seconds() {
        holds(client("t1", 11, false));
        assertThat(renewedBy(null).of(page)).isEqualTo("t1");

        holds(client("t1", 9, false));
        assertThatThrownBy(() -> renewedBy(null).of(page)).isInstanceOf(SignInAgain.class);
        assertThat(renewals).hasValue(0);
    }

    @Test
    void whom_the_issuer_vouches_for_no_longer_has_to_sign_in_again() {
        holds(client("t1", -1, true));

        assertThatThrownBy(() -> refusedWith("invalid_grant").of(page)).isInstanceOf(SignInAgain.class);
    }

    @Test
    void while_the_issuer_is_away_a_token_serves_to_its_end_and_nobody_is_signed_out() {
        holds(client("t1", 20, true));
        assertThat(refusedWith("invalid_token_response").of(page)).isEqualTo("t1");

        holds(client("t1", -1, true));
        assertThatThrownBy(() -> refusedWith("invalid_token_response").of(page)).isInstanceOf(IssuerAway.class);
    }

    @Test
    void an_issuer_that_is_away_is_not_asked_by_each_request_in_turn() {
        holds(client("t1", -1, true));
        SessionTokens tokens = refusedWith("invalid_token_response");
        assertThatThrownBy(() -> tokens.of(page)).isInstanceOf(IssuerAway.class);
        int asked = renewals.get();

        assertThatThrownBy(() -> tokens.of(page)).isInstanceOf(IssuerAway.class);

        assertThat(renewals).hasValue(asked);
    }

    @Test
    void without_a_session_or_a_token_in_it_nobody_is_asked() {
        assertThatThrownBy(() -> renewedBy(null).of(page)).isInstanceOf(SignInAgain.class);
        page.getSession();
        assertThatThrownBy(() -> renewedBy(null).of(page)).isInstanceOf(SignInAgain.class);
        assertThat(renewals).hasValue(0);
    }
}
