package goldthread.staleness;

import goldthread.child.PartyKey;
import goldthread.engagement.Missed;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.Coded;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.LifeChange;
import goldthread.terminology.ReliableChange;
import goldthread.terminology.SignificantEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;

/** Reads out of a resource which change in the child's life it records. */
public final class LifeEvents {

    private static final Set<ObservationStatus> NOT_MADE =
            EnumSet.of(ObservationStatus.CANCELLED, ObservationStatus.ENTEREDINERROR, ObservationStatus.NULL);
    private static final Set<EpisodeOfCareStatus> TOOK_PLACE =
            EnumSet.of(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD, EpisodeOfCareStatus.FINISHED);

    private LifeEvents() {}

    /**
     * The change; empty for what records none.
     *
     * @param resource with its id
     * @param known since when it is recorded here
     */
    public static Optional<LifeEvent> of(Resource resource, Instant known) {
        return change(resource)
                .map(change -> new LifeEvent(
                        PartyKey.typed(resource), change, at(resource, known).orElse(known), known));
    }

    /** Whether it records that the child hurt themselves, so that the day counts for {@link SelfHarmFrequency}. */
    public static boolean isSelfHarm(Resource resource) {
        return resource instanceof Observation observation
                && happened(observation).filter(SelfHarmFrequency::counts).isPresent();
    }

    private static Optional<LifeChange> change(Resource resource) {
        if (resource instanceof Observation observation) {
            return happened(observation).flatMap(LifeChanges::of).or(() -> deterioration(observation));
        }
        if (resource instanceof EpisodeOfCare episode && TOOK_PLACE.contains(episode.getStatus())) {
            return EpisodeType.PLACEMENT.isIn(episode.getType())
                    ? Optional.of(LifeChange.PLACEMENT)
                    : Optional.of(LifeChange.SCHOOL).filter(school -> EpisodeType.SCHOOL.isIn(episode.getType()));
        }
        return resource instanceof Appointment appointment && Missed.counts(appointment)
                ? Optional.of(LifeChange.NOT_BROUGHT)
                : Optional.empty();
    }

    private static Optional<SignificantEvent> happened(Observation observation) {
        return isMade(observation) ? Coded.find(SignificantEvent.class, observation.getCode()) : Optional.empty();
    }

    private static Optional<LifeChange> deterioration(Observation observation) {
        Extension change = FirstExtension.of(observation, Extensions.RELIABLE_CHANGE);
        Extension result = change == null ? null : FirstExtension.of(change, "result");
        return isMade(observation)
                        && result != null
                        && result.getValue() instanceof CodeableConcept concept
                        && ReliableChange.DETERIORATED.isIn(concept)
                ? Optional.of(LifeChange.DETERIORATION)
                : Optional.empty();
    }

    private static boolean isMade(Observation observation) {
        return observation.hasStatus() && !NOT_MADE.contains(observation.getStatus());
    }

    private static Optional<Instant> at(Resource resource, Instant known) {
        if (resource instanceof EpisodeOfCare episode) {
            return episode.getPeriod().hasEnd() && episode.getStatus() == EpisodeOfCareStatus.FINISHED
                    ? Moments.ofEvent(episode.getPeriod().getEndElement(), known)
                    : Moments.ofEvent(episode.getPeriod(), known);
        }
        return resource instanceof Appointment appointment
                ? Moments.ofEvent(appointment.getStartElement(), known)
                : Moments.ofEvent(((Observation) resource).getEffective(), known);
    }
}
