package goldthread.outcome;

import goldthread.child.PartyKey;
import goldthread.store.DateSpan;
import goldthread.terminology.EncounterType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * What a reader sees of a child's record, as far as it tells what has changed since a referral.
 *
 * @param referral since which
 * @param resources tasks, scores, contacts, episodes, goals and plans
 * @param incomplete whether somebody keeps something of the child from the reader
 */
record OutcomeRecord(ServiceRequest referral, Collection<? extends Resource> resources, boolean incomplete) {

    static final Set<String> TYPES = Set.of("Task", "Observation", "Encounter", "EpisodeOfCare", "Goal", "CarePlan");

    OutcomeRecord {
        resources = List.copyOf(resources);
    }

    /** {@code ServiceRequest/id}. */
    String reference() {
        return PartyKey.typed(referral);
    }

    /** The day of the referral; the earliest there is when it has none. */
    LocalDate since() {
        return referral.getAuthoredOnElement().hasValue()
                ? DateSpan.of(referral.getAuthoredOnElement()).firstDay()
                : LocalDate.MIN;
    }

    /** The resources of one type, always in the same order. */
    <R extends Resource> List<R> all(Class<R> type) {
        return resources.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(Comparator.comparing(PartyKey::typed))
                .toList();
    }

    /** The tasks of those whom the referral asks. */
    List<Task> tasks() {
        return all(Task.class).stream()
                .filter(task -> isThis(Stream.of(task.getFocus())))
                .toList();
    }

    /** The services' involvements that followed from it. */
    List<EpisodeOfCare> episodes() {
        return all(EpisodeOfCare.class).stream()
                .filter(episode -> isThis(episode.getReferralRequest().stream()))
                .toList();
    }

    /** The contacts for it at which the child was seen, the latest first. */
    List<Encounter> contacts() {
        Set<String> episodes = episodes().stream().map(PartyKey::typed).collect(Collectors.toSet());
        return all(Encounter.class).stream()
                .filter(EncounterType::isAttended)
                .filter(contact -> isThis(contact.getBasedOn().stream())
                        || contact.getEpisodeOfCare().stream()
                                .anyMatch(of -> PartyKey.of(of)
                                        .filter(episodes::contains)
                                        .isPresent()))
                .sorted(Comparator.comparing((Encounter contact) -> DateSpan.of(
                                        contact.getPeriod().getStartElement())
                                .from())
                        .reversed())
                .toList();
    }

    private boolean isThis(Stream<Reference> references) {
        return references.anyMatch(
                to -> PartyKey.of(to).filter(reference()::equals).isPresent());
    }
}
