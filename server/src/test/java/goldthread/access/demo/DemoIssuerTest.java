package goldthread.access.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import goldthread.access.GateServer;
import goldthread.access.TokenCommand;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoIssuerTest {

    private static final String BEARER_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    static Stream<DemoIdentity> everybody() {
        return DemoIdentities.load().all().stream();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everybody_gets_a_token_that_says_who_they_are(DemoIdentity identity) throws Exception {
        SignedJWT token = SignedJWT.parse(GateServer.token(identity.name()));
        JWTClaimsSet claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(claims.getIssuer()).isEqualTo(base());
        assertThat(claims.getAudience()).containsExactly(base() + "/fhir");
        assertThat(claims.getSubject()).isEqualTo(identity.name());
        assertThat(claims.getStringClaim("client_id")).isEqualTo(identity.name());
        assertThat(claims.getStringClaim("fhirUser")).isEqualTo(identity.fhirUser());
        assertThat(claims.getStringClaim("org"))
                .isEqualTo(identity.organisation().toString());
        assertThat(claims.getStringClaim("role")).isEqualTo(identity.role());
        assertThat(claims.getStringClaim("purpose")).isEqualTo(identity.purpose());
        assertThat(claims.getStringClaim("scope").split(" ", -1))
                .containsExactlyInAnyOrderElementsOf(identity.scopes());
        assertThat(claims.getLongClaim("auth_time"))
                .isEqualTo(
                        identity.isPerson() ? claims.getIssueTime().toInstant().getEpochSecond() : null);
        assertThat(claims.getExpirationTime())
                .isEqualTo(Date.from(claims.getIssueTime().toInstant().plusSeconds(300)));
    }

    @Test
    void a_smart_client_gets_a_token_without_sending_a_client_id() throws Exception {
        HttpResponse<String> answer =
                ask(Map.of("client_assertion", signed("gp-system", good("gp-system")), "scope", "system/*.cruds"));

        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Object> body = GateServer.json(answer.body());
        assertThat(body).containsEntry("token_type", "Bearer").containsEntry("scope", "system/*.cruds");
        assertThat(body)
                .hasEntrySatisfying(
                        "expires_in",
                        seconds -> assertThat((Number) seconds)
                                .extracting(Number::intValue)
                                .isIn(299, 300));
    }

    @Test
    void a_client_that_sends_its_client_id_gets_one_too() throws Exception {
        assertThat(ask(Map.of("client_assertion", signed("gp-system", good("gp-system")), "client_id", "gp-system"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_client_that_names_another_gets_none() throws Exception {
        assertRefused(ask(Map.of("client_assertion", signed("gp", good("gp")), "client_id", "auditor")));
        assertRefused(ask(Map.of("client_assertion", signed("gp", good("auditor")), "client_id", "gp")));
    }

    @Test
    void an_assertion_counts_once() throws Exception {
        String assertion = signed("gp-system", good("gp-system"));

        assertThat(ask(Map.of("client_assertion", assertion)).statusCode()).isEqualTo(200);
        assertRefused(ask(Map.of("client_assertion", assertion)));
    }

    @Test
    void an_assertion_that_was_refused_for_its_scope_is_used_up_as_well() throws Exception {
        String assertion = signed("analyst", good("analyst"));

        HttpResponse<String> tooMuch = ask(Map.of("client_assertion", assertion, "scope", "system/*.cruds"));
        assertThat(tooMuch.statusCode()).isEqualTo(400);
        assertThat(GateServer.json(tooMuch.body())).containsEntry("error", "invalid_scope");
        assertRefused(ask(Map.of("client_assertion", assertion)));
    }

    @Test
    void two_clients_may_choose_the_same_jti() throws Exception {
        JWTClaimsSet gp = good("gp");
        JWTClaimsSet iro =
                new JWTClaimsSet.Builder(good("iro")).jwtID(gp.getJWTID()).build();

        assertThat(ask(Map.of("client_assertion", signed("gp", gp))).statusCode())
                .isEqualTo(200);
        assertThat(ask(Map.of("client_assertion", signed("iro", iro))).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void an_assertion_that_breaks_a_rule_is_refused(String why, JWTClaimsSet claims) throws Exception {
        assertRefused(ask(Map.of("client_assertion", signed("gp", claims))));
    }

    static Stream<Arguments> an_assertion_that_breaks_a_rule_is_refused() {
        return Stream.of(
                Arguments.of("no jti", with("gp").jwtID(null).build()),
                Arguments.of("no iss", with("gp").issuer(null).build()),
                Arguments.of("another iss", with("gp").issuer("auditor").build()),
                Arguments.of("another's iss and sub", with("auditor").build()),
                Arguments.of("nobody's iss and sub", with("nobody").build()),
                Arguments.of("no aud", with("gp").audience((String) null).build()),
                Arguments.of(
                        "another server's aud",
                        with("gp").audience("https://other.test/token").build()),
                Arguments.of(
                        "the FHIR server as aud",
                        with("gp").audience(base() + "/fhir").build()),
                Arguments.of("no exp", with("gp").expirationTime(null).build()),
                Arguments.of("past", with("gp").expirationTime(in(-90)).build()),
                Arguments.of("too far ahead", with("gp").expirationTime(in(400)).build()));
    }

    @Test
    void an_assertion_with_another_key_is_refused() throws Exception {
        ECKey strange =
                new ECKeyGenerator(Curve.P_384).keyID(key("gp").getKeyID()).generate();

        assertRefused(ask(Map.of("client_assertion", signed(strange, good("gp")))));
        assertRefused(ask(Map.of("client_assertion", signed("iro", good("gp")))));
        assertRefused(ask(Map.of("client_assertion", new PlainJWT(good("gp")).serialize())));
        assertRefused(ask(Map.of("client_assertion", "nonsense")));
        assertRefused(ask(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "authorization_code", "refresh_token", ""})
    void no_other_grant_is_given(String grant) throws Exception {
        HttpResponse<String> answer = ask(Map.of("client_assertion", signed("gp", good("gp")), "grant_type", grant));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
    void for_whom_a_proxy_lets_through_there_is_no_issuer(String header) throws Exception {
        HttpRequest.Builder request = tokenRequest(form(Map.of("client_assertion", signed("gp", good("gp")))))
                .header(header, "127.0.0.1");

        assertThat(GateServer.send(request).statusCode()).isEqualTo(401);
        for (String path :
                List.of("/oauth2/jwks", "/oauth2/authorize?response_type=code", "/.well-known/openid-configuration")) {
            assertThat(GateServer.send(GateServer.request(path).header(header, "127.0.0.1"))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void only_public_keys_are_published() throws Exception {
        String published = GateServer.send(GateServer.request("/oauth2/jwks")).body();

        assertThat(JWKSet.parse(published).getKeys())
                .hasSize(1)
                .noneMatch(key -> key.isPrivate())
                .allMatch(key -> JWSAlgorithm.RS256.equals(key.getAlgorithm()));
    }

    @Test
    void discovery_says_what_is_true() {
        HttpResponse<String> answer = GateServer.send(GateServer.request("/fhir/.well-known/smart-configuration"));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(GateServer.json(answer.body()))
                .isEqualTo(Map.ofEntries(
                        Map.entry("issuer", base()),
                        Map.entry("jwks_uri", base() + "/oauth2/jwks"),
                        Map.entry("authorization_endpoint", base() + "/oauth2/authorize"),
                        Map.entry("token_endpoint", base() + "/oauth2/token"),
                        Map.entry(
                                "token_endpoint_auth_methods_supported",
                                List.of("private_key_jwt", "client_secret_basic", "none")),
                        Map.entry("token_endpoint_auth_signing_alg_values_supported", List.of("ES384")),
                        Map.entry(
                                "grant_types_supported",
                                List.of("client_credentials", "authorization_code", "refresh_token")),
                        Map.entry("response_types_supported", List.of("code")),
                        Map.entry("code_challenge_methods_supported", List.of("S256")),
                        Map.entry(
                                "scopes_supported",
                                Stream.concat(
                                                Stream.of("fhirUser", "online_access", "openid"),
                                                everybody().flatMap(identity -> identity.scopes().stream()))
                                        .distinct()
                                        .sorted()
                                        .toList()),
                        Map.entry(
                                "capabilities",
                                List.of(
                                        "client-confidential-asymmetric",
                                        "client-confidential-symmetric",
                                        "client-public",
                                        "launch-standalone",
                                        "permission-online",
                                        "permission-user",
                                        "permission-v2",
                                        "sso-openid-connect"))));
    }

    @Test
    void the_openid_provider_names_no_endpoint_that_is_not_there() {
        HttpResponse<String> answer = GateServer.send(GateServer.request("/.well-known/openid-configuration"));

        assertThat(GateServer.json(answer.body()))
                .isEqualTo(Map.of(
                        "issuer", base(),
                        "jwks_uri", base() + "/oauth2/jwks",
                        "authorization_endpoint", base() + "/oauth2/authorize",
                        "token_endpoint", base() + "/oauth2/token",
                        "token_endpoint_auth_methods_supported",
                                List.of("private_key_jwt", "client_secret_basic", "none"),
                        "grant_types_supported", List.of("client_credentials", "authorization_code", "refresh_token"),
                        "response_types_supported", List.of("code"),
                        "code_challenge_methods_supported", List.of("S256"),
                        "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    @Test
    void the_keys_are_for_their_owner_alone() throws Exception {
        Path folder = TokenCommand.keyFolder(GateServer.data());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> keys = files.toList();
            assertThat(keys).hasSize((int) everybody().count());
            for (Path key : keys) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                        .isEqualTo("rw-------");
            }
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    private static HttpResponse<String> ask(Map<String, String> parameters) {
        return GateServer.send(tokenRequest(form(parameters)));
    }

    private static HttpRequest.Builder tokenRequest(String form) {
        return GateServer.request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private static String form(Map<String, String> parameters) {
        Map<String, String> form =
                new HashMap<>(Map.of("grant_type", "client_credentials", "client_assertion_type", BEARER_ASSERTION));
        form.putAll(parameters);
        return form.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JWTClaimsSet good(String client) {
        return with(client).build();
    }

    private static JWTClaimsSet.Builder with(String client) {
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(base() + "/oauth2/token")
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(in(120));
    }

    private static String signed(String identity, JWTClaimsSet claims) throws Exception {
        return signed(key(identity), claims);
    }

    private static String signed(ECKey key, JWTClaimsSet claims) throws Exception {
        SignedJWT assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(key.getKeyID()).build(), claims);
        assertion.sign(new ECDSASigner(key));
        return assertion.serialize();
    }

    private static ECKey key(String identity) throws Exception {
        return ECKey.parse(Files.readString(TokenCommand.keyFile(GateServer.data(), identity)));
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String base() {
        return "http://localhost:" + GateServer.port();
    }
}
