package goldthread.measure;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** References of a record, as {@code Type/id}. */
final class Links {

    private Links() {}

    static String key(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    /** Those that point to a type, in their order. */
    static Stream<String> to(String type, List<Reference> references) {
        return references.stream()
                .map(reference -> reference.getReferenceElement().toUnqualifiedVersionless())
                .filter(id -> type.equals(id.getResourceType()))
                .map(id -> id.getValue());
    }

    /** The first that points to a type; empty when none does. */
    static String first(String type, List<Reference> references) {
        return to(type, references).findFirst().orElse("");
    }
}
