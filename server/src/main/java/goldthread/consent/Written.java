package goldthread.consent;

import goldthread.child.PartyKey;
import goldthread.store.DateSpan;
import goldthread.terminology.Coded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** How codes, days and times are written in FHIR, as values. */
final class Written {

    private static final String PATIENT = "Patient/";

    private Written() {}

    /** The child's logical id; only of a child of this server. */
    static Optional<String> child(org.hl7.fhir.r4.model.Reference reference) {
        return PartyKey.of(reference)
                .filter(key -> key.startsWith(PATIENT) && key.indexOf('|') < 0)
                .map(key -> key.substring(PATIENT.length()));
    }

    /** {@code Type/id}. */
    static String reference(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    /** The concepts of all extensions with this URL. */
    static Stream<CodeableConcept> concepts(DomainResource resource, String url) {
        return resource.getExtensionsByUrl(url).stream()
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast);
    }

    /** The codes of ours that the extensions with this URL hold. */
    static <E extends Enum<E> & Coded> Set<E> codes(DomainResource resource, String url, Class<E> type) {
        Set<E> codes = EnumSet.noneOf(type);
        concepts(resource, url).forEach(concept -> Coded.find(type, concept).ifPresent(codes::add));
        return codes;
    }

    /** What people call the decision, when the record says it in words. */
    static String scope(Optional<CodeableConcept> decision) {
        return decision.map(CodeableConcept::getText)
                .or(() -> decision.map(CodeableConcept::getCodingFirstRep).map(Coding::getDisplay))
                .orElse("");
    }

    /** The days of a period; open when it says nothing that could be. */
    static Days days(Period period) {
        LocalDate from = period.getStartElement().hasValue()
                ? DateSpan.of(period.getStartElement()).firstDay()
                : null;
        LocalDate until = period.getEndElement().hasValue()
                ? DateSpan.of(period.getEndElement()).lastDay()
                : null;
        return from != null && until != null && until.isBefore(from) ? Days.OPEN : new Days(from, until);
    }

    /** The first moment of a date or time; {@code null} when there is none. */
    static @Nullable Instant moment(@Nullable Element written) {
        BaseDateTimeType date = written instanceof Period period
                ? period.getStartElement()
                : written instanceof BaseDateTimeType time ? time : null;
        return date == null || !date.hasValue() ? null : DateSpan.of(date).from();
    }
}
