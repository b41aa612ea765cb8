package goldthread.statutory;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a transaction stores.
 *
 * @param before as it was; {@code null} when it is new
 * @param after as it becomes
 * @param request for which it is stored
 */
record Change(@Nullable Resource before, Resource after, RequestDetails request) {}
