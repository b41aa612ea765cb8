package goldthread.web;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The pages' one way to the records: the FHIR endpoint of this process, through all its filters, with the token of whoever
 * has signed in. What it does for them is decided, limited and recorded as if they had sent the request themselves.
 */
@Component
@ConditionalOnPages
public class FhirDoor {

    private final FhirContext fhir;
    private final SessionTokens tokens;

    FhirDoor(FhirContext fhir, SessionTokens tokens) {
        this.fhir = fhir;
        this.tokens = tokens;
    }

    /**
     * Sends a request for the page that is being made on this thread.
     *
     * @throws RecordRefusal when the answer isn't that it was done
     */
    public FhirAnswer ask(FhirRequest asked) {
        ServletRequestAttributes page = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletResponse response = page.getResponse();
        if (response == null) {
            throw new IllegalStateException("A page is made where it can be answered.");
        }
        InnerResponse answer = new InnerResponse(response);
        dispatch(page.getRequest(), asked, answer);
        return understood(answer);
    }

    private void dispatch(HttpServletRequest page, FhirRequest asked, InnerResponse answer) {
        InnerRequest request = new InnerRequest(page, asked, tokens.of(page));
        SecurityContext person = SecurityContextHolder.getContext();
        RequestAttributes attributes = RequestContextHolder.currentRequestAttributes();
        SecurityContextHolder.clearContext();
        try {
            page.getServletContext()
                    .getRequestDispatcher(request.getRequestURI())
                    .include(request, answer);
        } catch (ServletException broken) {
            throw new IllegalStateException("The FHIR endpoint has failed.", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            SecurityContextHolder.setContext(person);
            RequestContextHolder.setRequestAttributes(attributes);
        }
    }

    private FhirAnswer understood(InnerResponse answer) {
        String body = answer.body();
        Resource resource = body.isEmpty()
                ? new OperationOutcome()
                : (Resource) fhir.newJsonParser().parseResource(body);
        if (answer.getStatus() < HttpServletResponse.SC_OK
                || answer.getStatus() >= HttpServletResponse.SC_MULTIPLE_CHOICES) {
            throw new RecordRefusal(
                    answer.getStatus(),
                    resource instanceof OperationOutcome outcome ? outcome : null,
                    answer.getHeader("WWW-Authenticate"));
        }
        return new FhirAnswer(resource, answer.getHeader("ETag"));
    }
}
