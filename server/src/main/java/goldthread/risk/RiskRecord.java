package goldthread.risk;

import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import goldthread.staleness.LifeEvent;
import goldthread.staleness.LifeEvents;
import goldthread.staleness.Writings;
import goldthread.staleness.Written;
import goldthread.store.DateSpan;
import goldthread.store.Origin;
import goldthread.store.StoredResource;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/**
 * What a caller sees of the risks of a child, of what was written about them and of what has changed.
 *
 * @param resources of the child
 * @param parties whom they name
 * @param recorders for each writing, as {@code Type/id}, the organisation that recorded it, as {@code system|value}
 * @param incomplete whether somebody keeps something of the child from the caller
 */
record RiskRecord(Collection<Resource> resources, Parties parties, Map<String, String> recorders, boolean incomplete) {

    /** Of the many observations of a record only changes matter, of its tasks only those to look again. */
    static boolean mayMatter(StoredResource stored) {
        return switch (stored.type()) {
            case "Observation" ->
                stored.body().contains(CodeSystems.SIGNIFICANT_EVENT)
                        || stored.body().contains(CodeSystems.RELIABLE_CHANGE);
            case "Task" -> stored.body().contains('"' + TaskCode.REVIEW_NEEDED.code() + '"');
            default -> true;
        };
    }

    <R extends Resource> Stream<R> all(Class<R> type) {
        return resources.stream().filter(type::isInstance).map(type::cast);
    }

    /** The changes in the child's life. */
    List<LifeEvent> events() {
        return resources.stream()
                .flatMap(resource -> LifeEvents.of(resource, stored(resource)).stream())
                .toList();
    }

    /** The days on which the child hurt themselves, once for each record of it. */
    List<LocalDate> selfHarmDays() {
        return resources.stream()
                .filter(LifeEvents::isSelfHarm)
                .flatMap(resource -> LifeEvents.of(resource, stored(resource)).stream())
                .map(event -> event.at().atZone(DateSpan.ZONE).toLocalDate())
                .toList();
    }

    /** All that was written and may have gone out of date. */
    List<Written> writings() {
        return resources.stream()
                .flatMap(resource -> Writings.of(resource, recorder(resource), stored(resource)).stream())
                .toList();
    }

    /** The open task to look at something again; the first to be due where there are several. */
    Optional<Task> task(String subject) {
        return all(Task.class)
                .filter(task -> TaskCode.REVIEW_NEEDED.isIn(task.getCode()))
                .filter(Writings::isOpen)
                .filter(task ->
                        PartyKey.of(task.getFocus()).filter(subject::equals).isPresent())
                .min(Comparator.comparing(
                        task -> task.getRestriction().getPeriod().getEnd(),
                        Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** As {@code system|value}; empty when the server doesn't know. */
    String recorder(Resource resource) {
        return recorders.getOrDefault(PartyKey.typed(resource), "");
    }

    /** The organisation for which somebody acts, else the one that recorded what they said. */
    Optional<Reference> agency(Reference assessor, Resource said) {
        return parties.organisationOf(assessor)
                .or(() -> parties.organisation(recorder(said)))
                .map(RiskRecord::reference)
                .or(() -> Optional.of(recorder(said))
                        .filter(organisation -> organisation.indexOf('|') > 0)
                        .filter(organisation -> !organisation.equals(Origin.SERVER.organisation()))
                        .map(organisation -> PartyKey.reference(organisation).setType("Organization")));
    }

    private static Reference reference(Organization organisation) {
        return new Reference(PartyKey.typed(organisation)).setDisplay(organisation.getName());
    }

    private static Instant stored(Resource resource) {
        return resource.getMeta().hasLastUpdated()
                ? resource.getMeta().getLastUpdated().toInstant()
                : Instant.EPOCH;
    }
}
