package goldthread.waiting;

import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.store.Store;
import goldthread.terminology.EncounterType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** Whether an addressee has seen the child, though its task doesn't say so. */
@Component
class Contacts {

    private static final String OF_A_CHILD =
            "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ? AND c.res_type = 'Encounter'";

    private final Store store;
    private final Directory directory;

    Contacts(Store store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** Whether the organisation that owns the task has seen the child since it was asked. */
    boolean isSeen(String child, Task task, Instant asked) {
        List<Reference> seenBy = store.bodies(OF_A_CHILD, child).stream()
                .map(store::parse)
                .map(Encounter.class::cast)
                .filter(EncounterType::isAttended)
                .filter(encounter -> !FirstContact.at(encounter).isBefore(asked))
                .map(Encounter::getServiceProvider)
                .toList();
        if (seenBy.isEmpty()) {
            return false;
        }
        Parties parties = Provider.named(
                Stream.concat(seenBy.stream(), Stream.of(task.getOwner())).toList(), directory);
        Optional<String> owner = Provider.of(task.getOwner(), parties);
        return owner.isPresent()
                && seenBy.stream().anyMatch(by -> Provider.of(by, parties).equals(owner));
    }
}
