package goldthread.statutory;

import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import goldthread.profiles.FirstExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * What a record says in extensions, and whom it names.
 *
 * @param parties whom the records name
 */
record Said(Parties parties) {

    static String about(Resource resource) {
        return PartyKey.typed(resource);
    }

    /** Logical id of the child whom a reference names; empty when it names none of this server. */
    static Optional<String> child(Reference subject) {
        return PartyKey.of(subject)
                .filter(key -> key.startsWith("Patient/"))
                .map(key -> key.substring("Patient/".length()));
    }

    static Optional<Extension> first(DomainResource resource, String url) {
        return Optional.ofNullable(FirstExtension.of(resource, url));
    }

    static Optional<CodeableConcept> concept(DomainResource resource, String url) {
        return concept(Optional.ofNullable(FirstExtension.value(resource, url)));
    }

    static Optional<CodeableConcept> concept(Element element, String url) {
        return concept(Optional.ofNullable(FirstExtension.value(element, url)));
    }

    private static Optional<CodeableConcept> concept(Optional<Type> value) {
        return value.filter(CodeableConcept.class::isInstance).map(CodeableConcept.class::cast);
    }

    /** All that it says under one URL. */
    static List<CodeableConcept> concepts(DomainResource resource, String url) {
        return values(resource.getExtension(), url)
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast)
                .toList();
    }

    static Optional<LocalDate> date(DomainResource resource, String url) {
        return date(Optional.ofNullable(FirstExtension.value(resource, url)));
    }

    static Optional<LocalDate> date(Element element, String url) {
        return date(Optional.ofNullable(FirstExtension.value(element, url)));
    }

    private static Optional<LocalDate> date(Optional<Type> value) {
        return value.filter(BaseDateTimeType.class::isInstance)
                .map(BaseDateTimeType.class::cast)
                .flatMap(Span::last);
    }

    static Optional<Reference> reference(DomainResource resource, String url) {
        return Optional.ofNullable(FirstExtension.value(resource, url))
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .filter(Predicate.not(Reference::isEmpty));
    }

    static List<String> texts(Element element, String url) {
        return values(element.getExtension(), url)
                .filter(StringType.class::isInstance)
                .map(Type::primitiveValue)
                .toList();
    }

    private static Stream<Type> values(List<Extension> extensions, String url) {
        return extensions.stream()
                .filter(extension -> url.equals(extension.getUrl()) && extension.hasValue())
                .map(Extension::getValue);
    }

    /** Those whom it names under one URL, with their names. */
    List<Reference> all(DomainResource resource, String url) {
        return values(resource.getExtension(), url)
                .filter(Reference.class::isInstance)
                .map(value -> named((Reference) value))
                .toList();
    }

    /** What it says under one URL, in words: a text, or the name of somebody. */
    List<String> namesOf(Element element, String url) {
        return values(element.getExtension(), url)
                .map(value -> value instanceof Reference someone ? parties.name(someone) : value.primitiveValue())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The same reference with the name that is known here; an organisation that the directory has by its entry there. */
    Reference named(Reference reference) {
        Optional<Organization> entry =
                PartyKey.of(reference).filter(key -> key.indexOf('|') >= 0).flatMap(parties::organisation);
        return entry.map(Said::reference).orElseGet(() -> reference.copy().setDisplay(parties.name(reference)));
    }

    /** The organisation for which somebody acts. */
    Optional<Reference> organisationOf(Reference someone) {
        Optional<Reference> known = parties.organisationOf(someone).map(Said::reference);
        return known.or(() -> Optional.of(someone)
                .filter(reference -> PartyKey.of(reference)
                        .filter(key -> key.startsWith("Organization/") || "Organization".equals(reference.getType()))
                        .isPresent())
                .map(this::named));
    }

    private static Reference reference(Organization organisation) {
        return new Reference(PartyKey.typed(organisation)).setDisplay(organisation.getName());
    }
}
