package goldthread.profiles;

import java.util.List;
import org.hl7.fhir.r4.model.MetadataResource;

/** Our conformance resources, read once for all tests. */
final class Resources {
    private static final List<MetadataResource> ALL = Profiles.load(HapiOpinion.FHIR);

    private Resources() {}

    static List<MetadataResource> all() {
        return ALL;
    }

    static <T extends MetadataResource> List<T> of(Class<T> type) {
        return ALL.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
