package goldthread.store.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.store.ResourceJson;
import goldthread.store.http.RequestBody;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;

/**
 * {@code $validate} of one type: says all that is wrong with a resource, and stores nothing. It reads the body itself,
 * since HAPI's parser would stop at the first element that it doesn't know.
 */
final class ValidateProvider implements IResourceProvider {

    private final FhirContext fhir;
    private final Class<? extends IBaseResource> type;
    private final ValidationReport report;

    ValidateProvider(FhirContext fhir, Class<? extends IBaseResource> type, ValidationReport report) {
        this.fhir = fhir;
        this.type = type;
        this.report = report;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    /** All findings, always with 200: the answer is the report, whatever it says. */
    @Operation(
            name = "$validate",
            manualRequest = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/Resource-validate")
    public OperationOutcome validate(RequestDetails request) {
        JsonNode body;
        try {
            body = body(request);
        } catch (DataFormatException unreadable) {
            return ValidationReport.unreadable();
        }
        ValidateInput input = ValidateInput.of(body, request.getParameters());
        return report.of(input.resource(), fhir.getResourceType(type), input.profiles());
    }

    /** JSON was read strictly before this; XML is read here. */
    private JsonNode body(RequestDetails request) {
        return RequestBody.of(request).orElseGet(() -> {
            byte[] xml = request.loadRequestContents();
            if (xml.length == 0) {
                throw ValidateInput.refused("The body is the resource to validate, or Parameters with it.");
            }
            return ResourceJson.of(
                    fhir,
                    fhir.newXmlParser()
                            .setParserErrorHandler(new StrictErrorHandler())
                            .parseResource(new String(xml, StandardCharsets.UTF_8)));
        });
    }
}
