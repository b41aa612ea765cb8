package goldthread.waiting;

import goldthread.directory.Parties;
import goldthread.store.DateSpan;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.EncounterType;
import goldthread.terminology.OutcomeMeasures;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What of a child's record stops the four-week clock of a spell.
 *
 * @param record contacts, scores and plans; whatever else is in it is passed over
 * @param parties whom it names
 * @param measures whose scores count
 */
record WaitStops(Collection<? extends Resource> record, Parties parties, OutcomeMeasures measures) {

    private static final Set<ObservationStatus> SAID = EnumSet.of(
            ObservationStatus.PRELIMINARY,
            ObservationStatus.FINAL,
            ObservationStatus.AMENDED,
            ObservationStatus.CORRECTED);

    private static final Set<CarePlanStatus> AGREED =
            EnumSet.of(CarePlanStatus.ACTIVE, CarePlanStatus.ONHOLD, CarePlanStatus.COMPLETED, CarePlanStatus.REVOKED);

    /** When the provider first saw the child in the spell. */
    Optional<Instant> contact(Spell spell) {
        return first(
                spell,
                all(Encounter.class)
                        .filter(EncounterType::isAttended)
                        .filter(seen -> isOf(spell, seen.getServiceProvider()))
                        .map(FirstContact::when));
    }

    /** When a measure was first scored, unless a professional of somebody else did so. */
    Optional<Instant> score(Spell spell) {
        return first(
                spell,
                all(Observation.class)
                        .filter(score -> isScore(score, measures))
                        .filter(score -> isByChildOrFamily(score.getPerformer())
                                || score.getPerformer().stream().anyMatch(by -> isOf(spell, by)))
                        .flatMap(score -> score.getEffective() instanceof BaseDateTimeType time && time.hasValue()
                                ? Stream.of(DateSpan.of(time))
                                : Stream.empty()));
    }

    /** When the provider's plan was first agreed, or its treatment began. */
    Optional<Instant> help(Spell spell) {
        Stream<DateSpan> plans = all(CarePlan.class)
                .filter(plan -> AGREED.contains(plan.getStatus()))
                .filter(plan -> Stream.concat(Stream.of(plan.getAuthor()), plan.getContributor().stream())
                        .anyMatch(by -> isOf(spell, by)))
                .flatMap(plan ->
                        said(plan.getPeriod().getStartElement()).or(() -> said(plan.getCreatedElement())).stream());
        Stream<DateSpan> treatments = spell.tasks().stream()
                .flatMap(task -> said(task.getExecutionPeriod().getStartElement()).stream());
        return first(spell, Stream.concat(plans, treatments));
    }

    private static Optional<DateSpan> said(BaseDateTimeType time) {
        return time.hasValue() ? Optional.of(DateSpan.of(time)) : Optional.empty();
    }

    /** A date without a time may be the day of the referral itself. */
    private static Optional<Instant> first(Spell spell, Stream<DateSpan> times) {
        return times.filter(time -> time.until().isAfter(spell.started()))
                .map(time -> time.from().isBefore(spell.started()) ? spell.started() : time.from())
                .filter(moment -> spell.ended().map(end -> !moment.isAfter(end)).orElse(true))
                .min(Comparator.naturalOrder());
    }

    /** Logical id of the child of whom a resource may say that a wait has stopped, or that it hasn't. */
    static Optional<String> childWhoseWaitMayStop(IBaseResource resource, OutcomeMeasures measures) {
        if (resource instanceof Encounter contact) {
            return child(EncounterType.isAttended(contact), contact.getSubject());
        }
        if (resource instanceof Observation score) {
            return child(isScore(score, measures), score.getSubject());
        }
        return resource instanceof CarePlan plan
                ? child(AGREED.contains(plan.getStatus()), plan.getSubject())
                : Optional.empty();
    }

    private static Optional<String> child(boolean stops, Reference subject) {
        return stops ? child(subject) : Optional.empty();
    }

    /** Logical id of the child whom a reference names. */
    static Optional<String> child(Reference subject) {
        return "Patient".equals(subject.getReferenceElement().getResourceType())
                ? Optional.ofNullable(subject.getReferenceElement().getIdPart())
                : Optional.empty();
    }

    private static boolean isScore(Observation observation, OutcomeMeasures measures) {
        return SAID.contains(observation.getStatus())
                && observation.getCode().getCoding().stream()
                        .filter(coding -> CodeSystems.SNOMED_CT.equals(coding.getSystem()) && coding.hasCode())
                        .anyMatch(coding -> measures.find(coding.getCode()).isPresent());
    }

    private static boolean isByChildOrFamily(List<Reference> performers) {
        return performers.stream()
                .map(by -> String.valueOf(by.getReferenceElement().getResourceType()))
                .allMatch(type -> type.equals("Patient") || type.equals("RelatedPerson"));
    }

    private boolean isOf(Spell spell, Reference party) {
        return Provider.of(party, parties).filter(spell.provider()::equals).isPresent();
    }

    private <T extends Resource> Stream<T> all(Class<T> type) {
        return record.stream().filter(type::isInstance).map(type::cast);
    }
}
