package goldthread.profiles;

import goldthread.terminology.InformationSource;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Type;

/** One viewpoint in an assessment or a diagnosis, as {@code ext-viewpoint} holds it (N58). */
public final class Viewpoint {

    private final Extension said;

    private Viewpoint(Extension said) {
        this.said = said;
    }

    /** All viewpoints of an assessment, or of what a child is said to have, in their order. */
    public static List<Viewpoint> of(DomainResource said) {
        return said.getExtensionsByUrl(Extensions.VIEWPOINT).stream()
                .map(Viewpoint::new)
                .toList();
    }

    /** Whether an assessment holds what the child says, in words; a reason why it is missing isn't that. */
    public static boolean ofChildIsIn(ClinicalImpression assessment) {
        return of(assessment).stream()
                .anyMatch(viewpoint -> viewpoint.isChilds() && viewpoint.view().isPresent());
    }

    /** Whose it is: a code of {@code information-source}, or words. */
    public CodeableConcept whose() {
        return concept("whose").orElseGet(CodeableConcept::new);
    }

    /** Whether it is the child's. */
    public boolean isChilds() {
        return InformationSource.CHILD.isIn(whose());
    }

    /** What they say. */
    public Optional<String> view() {
        return value("view").map(Type::primitiveValue).filter(words -> !words.isBlank());
    }

    /** Why it is missing. */
    public Optional<CodeableConcept> missing() {
        return concept("missing");
    }

    private Optional<CodeableConcept> concept(String part) {
        return value(part).filter(CodeableConcept.class::isInstance).map(CodeableConcept.class::cast);
    }

    private Optional<Type> value(String part) {
        return Optional.ofNullable(FirstExtension.of(said, part))
                .filter(Extension::hasValue)
                .map(Extension::getValue);
    }
}
