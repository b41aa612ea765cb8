package goldthread.chronology.event;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.ChronologyCategory;
import goldthread.terminology.Coded;
import goldthread.terminology.EpisodeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;

/** When a service, a school place or a placement began and ended. */
final class EpisodeEvents {

    private EpisodeEvents() {}

    static List<Event> of(EpisodeOfCare episode, Telling telling) {
        EpisodeOfCareStatus status = Objects.requireNonNullElse(episode.getStatus(), EpisodeOfCareStatus.NULL);
        return switch (status) {
            case PLANNED -> begin(episode, "Planned", false, telling);
            case WAITLIST -> begin(episode, "On the waiting list", false, telling);
            case ACTIVE, ONHOLD -> begin(episode, "Begins", true, telling);
            case FINISHED -> beginAndEnd(episode, telling);
            default -> List.of();
        };
    }

    private static List<Event> begin(EpisodeOfCare episode, String what, boolean isMajor, Telling telling) {
        return EventTime.at(episode.getPeriod().getStartElement())
                .map(time -> List.of(Event.of(
                        time,
                        category(episode),
                        isMajor,
                        sentence(episode, what, telling).end())))
                .orElse(List.of());
    }

    private static List<Event> beginAndEnd(EpisodeOfCare episode, Telling telling) {
        List<Event> events = new ArrayList<>(begin(episode, "Begins", true, telling));
        String summary = sentence(episode, "Ends", telling)
                .and(", because: ", closureReason(episode).flatMap(telling::words))
                .end();
        EventTime.at(episode.getPeriod().getEndElement())
                .ifPresent(time -> events.add(Event.major(time, category(episode), summary)));
        return events;
    }

    private static Sentence sentence(EpisodeOfCare episode, String what, Telling telling) {
        return new Sentence(what)
                .and(": ", telling.words(episode.getType()))
                .and(", ", telling.name(episode.getManagingOrganization()));
    }

    private static ChronologyCategory category(EpisodeOfCare episode) {
        Optional<EpisodeType> type = episode.getType().stream()
                .map(concept -> Coded.find(EpisodeType.class, concept))
                .flatMap(Optional::stream)
                .findFirst();
        if (type.filter(EpisodeType.PLACEMENT::equals).isPresent()) {
            return ChronologyCategory.PLACEMENT;
        }
        return type.filter(EpisodeType.SCHOOL::equals).isPresent()
                ? ChronologyCategory.EDUCATION
                : ChronologyCategory.EPISODE;
    }

    private static Optional<CodeableConcept> closureReason(EpisodeOfCare episode) {
        Extension closure = FirstExtension.of(episode, Extensions.CLOSURE);
        Extension reason = closure == null ? null : FirstExtension.of(closure, "reason");
        return reason != null && reason.getValue() instanceof CodeableConcept concept
                ? Optional.of(concept)
                : Optional.empty();
    }
}
