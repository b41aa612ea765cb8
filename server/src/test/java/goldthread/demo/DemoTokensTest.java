package goldthread.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import goldthread.access.SmartConfiguration;
import goldthread.access.TokenIssuer;
import goldthread.access.demo.DemoIdentities;
import goldthread.access.demo.DemoIdentity;
import java.text.ParseException;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoTokensTest {

    /** An issuer on this machine with a key of its own. */
    private record Issuer(RSAKey key) implements TokenIssuer {

        @Override
        public String issuer() {
            return "http://localhost:8080";
        }

        @Override
        public String audience() {
            return "http://localhost:8080/fhir";
        }

        @Override
        public Set<JWSAlgorithm> algorithms() {
            return Set.of(JWSAlgorithm.RS256);
        }

        @Override
        public JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Override
        public SmartConfiguration discovery() {
            return SmartConfiguration.claimingNothing(issuer(), issuer(), issuer());
        }
    }

    private final RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
    private final DemoTokens tokens = new DemoTokens(DemoIdentities.load(), new Issuer(key), DemoIdentity::fhirUser);

    DemoTokensTest() throws JOSEException {}

    @Test
    void a_token_is_signed_by_the_issuer_and_says_who_it_is() throws JOSEException, ParseException {
        SignedJWT token = SignedJWT.parse(tokens.of("gp-system"));

        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("gp-system");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("http://localhost:8080");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("http://localhost:8080/fhir");
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsEntry("client_id", "gp-system")
                .containsEntry("scope", "system/*.cruds")
                .containsEntry("org", "https://fhir.nhs.uk/Id/ods-organization-code|Z99901")
                .containsEntry("role", "gp-system")
                .containsEntry("purpose", "TREAT")
                .containsEntry(
                        "fhirUser", DemoIdentities.load().named("gp-system").fhirUser());
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isAfter(new Date());
    }
}
