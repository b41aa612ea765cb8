package goldthread.store.http;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.RawAnswer;
import goldthread.store.Stage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends what is no resource, once everybody who looks at answers has looked. */
@Component
@Interceptor
class RawAnswers {

    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = Stage.SEND)
    boolean send(RequestDetails request, HttpServletResponse response) throws IOException {
        Optional<RawAnswer> found = RawAnswer.of(request);
        if (found.isEmpty()) {
            return true;
        }
        RawAnswer answer = found.get();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (body.length > 0) {
            response.setContentType(answer.type());
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return false;
    }
}
