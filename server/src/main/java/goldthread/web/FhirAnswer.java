package goldthread.web;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What the FHIR endpoint has answered to a page, when it did what it was asked.
 *
 * @param resource of the answer
 * @param etag of the version, as {@code If-Match} takes it; {@code null} where there is none
 */
public record FhirAnswer(Resource resource, @Nullable String etag) {

    /** The answer of a search, or a document. */
    public Bundle bundle() {
        return as(Bundle.class);
    }

    /** The answer of an operation. */
    public Parameters parameters() {
        return as(Parameters.class);
    }

    /**
     * The answer as what it is.
     *
     * @throws IllegalStateException when it is something else: a fault of the server
     */
    public <R extends Resource> R as(Class<R> type) {
        if (!type.isInstance(resource)) {
            throw new IllegalStateException("The answer is a " + resource.fhirType());
        }
        return type.cast(resource);
    }
}
