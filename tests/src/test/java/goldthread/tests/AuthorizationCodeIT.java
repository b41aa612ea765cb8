package goldthread.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import goldthread.tests.support.AgainstTheServer;
import goldthread.tests.support.Answer;
import goldthread.tests.support.RawHttp;
import goldthread.tests.support.SignIn;
import goldthread.tests.support.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People of the demo sign in through an app: SMART App Launch with PKCE, and everything that must not work. */
@AgainstTheServer
final class AuthorizationCodeIT {
    private static final String ALL = "openid fhirUser user/*.cruds";

    private final TestServer server;
    private final SignIn signIn;

    AuthorizationCodeIT(TestServer server) {
        this.server = server;
        this.signIn = new SignIn(server);
    }

    private JsonNode tokenOf(String person, String scope) {
        return signIn.token(signIn.exchange(signIn.code(person, scope)))
                .expect(200)
                .json();
    }

    private static JsonNode claims(String token) {
        return Answer.json(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }

    private static Set<String> words(JsonNode text) {
        return Set.of(text.asText().split(" ", -1));
    }

    @Test
    void whoever_signs_in_gets_the_token_that_they_would_get_by_their_key() {
        JsonNode answer = tokenOf("gp", ALL);

        JsonNode token = claims(answer.path("access_token").asText());
        JsonNode byKey = claims(server.as("gp").token());
        for (String claim : List.of("iss", "aud", "sub", "fhirUser", "org", "role", "purpose")) {
            assertThat(token.path(claim)).as(claim).isEqualTo(byKey.path(claim));
        }
        assertThat(token.path("client_id").asText()).isEqualTo("demo-app");
        assertThat(words(token.path("scope"))).containsExactlyInAnyOrder("openid", "fhirUser", "user/*.cruds");
        assertThat(words(answer.path("scope"))).isEqualTo(words(token.path("scope")));
        assertThat(Instant.ofEpochSecond(token.path("auth_time").asLong()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(token.path("exp").asLong() - token.path("iat").asLong()).isEqualTo(300);
        assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asInt()).isIn(299, 300);
        assertThat(answer.has("refresh_token")).isFalse();
        assertThat(answer.has("patient")).isFalse();
        assertThat(server.asNobody()
                        .get(
                                "Organization?_count=1",
                                "Authorization",
                                "Bearer " + answer.path("access_token").asText())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_app_learns_who_has_signed_in_and_can_open_nothing_with_that() {
        JsonNode answer = tokenOf("camhs-lead", ALL);
        String idToken = answer.path("id_token").asText();

        JsonNode person = claims(idToken);
        String base = "http://localhost:" + server.port();
        assertThat(person.path("iss").asText()).isEqualTo(base);
        assertThat(person.path("aud").asText()).isEqualTo("demo-app");
        assertThat(person.path("sub").asText()).isEqualTo("camhs-lead");
        assertThat(person.path("fhirUser").asText())
                .isEqualTo(base + "/fhir/"
                        + claims(answer.path("access_token").asText())
                                .path("fhirUser")
                                .asText());
        assertThat(person.has("auth_time")).isTrue();
        assertThat(server.asNobody()
                        .get("Organization?_count=1", "Authorization", "Bearer " + idToken)
                        .status())
                .isEqualTo(401);
        assertThat(tokenOf("camhs-lead", "user/*.rs").has("id_token")).isFalse();
    }

    @Test
    void the_page_lists_people_and_no_system_without_script_and_for_nobody_else_s_frame() {
        Map<String, String> request = signIn.request(ALL);
        request.put("state", "\"><script>alert(1)</script>");
        Answer page = signIn.page(request).expect(200);

        assertThat(Pattern.compile("name=\"person\" value=\"([^\"]+)\"")
                        .matcher(page.text())
                        .results()
                        .map(choice -> choice.group(1)))
                .containsExactly(
                        "gp",
                        "camhs-clinician",
                        "camhs-lead",
                        "spa",
                        "school-lead",
                        "school-lead-other",
                        "designated-teacher",
                        "virtual-school-head",
                        "virtual-mental-health-lead",
                        "social-worker",
                        "iro",
                        "manager",
                        "youth-justice-worker",
                        "vcs-worker",
                        "foster-carer",
                        "parent",
                        "young-person",
                        "analyst",
                        "auditor");
        assertThat(page.text())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .matches("default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; form-action 'self'"
                        + " http://127\\.0\\.0\\.1:9999; frame-ancestors 'none'; base-uri 'none'");
        assertThat(page.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.header("Set-Cookie").orElseThrow())
                .matches("goldthread-sign-in=[^;]+; Path=/oauth2/authorize; HttpOnly; SameSite=Strict");
        assertThat(signIn.choose(page, request, "gp")
                        .expect(302)
                        .header("Location")
                        .orElseThrow())
                .endsWith("&state=%22%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "code_challenge, '', invalid_request",
        "code_challenge_method, '', invalid_request",
        "code_challenge_method, plain, invalid_request",
        "aud, '', invalid_request",
        "aud, https://other.test/fhir, invalid_request"
    })
    void a_request_that_breaks_a_rule_goes_back_to_the_app_without_asking_anybody(
            String field, String value, String error) {
        Map<String, String> request = signIn.request(ALL);
        request.put(field, value);

        Answer refused = signIn.page(request).expect(302);

        assertThat(refused.header("Location").orElseThrow()).startsWith(SignIn.APP + "?");
        assertThat(SignIn.query(refused))
                .containsEntry("error", error)
                .containsEntry("state", "s 1")
                .doesNotContainKey("code");
        Answer page = signIn.page(signIn.request(ALL)).expect(200);
        assertThat(SignIn.query(signIn.choose(page, request, "gp").expect(302))).doesNotContainKey("code");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "client_id, ''",
        "client_id, nobody",
        "client_id, gp",
        "client_id, gp-system",
        "redirect_uri, ''",
        "redirect_uri, https://evil.test/callback",
        "redirect_uri, http://127.0.0.1.evil.test/callback",
        "redirect_uri, http://127.0.0.1:9999/other",
        "redirect_uri, http://127.0.0.1:9999/callback?next=1",
        "redirect_uri, http://127.0.0.1:9999/callback#code",
        "redirect_uri, http://gp@127.0.0.1:9999/callback",
        "redirect_uri, http://localhost:9999/callback",
        "redirect_uri, 'javascript:alert(1)'",
        "response_type, token",
        "response_type, ''"
    })
    void a_request_whose_sender_is_not_known_is_answered_here(String field, String value) {
        Map<String, String> request = signIn.request(ALL);
        request.put(field, value);

        Answer refused = signIn.page(request).expect(400);

        assertThat(refused.header("Location")).isEmpty();
        assertThat(refused.text()).contains("You can’t sign in with this request");
        assertThat(refused.header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none';")
                .contains("form-action 'none'");
        Answer page = signIn.page(signIn.request(ALL)).expect(200);
        assertThat(signIn.choose(page, request, "gp").expect(400).header("Location"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp-system", "exchange", "nobody", "GP", ""})
    void nobody_signs_in_as_a_system_or_as_nobody(String person) {
        Map<String, String> request = signIn.request(ALL);

        Answer again =
                signIn.choose(signIn.page(request).expect(200), request, person).expect(400);

        assertThat(again.header("Location")).isEmpty();
        assertThat(again.text()).contains("<title>Error: Who are you?", "There is a problem", "Choose who you are");
    }

    @Test
    void a_form_that_another_site_sends_gives_no_code() {
        Map<String, String> request = signIn.request(ALL);
        Answer page = signIn.page(request).expect(200);
        Answer other = signIn.page(request).expect(200);

        for (Answer forged : List.of(
                signIn.post(request, "gp", "", ""),
                signIn.post(request, "gp", SignIn.proof(page), ""),
                signIn.post(request, "gp", "", SignIn.cookie(page)),
                signIn.post(request, "gp", SignIn.proof(page), SignIn.cookie(other)))) {
            assertThat(forged.status()).isEqualTo(403);
            assertThat(forged.header("Location")).isEmpty();
            assertThat(forged.text()).contains("This page isn’t from here, or has been open too long.");
        }
    }

    @Test
    void a_sign_in_counts_for_one_request_and_leaves_no_session() {
        Map<String, String> request = signIn.request(ALL);
        Answer page = signIn.page(request).expect(200);

        Answer back = signIn.choose(page, request, "gp").expect(302);

        assertThat(back.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(signIn.page(request).expect(200).text()).contains("Who are you?");
    }

    @Test
    void a_code_counts_once() {
        Map<String, String> exchange = signIn.exchange(signIn.code("gp", ALL));

        signIn.token(exchange).expect(200);

        assertThat(signIn.token(exchange).expect(400).json().path("error").asText())
                .isEqualTo("invalid_grant");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "code_verifier, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXl, 400, invalid_grant",
        "code_verifier, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, 400, invalid_grant",
        "redirect_uri, http://127.0.0.1:9998/callback, 400, invalid_grant",
        "code, made-up, 400, invalid_grant",
        "client_id, gp, 401, invalid_client",
        "client_id, nobody, 401, invalid_client"
    })
    void a_code_counts_for_the_app_that_asked_for_it(String field, String value, int status, String error) {
        Map<String, String> exchange = signIn.exchange(signIn.code("gp", ALL));
        exchange.put(field, value);

        assertThat(signIn.token(exchange).expect(status).json().path("error").asText())
                .isEqualTo(error);
    }

    @Test
    void a_code_without_the_verifier_is_worth_nothing_and_a_refresh_token_is_not_to_be_had() {
        Map<String, String> exchange = signIn.exchange(signIn.code("gp", ALL));
        exchange.remove("code_verifier");

        assertThat(signIn.token(exchange).status()).isEqualTo(401);
        exchange.put("code_verifier", SignIn.VERIFIER);
        exchange.put("grant_type", "refresh_token");
        exchange.put("refresh_token", exchange.get("code"));
        assertThat(signIn.token(exchange).status()).isEqualTo(401);
    }

    @Test
    void only_the_pages_are_renewed_and_only_with_their_secret() {
        JsonNode app = tokenOf("gp", "openid user/*.rs online_access");
        assertThat(app.has("refresh_token")).isFalse();
        assertThat(words(app.path("scope"))).doesNotContain("online_access");

        Map<String, String> renewal = signIn.exchange("none");
        renewal.put("grant_type", "refresh_token");
        renewal.put("refresh_token", "made.up");
        renewal.put("client_id", "goldthread-pages");
        for (String secret : List.of("", "guessed")) {
            renewal.put("client_secret", secret);
            assertThat(signIn.token(renewal).expect(401).text()).doesNotContain("access_token");
        }
    }

    @Test
    void another_client_with_a_key_cannot_spend_the_code_and_burns_it() {
        Map<String, String> exchange = signIn.exchange(signIn.code("gp", ALL));
        Map<String, String> stolen = signIn.exchange(exchange.get("code"));
        stolen.remove("client_id");
        stolen.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        stolen.put("client_assertion", server.assertion("gp-system"));

        assertThat(signIn.token(stolen).text()).doesNotContain("access_token");
        assertThat(signIn.token(exchange).expect(400).json().path("error").asText())
                .isEqualTo("invalid_grant");
    }

    @Test
    void an_app_gets_no_more_than_the_person_has_and_unknown_scopes_are_left_out() {
        assertThat(words(tokenOf("parent", "user/*.cruds offline_access nonsense")
                        .path("scope")))
                .containsExactlyInAnyOrder(
                        "user/*.rs",
                        "user/Communication.cruds",
                        "user/Consent.cruds",
                        "user/QuestionnaireResponse.cruds");
        assertThat(words(tokenOf("gp", "user/Patient.r patient/*.rs launch/patient")
                        .path("scope")))
                .containsExactly("user/Patient.r");
        Map<String, String> request = signIn.request("system/*.cruds");
        Answer none =
                signIn.choose(signIn.page(request).expect(200), request, "gp").expect(302);
        assertThat(SignIn.query(none)).containsEntry("error", "invalid_scope").doesNotContainKey("code");
    }

    @Test
    void a_young_person_s_app_learns_whose_record_it_opens() {
        JsonNode answer = tokenOf("young-person", "launch/patient patient/*.rs");

        assertThat(words(answer.path("scope"))).contains("launch/patient", "patient/*.rs");
        assertThat("Patient/" + answer.path("patient").asText())
                .isEqualTo(claims(answer.path("access_token").asText())
                        .path("fhirUser")
                        .asText());
    }

    @Test
    void a_name_that_somebody_leads_to_this_machine_finds_no_issuer() throws IOException {
        String path = "GET /oauth2/authorize?response_type=code HTTP/1.1";

        assertThat(RawHttp.sendNaming("localhost:" + server.port(), server.port(), path))
                .startsWith("HTTP/1.1 400");
        assertThat(RawHttp.sendNaming("evil.test", server.port(), path)).startsWith("HTTP/1.1 401");
    }
}
