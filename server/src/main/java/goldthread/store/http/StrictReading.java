package goldthread.store.http;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Reads a JSON body strictly before HAPI parses it, which would forgive too much. XML is parsed first and then held to
 * the same limits; from there on it is handled as the JSON that says the same.
 */
@Component
@Interceptor
class StrictReading {

    private final FhirContext fhir;

    StrictReading(FhirContext fhir) {
        this.fhir = fhir;
    }

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
            if (contentType(request).startsWith(Constants.CT_JSON_PATCH)) {
                StrictJson.requirePatch(body);
            }
        } else if (body.length > 0) {
            RequestBody.set(request, StrictJson.read(body));
        }
    }

    /** What came as XML, now that HAPI has parsed it. */
    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = Stage.READ_STRICTLY)
    void parsed(RequestDetails request) {
        if (request.getResource() != null
                && isXml(request)
                && RequestBody.of(request).isEmpty()) {
            String json = fhir.newJsonParser().encodeResourceToString(request.getResource());
            RequestBody.set(request, StrictJson.read(json.getBytes(StandardCharsets.UTF_8)));
        }
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
