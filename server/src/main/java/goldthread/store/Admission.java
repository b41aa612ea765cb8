package goldthread.store;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * How new records are let in: what stands around every create, update and bundle that a client sends. The room that
 * knows who is who provides it; the store only calls it.
 */
public interface Admission {

    /**
     * Around a bundle.
     *
     * @param bundle as sent
     * @param carryOut stores it and gives HAPI's answer; may be called again with a bundle read anew
     */
    Bundle bundle(Bundle bundle, RequestDetails request, UnaryOperator<Bundle> carryOut);

    /** Around the create of one resource. */
    MethodOutcome create(Resource resource, RequestDetails request, Supplier<MethodOutcome> store);

    /** Around the update of one resource. */
    MethodOutcome update(Resource resource, RequestDetails request, Supplier<MethodOutcome> store);

    /**
     * Around the patch of one resource.
     *
     * @param id with the version that is patched
     * @param patch the JSON Patch
     */
    MethodOutcome patch(IIdType id, String patch, RequestDetails request, Supplier<MethodOutcome> store);
}
