package goldthread.access.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class RenewalsInUseTest {

    private static final RegisteredClient PAGES =
            DemoClients.of(DemoIdentities.load(), "encoded").get(1);

    private final CodesInUse grants = new CodesInUse();

    RenewalsInUseTest() {
        grants.save(signIn());
        grants.save(with(spent(), "s1.one"));
    }

    private static OAuth2Authorization signIn() {
        return OAuth2Authorization.withRegisteredClient(PAGES)
                .id("s1")
                .principalName("gp")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .token(new OAuth2AuthorizationCode("c1", Instant.EPOCH, Instant.EPOCH.plusSeconds(60)))
                .build();
    }

    private static OAuth2Authorization spent() {
        OAuth2AuthorizationCode code = Objects.requireNonNull(signIn().getToken(OAuth2AuthorizationCode.class))
                .getToken();
        return OAuth2Authorization.from(signIn()).invalidate(code).build();
    }

    private static OAuth2Authorization with(OAuth2Authorization signIn, String token) {
        return OAuth2Authorization.from(signIn)
                .refreshToken(new OAuth2RefreshToken(token, Instant.EPOCH, Instant.EPOCH.plusSeconds(100)))
                .build();
    }

    private OAuth2Authorization taken(String token) {
        return Objects.requireNonNull(grants.findByToken(token, OAuth2TokenType.REFRESH_TOKEN), token);
    }

    private void isOver(String token) {
        assertThat(grants.findByToken(token, OAuth2TokenType.REFRESH_TOKEN)).isNull();
    }

    @Test
    void each_counts_once_and_is_followed_by_the_next() {
        grants.save(with(taken("s1.one"), "s1.two"));
        grants.save(with(taken("s1.two"), "s1.three"));

        assertThat(taken("s1.three").getId()).isEqualTo("s1");
    }

    @Test
    void one_that_was_used_before_ends_them_all() {
        grants.save(with(taken("s1.one"), "s1.two"));

        isOver("s1.one");
        isOver("s1.two");
    }

    @Test
    void of_two_who_show_the_same_nobody_goes_on() {
        OAuth2Authorization first = taken("s1.one");
        isOver("s1.one");

        assertThatThrownBy(() -> grants.save(with(first, "s1.two"))).isInstanceOf(OAuth2AuthenticationException.class);
        isOver("s1.two");
    }

    @Test
    void one_that_was_guessed_ends_them_all_and_one_of_no_sign_in_nothing() {
        isOver("s2.one");
        isOver("one");
        isOver("");
        assertThat(taken("s1.one")).isNotNull();

        isOver("s1.guessed");
    }

    @Test
    void a_code_that_is_shown_twice_ends_what_came_of_it() {
        assertThatThrownBy(() -> grants.save(with(spent(), "s1.other")))
                .isInstanceOf(OAuth2AuthenticationException.class);

        isOver("s1.one");
        isOver("s1.other");
    }

    @Test
    void as_a_code_it_is_unknown() {
        assertThat(grants.findByToken("s1.one", new OAuth2TokenType("code"))).isNull();
        assertThat(grants.findByToken("s1.one", null)).isNull();
        assertThat(grants.findByToken("s1.one", OAuth2TokenType.ACCESS_TOKEN)).isNull();
    }
}
