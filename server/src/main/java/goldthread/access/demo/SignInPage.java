package goldthread.access.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/**
 * Asks whoever sits at the browser which of the demo's invented people they are. The page has no script; what the app asked
 * for goes with the form and is checked anew when it comes back, so that nothing has to be remembered here.
 */
final class SignInPage implements AuthenticationEntryPoint {

    static final String CSRF_FIELD = "_csrf";
    static final Set<String> OWN_FIELDS = Set.of(ChosenPerson.PARAMETER, CSRF_FIELD);

    private final DemoIdentities identities;

    SignInPage(DemoIdentities identities) {
        this.identities = identities;
    }

    /** Shows the page to whoever hasn't said yet who they are; the request itself was found good before. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobodyYet)
            throws IOException {
        boolean again = HttpMethod.POST.matches(request.getMethod());
        URI back = URI.create(request.getParameter(OAuth2ParameterNames.REDIRECT_URI));
        String origin = back.getScheme() + "://" + back.getAuthority();
        String body = """
                %s<form method="post" action="%s" novalidate>
                %s<fieldset aria-describedby="about">
                <legend><h1>Who are you?</h1></legend>
                <p id="about">Everybody here is invented, so nobody needs a password. The app <b>%s</b> at <b>%s</b> will\
                 act as whoever you choose, for a short while.</p>
                %s%s</fieldset>
                <button type="submit">Sign in</button>
                </form>
                """.formatted(
                        again ? SUMMARY : "",
                        DemoIssuer.AUTHORIZE_PATH,
                        carried(request),
                        escaped(request.getParameter(OAuth2ParameterNames.CLIENT_ID)),
                        escaped(origin),
                        again ? MESSAGE : "",
                        identities.people().stream().map(SignInPage::choice).collect(Collectors.joining()));
        int status = again ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK;
        String title = (again ? "Error: " : "") + "Who are you?";
        HtmlPage.send(response, status, title, body, "'self' " + origin);
    }

    /** Says why nobody can sign in with this request. */
    void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        String body = """
                <h1>You can’t sign in with this request</h1>
                <p>%s</p>
                <p>Go back to the app and start again. If it happens again, whoever makes the app can read\
                 docs/api/tokens.md.</p>
                """.formatted(escaped(sentence));
        HtmlPage.send(response, status, "You can’t sign in with this request", body, "'none'");
    }

    /** The app's request and the proof that the form is ours, as fields that aren't shown. */
    private static String carried(HttpServletRequest request) {
        CsrfToken ours = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return request.getParameterMap().entrySet().stream()
                        .filter(field -> !OWN_FIELDS.contains(field.getKey()))
                        .map(field -> hidden(field.getKey(), field.getValue()[0]))
                        .collect(Collectors.joining())
                + hidden(CSRF_FIELD, ours.getToken());
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(escaped(name), escaped(value));
    }

    private static String choice(DemoIdentity person) {
        String families = String.join(", ", person.families().stream().sorted().toList());
        return """
                <div><input type="radio" id="%1$s" name="person" value="%1$s" aria-describedby="%1$s-around">
                <label for="%1$s">%2$s</label>
                <p id="%1$s-around">%3$s</p></div>
                """.formatted(
                        escaped(person.name()),
                        escaped(person.title()),
                        families.isEmpty() ? "Stands around no sample family" : "Sample families: " + families);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static final String SUMMARY = """
            <div class="summary" role="alert"><h2>There is a problem</h2>
            <p><a href="#gp">Choose who you are</a></p></div>
            """;
    private static final String MESSAGE = """
            <p class="message"><b>Error:</b> Choose who you are</p>
            """;
}
