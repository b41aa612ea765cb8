package goldthread.careplan;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A resource of the child's record, and who recorded it when.
 *
 * @param resource with its id
 * @param lastUpdated when this version was stored
 * @param organisation that recorded it, as {@code system|value}; {@code null} when the server doesn't know
 * @param mentions references from it to the directory, as {@code Type/id}
 */
record Recorded<R extends Resource>(
        R resource, Instant lastUpdated, @Nullable String organisation, Set<String> mentions) {

    Recorded {
        mentions = Set.copyOf(mentions);
    }

    /** {@code Type/id}. */
    String reference() {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    /** The same with its type, when the resource is of it. */
    <T extends Resource> Optional<Recorded<T>> as(Class<T> type) {
        return type.isInstance(resource)
                ? Optional.of(new Recorded<>(type.cast(resource), lastUpdated, organisation, mentions))
                : Optional.empty();
    }
}
