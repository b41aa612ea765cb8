package goldthread.store.search;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/**
 * The links between pages. A page is a sealed token: it carries the query and where it goes on, only its caller can
 * open it, and it ends after a while. The server keeps nothing.
 */
@Component
class PageLinks {

    static final String PARAMETER = "_page";

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Seal seal;
    private final Clock clock = Clock.systemUTC();

    PageLinks(Seal seal) {
        this.seal = seal;
    }

    private record Page(String caller, long until, SearchQuery query) {}

    String next(SearchQuery query, RequestDetails request) {
        try {
            byte[] page = JSON.writeValueAsBytes(
                    new Page(caller(request), clock.instant().plus(LIFE).getEpochSecond(), query));
            return request.getFhirServerBase() + "/" + query.type() + "?" + PARAMETER + "="
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(page));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SearchQuery open(String token, String type, RequestDetails request) {
        try {
            Page page = JSON.readValue(
                    seal.open(Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.US_ASCII))), Page.class);
            if (page.caller().equals(caller(request))
                    && page.until() >= clock.instant().getEpochSecond()
                    && page.query().type().equals(type)) {
                return page.query();
            }
        } catch (IOException | IllegalArgumentException notOurs) {
            // Falls through: a page that can't be opened is answered like one that has ended.
        }
        throw Outcomes.invalid(
                IssueType.PROCESSING, "bad-grammar", "This page has ended or isn't yours; run the search again.", null);
    }

    String self(RequestDetails request) {
        return request.getCompleteUrl();
    }

    private static String caller(RequestDetails request) {
        return Origin.of(request).subject();
    }
}
