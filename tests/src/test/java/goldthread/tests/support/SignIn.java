package goldthread.tests.support;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an app and the browser in front of it do so that a person of the demo signs in; the app's parts of PKCE are RFC 7636's. */
public final class SignIn {
    /** Where the app listens. */
    public static final String APP = "http://127.0.0.1:9999/callback";

    /** What only the app knows. */
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final FhirClient http;
    private final String root;

    /** Sign-ins at this server. */
    public SignIn(TestServer server) {
        this.http = server.asNobody();
        this.root = "http://localhost:" + server.port();
    }

    /** A request for a code that is good as it stands; a test may spoil it. */
    public Map<String, String> request(String scope) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "demo-app");
        request.put("redirect_uri", APP);
        request.put("scope", scope);
        request.put("state", "s 1");
        request.put("aud", root + "/fhir");
        request.put("code_challenge", CHALLENGE);
        request.put("code_challenge_method", "S256");
        return request;
    }

    /** Where on the server the app sends the browser. */
    public static String path(Map<String, String> request) {
        return "/oauth2/authorize?" + form(request);
    }

    /** What the browser gets that the app sends here. */
    public Answer page(Map<String, String> request) {
        return http.get(root + path(request));
    }

    /** What the browser gets when a person is chosen on a page, with the cookie that the page has set. */
    public Answer choose(Answer page, Map<String, String> request, String person) {
        return post(request, person, proof(page), cookie(page));
    }

    /** Any form, with any proof that it is the server's own. */
    public Answer post(Map<String, String> request, String person, String proof, String cookie) {
        Map<String, String> form = new LinkedHashMap<>(request);
        form.put("person", person);
        form.put("_csrf", proof);
        form.values().removeIf(String::isEmpty);
        return cookie.isEmpty()
                ? sent("/oauth2/authorize", form(form))
                : sent("/oauth2/authorize", form(form), "Cookie", cookie);
    }

    /** The code that an app gets when this person signs in. */
    public String code(String person, String scope) {
        Map<String, String> request = request(scope);
        Answer back = choose(page(request).expect(200), request, person).expect(302);
        Matcher code = CODE.matcher(back.header("Location").orElseThrow());
        if (!code.find()) {
            throw new AssertionError("No code in " + back.header("Location"));
        }
        return code.group(1);
    }

    /** What an app sends for its token; good as it stands. */
    public Map<String, String> exchange(String code) {
        Map<String, String> exchange = new LinkedHashMap<>();
        exchange.put("grant_type", "authorization_code");
        exchange.put("client_id", "demo-app");
        exchange.put("redirect_uri", APP);
        exchange.put("code", code);
        exchange.put("code_verifier", VERIFIER);
        return exchange;
    }

    /** What the token endpoint answers. */
    public Answer token(Map<String, String> exchange) {
        return sent("/oauth2/token", form(exchange));
    }

    /** The proof in a page that its form is the server's own. */
    public static String proof(Answer page) {
        Matcher proof = PROOF.matcher(page.text());
        if (!proof.find()) {
            throw new AssertionError("No proof in " + page.text());
        }
        return proof.group(1);
    }

    /** The cookie that belongs to it, without its attributes. */
    public static String cookie(Answer page) {
        return page.header("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    /** Where a redirect leads, its query apart. */
    public static Map<String, String> query(Answer redirect) {
        String query = URI.create(redirect.header("Location").orElseThrow()).getQuery();
        return Pattern.compile("&")
                .splitAsStream(query)
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private Answer sent(String path, String form, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return http.send("POST", root + path, BodyPublishers.ofString(form), all);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
