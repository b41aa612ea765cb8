package goldthread.audit;

import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/**
 * A resource that an attempt was about, or that its answer held.
 *
 * @param type of the resource
 * @param id logical id
 * @param version that was written or shown; 0 where no version is meant
 */
record Item(String type, String id, long version) {

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,39}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /** Refuses what no resource can be called. */
    Item {
        if (!isPossible(type, id)) {
            throw new IllegalArgumentException("not a resource's type and id");
        }
    }

    /** Whether a resource could have this type and id, be it there or not. */
    static boolean isPossible(String type, @Nullable String id) {
        return id != null && TYPE.matcher(type).matches() && ID.matcher(id).matches();
    }

    /** A resource that is stored, by its own id; it must have one. */
    static Item of(IBaseResource resource) {
        return of(resource.fhirType(), resource.getIdElement());
    }

    static Item of(String type, IIdType id) {
        boolean versioned = id.hasVersionIdPart() && id.isVersionIdPartValidLong();
        return new Item(type, id.getIdPart(), versioned ? id.getVersionIdPartAsLong() : 0);
    }
}
