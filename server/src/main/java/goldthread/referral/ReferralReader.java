package goldthread.referral;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.child.PartyKey;
import goldthread.child.SeenRecord;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** Reads what belongs to one referral, as far as the caller sees it: four SQL statements, however much that is. */
@Component
class ReferralReader {

    private static final Set<String> TYPES = Set.of("Task", "Communication");

    private final ChildRecord children;
    private final Directory directory;
    private final Store store;
    private final PushedLookup pushed;

    ReferralReader(ChildRecord children, Directory directory, Store store, PushedLookup pushed) {
        this.children = children;
        this.directory = directory;
        this.store = store;
        this.pushed = pushed;
    }

    /**
     * What belongs to a referral.
     *
     * @param tasks of its addressees
     * @param notices about it or about one of its tasks
     * @param pushed what was sent to Subscriptions of those who asked or were asked, and to nobody else's
     * @param parties who asked and who was asked
     */
    record ReferralThread(List<Task> tasks, List<Communication> notices, List<Pushed> pushed, Parties parties) {}

    ReferralThread of(ServiceRequest referral, RequestDetails request) {
        String id = referral.getIdElement().toUnqualifiedVersionless().getValue();
        if (!referral.getSubject().getReferenceElement().hasIdPart()) {
            return new ReferralThread(List.of(), List.of(), List.of(), Parties.none());
        }
        String child = referral.getSubject().getReferenceElement().getIdPart();
        SeenRecord seen = children.of(child, request);
        List<Resource> found = seen.resources(TYPES).stream().map(store::parse).toList();
        List<Task> tasks = found.stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(task -> new ReferralTask(task).referral().equals(id))
                .toList();
        Set<String> about = Stream.concat(
                        Stream.of(id),
                        tasks.stream()
                                .map(task -> task.getIdElement()
                                        .toUnqualifiedVersionless()
                                        .getValue()))
                .collect(Collectors.toUnmodifiableSet());
        List<Communication> notices = found.stream()
                .filter(Communication.class::isInstance)
                .map(Communication.class::cast)
                .filter(notice -> notice.getAbout().stream().anyMatch(subject -> about.contains(local(subject))))
                .toList();
        Parties parties = parties(tasks);
        return new ReferralThread(tasks, notices, pushed(tasks, parties), parties);
    }

    /** Who else has a Subscription is nobody's business. */
    private List<Pushed> pushed(List<Task> tasks, Parties parties) {
        PartyNames names = new PartyNames(parties);
        Map<String, Set<String>> known = new HashMap<>();
        tasks.forEach(task -> known.put(
                "Task/" + task.getIdElement().getIdPart(),
                Stream.of(task.getOwner(), task.getRequester())
                        .flatMap(party -> names.of(party).stream())
                        .collect(Collectors.toSet())));
        return pushed
                .of(tasks.stream().map(task -> task.getIdElement().getIdPart()).toList())
                .stream()
                .filter(one -> known.getOrDefault(one.task(), Set.of()).contains(one.recipient()))
                .toList();
    }

    private Parties parties(List<Task> tasks) {
        Map<Boolean, Set<String>> byIdentifier = tasks.stream()
                .flatMap(task -> Stream.of(task.getRequester(), task.getOwner()))
                .flatMap(party -> PartyKey.of(party).stream())
                .collect(Collectors.partitioningBy(key -> key.contains("|"), Collectors.toSet()));
        return directory.named(byIdentifier.getOrDefault(false, Set.of()), byIdentifier.getOrDefault(true, Set.of()));
    }

    private static String local(Reference reference) {
        return String.valueOf(
                reference.getReferenceElement().toUnqualifiedVersionless().getValue());
    }
}
