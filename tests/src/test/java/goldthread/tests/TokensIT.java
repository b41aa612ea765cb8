package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.EachIdentity;
import goldthread.tests.support.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and what those hear who don't. */
@AgainstTheServer
final class TokensIT {
    private static final String REFUSED =
            "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"login\",\"diagnostics\":\"This"
                    + " server answers callers whom it knows. Send a valid access token as bearer token;"
                    + " /fhir/.well-known/smart-configuration says where to get one.\"}]}";

    private final TestServer server;

    TokensIT(TestServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/1",
                "Patient",
                "Patient?identifier=https://fhir.nhs.uk/Id/nhs-number%7C9990000018",
                "Patient/1/_history",
                "Patient/1/$shared-care-plan",
                "StructureDefinition",
                "Claim/1",
                "no-such-thing",
                ""
            })
    void without_a_token_every_address_gives_the_same_401(String path) {
        Answer answer = server.asNobody().get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).isEqualTo(REFUSED);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.header("Content-Type")).contains("application/fhir+json;charset=UTF-8");
    }

    @Test
    void a_forged_token_is_refused_in_the_same_words_as_none() {
        String good = server.as("gp-system").token();
        String[] parts = good.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"gp-system\"", "\"auditor\"");
        String forged = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
        String unsigned = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + "." + parts[1] + ".";

        for (String token : List.of(forged, unsigned, "not.a.token", "x")) {
            Answer answer = server.asNobody().get("Patient", "Authorization", "Bearer " + token);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text()).isEqualTo(REFUSED);
        }
    }

    @Test
    void a_token_in_the_address_opens_nothing() {
        Answer answer = server.asNobody()
                .get("Patient?access_token=" + server.as("gp-system").token());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).isEqualTo(REFUSED);
    }

    @Test
    void the_capability_statement_and_the_discovery_document_need_no_token() {
        assertThat(server.asNobody().get("metadata").status()).isEqualTo(200);
        assertThat(server.asNobody().get(".well-known/smart-configuration").status())
                .isEqualTo(200);
    }

    @Test
    void the_discovery_document_says_where_tokens_come_from() {
        JsonNode document =
                server.asNobody().get(".well-known/smart-configuration").json();
        String root = "http://localhost:" + server.port();

        assertThat(document.path("issuer").asText()).isEqualTo(root);
        assertThat(document.path("jwks_uri").asText()).isEqualTo(root + "/oauth2/jwks");
        assertThat(document.path("authorization_endpoint").asText()).isEqualTo(root + "/oauth2/authorize");
        assertThat(document.path("token_endpoint").asText()).isEqualTo(root + "/oauth2/token");
        assertThat(texts(document.path("token_endpoint_auth_methods_supported")))
                .containsExactly("private_key_jwt", "client_secret_basic", "none");
        assertThat(texts(document.path("token_endpoint_auth_signing_alg_values_supported")))
                .containsExactly("ES384");
        assertThat(texts(document.path("grant_types_supported")))
                .containsExactly("client_credentials", "authorization_code", "refresh_token");
        assertThat(texts(document.path("response_types_supported"))).containsExactly("code");
        assertThat(texts(document.path("code_challenge_methods_supported"))).containsExactly("S256");
        assertThat(texts(document.path("capabilities")))
                .containsExactly(
                        "client-confidential-asymmetric",
                        "client-confidential-symmetric",
                        "client-public",
                        "launch-standalone",
                        "permission-online",
                        "permission-user",
                        "permission-v2",
                        "sso-openid-connect");
        assertThat(texts(document.path("scopes_supported"))).contains("system/*.cruds", "user/*.rs");
    }

    @Test
    void a_token_says_who_calls_for_which_organisation_in_which_role() {
        JsonNode claims = Answer.json(new String(
                Base64.getUrlDecoder().decode(server.as("gp-system").token().split("\\.", -1)[1]),
                StandardCharsets.UTF_8));

        assertThat(claims.path("sub").asText()).isEqualTo("gp-system");
        assertThat(claims.path("client_id").asText()).isEqualTo("gp-system");
        assertThat(claims.path("org").asText()).isEqualTo("https://fhir.nhs.uk/Id/ods-organization-code|Z99901");
        assertThat(claims.path("role").asText()).isEqualTo("gp-system");
        assertThat(claims.path("purpose").asText()).isEqualTo("TREAT");
        assertThat(claims.path("fhirUser").asText()).startsWith("Organization/");
    }

    @EachIdentity
    void every_identity_of_the_demo_is_let_in(String identity) {
        assertThat(server.as(identity).search("Organization", "_count", "1").status())
                .isEqualTo(200);
    }

    @Test
    void the_token_command_of_the_packaged_server_prints_a_token_and_nothing_else()
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("goldthread.tests.packaged", "../server/target/goldthread.jar"),
                        "token",
                        "--as",
                        "gp",
                        "--port",
                        Integer.toString(server.port()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("GOLDTHREAD_DATA", server.data().toString());
        Process command = builder.start();
        String printed = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(command.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(command.exitValue()).isZero();
        assertThat(printed).endsWith("\n");
        Answer answer = server.asNobody().get("Organization?_count=1", "Authorization", "Bearer " + printed.strip());
        assertThat(answer.status()).isEqualTo(200);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
