package goldthread.store;

import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.Set;

/**
 * A type of records that the server itself makes: they are read and searched here, and nobody writes them. A room plugs
 * such a type in by declaring a bean whose HAPI-annotated methods read and search it.
 */
public interface ReadOnlyRecords extends IResourceProvider {

    /** By which search parameters, each of R4's for this type, they can be found. */
    Set<String> parameters();

    /** What the CapabilityStatement says of them. */
    String documentation();
}
