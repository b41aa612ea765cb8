package goldthread.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The answers that are given before any FHIR code runs. Each is one and the same, byte for byte, whatever the reason:
 * a refusal that explains itself helps whoever is guessing.
 */
enum Refusal {
    UNKNOWN_CALLER(
            HttpServletResponse.SC_UNAUTHORIZED,
            "login",
            "This server answers callers whom it knows. Send a valid access token as bearer token;"
                    + " /fhir/.well-known/smart-configuration says where to get one."),
    NOT_ALLOWED(HttpServletResponse.SC_FORBIDDEN, "forbidden", "This may not be done here."),
    UNREADABLE(
            HttpServletResponse.SC_BAD_REQUEST,
            "structure",
            "The request's address or headers hold characters that no FHIR request has."),
    TOO_MANY(
            429,
            "throttled",
            "You have sent more requests than one caller may for now; go on after the time that Retry-After says."),
    ISSUER_AWAY(
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "transient",
            "The token can't be verified now, because its issuer doesn't publish its keys. Try again later.");

    private final int status;
    private final String outcome;

    Refusal(int status, String code, String sentence) {
        this.status = status;
        this.outcome = """
                {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"%s","diagnostics":"%s"}]}""".formatted(code, sentence);
    }

    void answer(HttpServletResponse response) throws IOException {
        byte[] body = outcome.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        if (this == UNKNOWN_CALLER) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (this == ISSUER_AWAY) {
            response.setHeader("Retry-After", "30");
        }
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
