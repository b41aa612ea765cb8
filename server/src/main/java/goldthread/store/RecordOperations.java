package goldthread.store;

import ca.uhn.fhir.rest.server.IResourceProvider;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Operations that the server offers on every type that holds records of children. A room plugs them in by declaring a bean;
 * nothing else needs to know.
 */
public interface RecordOperations {

    /** The operations of one type, as HAPI-annotated methods. */
    IResourceProvider on(Class<? extends IBaseResource> type);
}
