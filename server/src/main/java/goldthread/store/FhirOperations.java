package goldthread.store;

/**
 * Marks a Spring bean whose HAPI-annotated methods the server offers as FHIR operations. A room plugs its operations
 * in by declaring such a bean; nothing else needs to know.
 */
public interface FhirOperations {}
