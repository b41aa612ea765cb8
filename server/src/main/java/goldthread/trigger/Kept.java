package goldthread.trigger;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.Resource;

/**
 * Something that a transaction stores.
 *
 * @param resource as it becomes
 * @param judged whether a score says something else by it than before
 * @param request for which it is stored
 */
record Kept(Resource resource, boolean judged, RequestDetails request) {}
