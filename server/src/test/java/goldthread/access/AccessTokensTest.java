package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class AccessTokensTest {

    private static final TestIssuer ISSUER = TestIssuer.withNewKey("of-today");
    private static final TestIssuer FORGER = TestIssuer.withNewKey("of-today");
    private static final JwtDecoder DECODER = AccessTokens.decoder(ISSUER, Clock.fixed(TestIssuer.NOW, ZoneOffset.UTC));

    @Test
    void a_token_of_the_issuer_for_this_server_in_its_time_is_good() {
        assertThat(DECODER.decode(ISSUER.signed(ISSUER.gp().build())).getSubject())
                .isEqualTo("dr-okafor");
    }

    @Test
    void one_audience_of_several_is_enough() {
        JWTClaimsSet claims = ISSUER.gp()
                .audience(List.of("https://other.test", ISSUER.audience()))
                .build();

        assertThat(DECODER.decode(ISSUER.signed(claims)).getSubject()).isEqualTo("dr-okafor");
    }

    @Test
    void clocks_may_differ_by_less_than_a_minute() {
        JWTClaimsSet claims =
                ISSUER.gp().expirationTime(at(-59)).notBeforeTime(at(59)).build();

        assertThat(DECODER.decode(ISSUER.signed(claims)).getSubject()).isEqualTo("dr-okafor");
    }

    @Test
    void a_token_may_call_itself_an_access_token() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("of-today")
                .type(new JOSEObjectType("at+jwt"))
                .build();

        assertThat(DECODER.decode(ISSUER.signed(header, ISSUER.gp().build())).getSubject())
                .isEqualTo("dr-okafor");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_token_with_wrong_claims_is_bad(String why, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> spoil) {
        String token = ISSUER.signed(spoil.apply(ISSUER.gp()).build());

        assertThatThrownBy(() -> DECODER.decode(token)).isInstanceOf(BadJwtException.class);
    }

    static Stream<Arguments> a_token_with_wrong_claims_is_bad() {
        return Stream.of(
                spoilt("no issuer", gp -> gp.issuer(null)),
                spoilt("another issuer", gp -> gp.issuer("https://issuer.test.evil")),
                spoilt("the issuer with a slash more", gp -> gp.issuer("https://issuer.test/")),
                spoilt("no audience", gp -> gp.audience((String) null)),
                spoilt("another audience", gp -> gp.audience("https://goldthread.test/fhirs")),
                spoilt("no expiry", gp -> gp.expirationTime(null)),
                spoilt("expired", gp -> gp.expirationTime(at(-61))),
                spoilt("not valid yet", gp -> gp.notBeforeTime(at(61))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_token_with_a_wrong_signature_is_bad(String why, String token) {
        assertThatThrownBy(() -> DECODER.decode(token)).isInstanceOf(BadJwtException.class);
    }

    static Stream<Arguments> a_token_with_a_wrong_signature_is_bad() throws Exception {
        JWTClaimsSet gp = ISSUER.gp().build();
        String good = ISSUER.signed(gp);
        JWTClaimsSet auditor = ISSUER.gp().claim("role", "auditor").build();
        return Stream.of(
                Arguments.of("no signature (alg none)", new PlainJWT(gp).serialize()),
                Arguments.of("its signature cut off", good.substring(0, good.lastIndexOf('.') + 1)),
                Arguments.of("other claims under the signature", withClaims(good, auditor)),
                Arguments.of("another key of the same name", FORGER.signed(gp)),
                Arguments.of("a key that the token brings along", FORGER.signed(bringingItsKey(), gp)),
                Arguments.of("a key at an address that the token names", FORGER.signed(namingAnAddress(), gp)),
                Arguments.of("the public key as a shared secret", sharedSecret(gp)),
                Arguments.of("an algorithm that is not accepted", ISSUER.signed(header(JWSAlgorithm.RS512), gp)),
                Arguments.of("an accepted algorithm of another kind of key", ellipticCurve(gp)),
                Arguments.of("another type of token", ISSUER.signed(typed("logout+jwt"), gp)),
                Arguments.of("an extension that must be understood", ISSUER.signed(critical(), gp)),
                Arguments.of("no token at all", "no.token.this"));
    }

    private static Arguments spoilt(String why, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> spoil) {
        return Arguments.of(why, spoil);
    }

    private static Date at(int seconds) {
        return Date.from(TestIssuer.NOW.plus(Duration.ofSeconds(seconds)));
    }

    private static String withClaims(String token, JWTClaimsSet other) {
        return token.substring(0, token.indexOf('.') + 1)
                + Base64URL.encode(other.toString())
                + token.substring(token.lastIndexOf('.'));
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("of-today").build();
    }

    private static JWSHeader typed(String type) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("of-today")
                .type(new JOSEObjectType(type))
                .build();
    }

    private static JWSHeader bringingItsKey() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("of-today")
                .jwk(FORGER.key().toPublicJWK())
                .build();
    }

    private static JWSHeader namingAnAddress() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("of-today")
                .jwkURL(URI.create("http://localhost:9/keys"))
                .build();
    }

    private static JWSHeader critical() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("of-today")
                .criticalParams(Set.of("http://example.test/must-understand"))
                .customParams(Map.of("http://example.test/must-understand", true))
                .build();
    }

    private static String sharedSecret(JWTClaimsSet claims) throws Exception {
        SignedJWT token = new SignedJWT(header(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(ISSUER.key().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String ellipticCurve(JWTClaimsSet claims) throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        SignedJWT token = new SignedJWT(header(JWSAlgorithm.ES256), claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
