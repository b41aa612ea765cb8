package goldthread.store;

import ca.uhn.fhir.jpa.api.dao.IDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import org.hl7.fhir.instance.model.api.IAnyResource;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** HAPI's key of a resource that is being stored, by which our projections join its tables. */
public final class ResourceKey {

    private ResourceKey() {}

    /**
     * The key.
     *
     * @throws IllegalStateException for a resource that HAPI hasn't stored yet
     */
    public static long of(IBaseResource resource) {
        JpaPid key = IDao.RESOURCE_PID.get((IAnyResource) resource);
        if (key != null && key.getId() != null) {
            return key.getId();
        }
        throw new IllegalStateException("not stored yet: " + resource.fhirType());
    }
}
