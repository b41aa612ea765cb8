package goldthread.carer;

import goldthread.child.PartyKey;
import goldthread.profiles.CarerStatement;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.ObservationKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * Reads what was stated of carers, and of a child who is one.
 *
 * @param today the day
 */
record ReadNeeds(LocalDate today) {

    private static final Set<ObservationStatus> NOT_MADE =
            EnumSet.of(ObservationStatus.CANCELLED, ObservationStatus.ENTEREDINERROR, ObservationStatus.NULL);

    /** What an observation says of a carer; empty when it is about something or somebody else. */
    Optional<Need> of(String carer, Observation observation) {
        return CarerStatement.kindOf(observation)
                .filter(kind -> stands(observation) && names(observation.getFocus(), carer))
                .map(kind -> need(carer, kind, observation));
    }

    private Need need(String carer, ObservationKind kind, Observation observation) {
        return new Need(
                PartyKey.typed(observation),
                kind,
                Optional.ofNullable(observation.getValue())
                        .filter(CodeableConcept.class::isInstance)
                        .map(CodeableConcept.class::cast),
                Dates.first(observation.getEffective()),
                validUntil(observation),
                holds(observation),
                names(observation.getPerformer(), carer),
                evidence(observation)
                        .filter(StringType.class::isInstance)
                        .flatMap(said -> Stream.ofNullable(said.primitiveValue()))
                        .toList(),
                evidence(observation)
                        .filter(Reference.class::isInstance)
                        .map(Reference.class::cast)
                        .toList());
    }

    /** Whether it says what a child carries who cares for somebody, and still holds. */
    boolean isYoungCarersNeed(Observation observation) {
        return ObservationKind.YOUNG_CARER_NEED.isIn(observation.getCode())
                && stands(observation)
                && holds(observation);
    }

    /** A statement that was planned for later or taken back says nothing today. */
    private boolean stands(Observation observation) {
        return observation.hasStatus()
                && !NOT_MADE.contains(observation.getStatus())
                && Dates.first(observation.getEffective())
                        .filter(today::isBefore)
                        .isEmpty();
    }

    private boolean holds(Observation observation) {
        return validUntil(observation).filter(today::isAfter).isEmpty();
    }

    private static Optional<LocalDate> validUntil(Observation observation) {
        return Dates.last(FirstExtension.value(observation, Extensions.VALID_UNTIL));
    }

    private static Stream<Type> evidence(Observation observation) {
        return observation.getExtension().stream()
                .filter(extension -> Extensions.EVIDENCE.equals(extension.getUrl()))
                .filter(Extension::hasValue)
                .map(Extension::getValue);
    }

    static boolean names(List<Reference> references, String someone) {
        return references.stream().anyMatch(reference -> names(reference, someone));
    }

    static boolean names(Reference reference, String someone) {
        return PartyKey.of(reference).filter(someone::equals).isPresent();
    }
}
