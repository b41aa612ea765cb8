package goldthread.store.http;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads a JSON body strictly before HAPI parses it, which would forgive too much, and counts a bundle's entries. */
@Component
@Interceptor
class StrictReading {

    private static final int MAX_ENTRIES = 500;

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = Stage.READ_STRICTLY)
    void read(RequestDetails request) {
        boolean writes = request.getRequestType() == RequestTypeEnum.POST
                || request.getRequestType() == RequestTypeEnum.PUT
                || request.getRequestType() == RequestTypeEnum.PATCH;
        if (!writes || isForm(request) || isXml(request)) {
            return;
        }
        byte[] body = request.loadRequestContents();
        if (request.getRequestType() == RequestTypeEnum.PATCH) {
            StrictJson.requirePatch(body);
            return;
        }
        if (body.length == 0) {
            return;
        }
        JsonNode json = StrictJson.read(body);
        if (json.path("entry").size() > MAX_ENTRIES) {
            throw Outcomes.tooLarge("too-many-entries", "A bundle takes at most " + MAX_ENTRIES + " entries.");
        }
        RequestBody.set(request, json);
    }

    private static boolean isForm(RequestDetails request) {
        return contentType(request).startsWith("application/x-www-form-urlencoded");
    }

    private static boolean isXml(RequestDetails request) {
        return contentType(request).contains("xml");
    }

    private static String contentType(RequestDetails request) {
        String type = request.getHeader(Constants.HEADER_CONTENT_TYPE);
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
