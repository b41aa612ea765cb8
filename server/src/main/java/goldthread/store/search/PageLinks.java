package goldthread.store.search;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldthread.store.SealedPage;
import org.springframework.stereotype.Component;

/** The links between the pages of a search: the next one carries the query and where it goes on, sealed. */
@Component
class PageLinks {

    static final String PARAMETER = "_page";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SealedPage pages;

    PageLinks(SealedPage pages) {
        this.pages = pages;
    }

    String next(SearchQuery query, RequestDetails request) {
        try {
            return request.getFhirServerBase() + "/" + query.type() + "?" + PARAMETER + "="
                    + pages.close(purpose(query.type()), JSON.writeValueAsString(query), request);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SearchQuery open(String token, String type, RequestDetails request) {
        try {
            return JSON.readValue(pages.open(purpose(type), token, request), SearchQuery.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String self(RequestDetails request) {
        return request.getCompleteUrl();
    }

    private static String purpose(String type) {
        return "search " + type;
    }
}
