package goldthread.access.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class CodesInUseTest {

    private static final RegisteredClient APP =
            DemoClients.of(DemoIdentities.load(), "encoded").get(0);
    private static final OAuth2TokenType CODE = new OAuth2TokenType("code");

    private final CodesInUse codes = new CodesInUse();

    @Test
    void a_code_is_found_as_a_code_alone() {
        OAuth2Authorization grant = grant("c1");
        codes.save(grant);

        assertThat(codes.findByToken("c1", CODE)).isEqualTo(grant);
        assertThat(codes.findByToken("c1", OAuth2TokenType.ACCESS_TOKEN)).isNull();
        assertThat(codes.findByToken("c1", null)).isNull();
        assertThat(codes.findByToken("c2", CODE)).isNull();
    }

    @Test
    void of_two_who_found_the_same_code_one_spends_it() {
        codes.save(grant("c1"));
        OAuth2Authorization spent = spent("c1");

        codes.save(spent);

        assertThatThrownBy(() -> codes.save(spent))
                .isInstanceOfSatisfying(
                        OAuth2AuthenticationException.class,
                        refused -> assertThat(refused.getError().getErrorCode()).isEqualTo("invalid_grant"));
    }

    @Test
    void a_code_that_was_taken_back_is_gone() {
        codes.save(grant("c1"));

        codes.remove(grant("c1"));

        assertThat(codes.findByToken("c1", CODE)).isNull();
    }

    private static OAuth2Authorization grant(String code) {
        return OAuth2Authorization.withRegisteredClient(APP)
                .id("of-" + code)
                .principalName("gp")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .token(new OAuth2AuthorizationCode(code, Instant.EPOCH, Instant.EPOCH.plusSeconds(60)))
                .build();
    }

    private static OAuth2Authorization spent(String code) {
        OAuth2Authorization grant = grant(code);
        OAuth2AuthorizationCode token =
                grant.getToken(OAuth2AuthorizationCode.class).getToken();
        return OAuth2Authorization.from(grant).invalidate(token).build();
    }
}
