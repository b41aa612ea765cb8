package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final String UNKNOWN_CALLER = """
            {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"login","diagnostics":"This server\
             answers callers whom it knows. Send a valid access token as bearer token;\
             /fhir/.well-known/smart-configuration says where to get one."}]}""";
    private static final TestIssuer FORGER = TestIssuer.withNewKey("forger");
    private static final String FORGED = FORGER.signed(FORGER.gp().build());

    @ParameterizedTest
    @CsvSource({
        "GET, /fhir/$caller",
        "GET, /fhir/Patient/1",
        "GET, /fhir/Patient?name=x",
        "POST, /fhir/Patient/_search",
        "POST, /fhir",
        "POST, /fhir/",
        "PUT, /fhir/Patient/1",
        "PATCH, /fhir/Patient/1",
        "DELETE, /fhir/Patient/1",
        "OPTIONS, /fhir/",
        "POST, /fhir/metadata",
        "GET, /fhir/metadata/1",
        "GET, /FHIR/metadata",
        "POST, /fhir/.well-known/smart-configuration",
        "GET, /actuator/env",
        "GET, /actuator",
        "POST, /actuator/health",
        "PUT, /oauth2/authorize",
        "GET, /oauth2/device_authorization",
        "POST, /oauth2/introspect",
        "GET, /.well-known/oauth-authorization-server",
        "GET, /error",
        "GET, /"
    })
    void without_a_token_every_other_path_gives_one_and_the_same_401(String method, String path) {
        HttpResponse<String> answer =
                GateServer.send(GateServer.request(path).method(method, HttpRequest.BodyPublishers.noBody()));

        if (answer.statusCode() == 400) {
            assertThat(path).contains("..");
            return;
        }
        assertUnknownCaller(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer a b",
                "Bearer §",
                "Basic Z3A6Z3A=",
                "DPoP x",
                "bearer x.y.z",
                "Token x"
            })
    void what_is_no_bearer_token_gives_the_same_401(String authorization) {
        assertUnknownCaller(
                GateServer.send(GateServer.request("/fhir/$caller").header("Authorization", authorization)));
    }

    @Test
    void a_forged_token_gives_the_same_401() {
        assertUnknownCaller(call("/fhir/$caller", FORGED));
    }

    @Test
    void a_token_counts_in_the_header_alone() {
        String token = GateServer.token("gp");
        HttpRequest.Builder inForm = GateServer.request("/fhir/$caller")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("access_token=" + token));

        assertUnknownCaller(GateServer.send(GateServer.request("/fhir/$caller?access_token=" + token)));
        assertUnknownCaller(GateServer.send(inForm));
        assertUnknownCaller(
                GateServer.send(GateServer.request("/fhir/$caller").header("Cookie", "access_token=" + token)));
    }

    @Test
    void a_known_caller_reaches_the_fhir_code_as_whom_the_token_says() {
        HttpResponse<String> answer = call("/fhir/$caller", GateServer.token("gp"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(echoed(answer.body()))
                .isEqualTo(Map.of(
                        "subject", Set.of("gp"),
                        "fhirUser", Set.of("Practitioner/b6d49a2a-1f76-4d36-ad5b-ba49b58ff027"),
                        "organisation", Set.of("https://fhir.nhs.uk/Id/ods-organization-code|Z99901"),
                        "role", Set.of("gp"),
                        "purpose", Set.of("TREAT"),
                        "client", Set.of("gp"),
                        "intake", Set.of("false"),
                        "scope", Set.of("user/*.cruds")));
    }

    @Test
    void the_engine_speaks_for_the_configured_organisations_in_intake_mode() {
        Map<String, Set<String>> engine =
                echoed(call("/fhir/$caller", GateServer.token("exchange")).body());

        assertThat(engine).containsEntry("intake", Set.of("true"));
        assertThat(engine.get("speaksFor"))
                .containsExactlyInAnyOrder(
                        "https://fhir.nhs.uk/Id/ods-organization-code|Z99901",
                        "https://fhir.nhs.uk/Id/ods-organization-code|ZZ901",
                        "https://w3id.org/goldthread/fhir/NamingSystem/la-gss-code|E06999901",
                        "https://w3id.org/goldthread/fhir/NamingSystem/school-urn|999901",
                        "https://w3id.org/goldthread/fhir/NamingSystem/charity-number|9999901");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Goldthread-Caller",
                "X-User",
                "X-Forwarded-User",
                "Remote-User",
                "From",
                "fhirUser",
                "role",
                "purpose",
                "X-Role",
                "X-Organisation",
                "NHSD-Session-URID",
                "goldthread.access.CurrentCaller"
            })
    void no_header_changes_who_is_calling(String header) {
        String token = GateServer.token("gp");
        HttpRequest.Builder spoofed = GateServer.request("/fhir/$caller?role=auditor&_user=auditor")
                .header("Authorization", "Bearer " + token)
                .header(header, "auditor");

        assertThat(echoed(GateServer.send(spoofed).body()))
                .isEqualTo(echoed(call("/fhir/$caller", token).body()));
    }

    @Test
    void a_header_alone_makes_no_caller() {
        assertUnknownCaller(GateServer.send(GateServer.request("/fhir/$caller").header("X-Forwarded-User", "gp")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/metadata",
                "/fhir/metadata?_summary=true",
                "/fhir/.well-known/smart-configuration",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/prometheus"
            })
    void open_paths_need_no_token_and_mind_no_stale_one(String path) {
        assertThat(GateServer.send(GateServer.request(path)).statusCode()).isEqualTo(200);
        assertThat(call(path, FORGED).statusCode()).isEqualTo(200);
        assertThat(GateServer.send(GateServer.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
    void metrics_are_not_for_whom_a_proxy_lets_through(String header) {
        HttpResponse<String> answer =
                GateServer.send(GateServer.request("/actuator/prometheus").header(header, "127.0.0.1"));

        assertUnknownCaller(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/actuator/env", "/actuator/beans", "/oauth2/introspect", "/error", "/index.html"})
    void a_known_caller_is_refused_whatever_is_not_fhir(String path) {
        HttpResponse<String> answer = call(path, GateServer.token("gp"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/fhir+json;charset=UTF-8");
        assertThat(answer.body()).isEqualTo("""
                {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"forbidden","diagnostics":"This\
                 may not be done here."}]}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/metadata/../$caller",
                "/fhir/metadata;/../$caller",
                "/fhir/metadata/%2e%2e/$caller",
                "/fhir/metadata%252f..%252f$caller",
                "/fhir//$caller"
            })
    void an_address_that_hides_a_path_is_refused_before_anything_reads_it(String path) {
        HttpResponse<String> answer = call(path, GateServer.token("gp"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("""
                {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"structure","diagnostics":"The\
                 request's address or headers hold characters that no FHIR request has."}]}""");
    }

    @Test
    void no_session_is_kept_and_no_answer_is_cached() {
        HttpResponse<String> answer = call("/fhir/$caller", GateServer.token("gp"));

        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private static void assertUnknownCaller(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/fhir+json;charset=UTF-8");
        assertThat(answer.body()).isEqualTo(UNKNOWN_CALLER);
    }

    private static HttpResponse<String> call(String path, String token) {
        return GateServer.send(GateServer.request(path).header("Authorization", "Bearer " + token));
    }

    private static Map<String, Set<String>> echoed(String parameters) {
        Map<String, Set<String>> echoed = new TreeMap<>();
        if (GateServer.json(parameters).get("parameter") instanceof List<?> parts) {
            for (Object part : parts) {
                Map<?, ?> parameter = (Map<?, ?>) part;
                echoed.computeIfAbsent(String.valueOf(parameter.get("name")), name -> new HashSet<>())
                        .add(String.valueOf(parameter.get("valueString")));
            }
        }
        return echoed;
    }
}
