package goldthread.messaging;

import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/**
 * One resource of a message.
 *
 * @param index its place among the message's entries
 * @param fullUrl by what others refer to it; empty when it has none
 * @param resource the resource
 * @param <R> its type
 */
record Part<R extends Resource>(int index, String fullUrl, R resource) {

    /** The id that it has of its own; the parser gives one that has none the name of its entry. */
    Optional<String> id() {
        return Optional.ofNullable(resource.getIdElement().getIdPart()).filter(id -> !id.startsWith("urn:"));
    }

    /**
     * Where an element of it stands.
     *
     * @param element with a dot before it; empty for the resource itself
     */
    String place(String element) {
        return "Bundle.entry[" + index + "].resource" + element;
    }
}
