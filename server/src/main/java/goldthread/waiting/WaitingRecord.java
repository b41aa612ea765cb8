package goldthread.waiting;

import goldthread.directory.Parties;
import goldthread.terminology.OutcomeMeasures;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * What a caller sees of a child's waits.
 *
 * @param record the child's entry, referrals, their tasks, contacts, scores and plans
 * @param parties whom it names
 * @param measures whose scores count
 */
record WaitingRecord(List<Resource> record, Parties parties, OutcomeMeasures measures) {

    List<Spell> spells() {
        return Spell.of(all(Task.class).toList(), parties);
    }

    /** The four weeks of a spell. */
    FourWeeks fourWeeks(Spell spell) {
        WaitStops stops = new WaitStops(record, parties, measures);
        return new FourWeeks(
                spell.started(),
                stops.contact(spell),
                stops.score(spell),
                stops.help(spell),
                spell.ended(),
                Exclusion.of(referrals(spell), services(spell)));
    }

    /** The four weeks of the wait to which a task belongs; the wait for an organisation that nobody knows doesn't stop. */
    FourWeeks fourWeeks(Task task) {
        return fourWeeks(spells().stream()
                .filter(spell -> spell.tasks().stream()
                        .anyMatch(one -> Objects.equals(
                                one.getIdElement().getIdPart(),
                                task.getIdElement().getIdPart())))
                .findFirst()
                .orElseGet(() -> new Spell("", List.of(task))));
    }

    /** What a task's clocks depend on. */
    Referred referred(Task task) {
        return Referred.of(
                task, Stream.concat(record.stream(), services(List.of(task))).toList());
    }

    /** What was asked for in a spell. */
    List<ServiceRequest> referrals(Spell spell) {
        return all(ServiceRequest.class)
                .filter(referral -> spell.tasks().stream()
                        .anyMatch(task -> Objects.equals(
                                id(task.getFocus()), referral.getIdElement().getIdPart())))
                .toList();
    }

    private List<HealthcareService> services(Spell spell) {
        return services(spell.tasks()).toList();
    }

    /** Those that own the tasks, and those whom their referrals name. */
    private Stream<HealthcareService> services(Collection<Task> tasks) {
        Stream<Reference> performers = tasks.stream()
                .flatMap(task -> all(ServiceRequest.class)
                        .filter(referral -> Objects.equals(
                                id(task.getFocus()), referral.getIdElement().getIdPart())))
                .flatMap(referral -> referral.getPerformer().stream());
        return Stream.concat(tasks.stream().map(Task::getOwner), performers)
                .flatMap(party -> parties.find(party).stream())
                .filter(HealthcareService.class::isInstance)
                .map(HealthcareService.class::cast)
                .distinct();
    }

    private static String id(Reference reference) {
        return String.valueOf(reference.getReferenceElement().getIdPart());
    }

    private <T extends Resource> Stream<T> all(Class<T> type) {
        return record.stream().filter(type::isInstance).map(type::cast);
    }
}
