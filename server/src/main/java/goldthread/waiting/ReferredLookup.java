package goldthread.waiting;

import goldthread.directory.Directory;
import goldthread.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** Looks up what the clocks of a task depend on, beside the task. */
@Component
class ReferredLookup {

    private static final String AROUND = "SELECT n.RES_ID FROM HFJ_RESOURCE n WHERE n.FHIR_ID IN (?, ?, ?)"
            + " AND n.RES_TYPE IN ('ServiceRequest', 'HealthcareService', 'Patient')"
            + " UNION SELECT l.TARGET_RESOURCE_ID FROM HFJ_RESOURCE s JOIN HFJ_RES_LINK l ON l.SRC_RESOURCE_ID = s.RES_ID"
            + " WHERE s.FHIR_ID = ? AND s.RES_TYPE = 'ServiceRequest' AND l.TARGET_RESOURCE_TYPE = 'HealthcareService'"
            + " UNION SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ? AND c.res_type = 'CarePlan'"
            + " UNION SELECT c.res_pid FROM gt_resource_child c JOIN HFJ_RES_LINK l ON l.SRC_RESOURCE_ID = c.res_pid"
            + " AND l.SRC_PATH = 'Task.focus' AND l.TARGET_RESOURCE_TYPE = 'ServiceRequest'"
            + " WHERE c.child_id = ? AND c.res_type = 'Task'";

    private final Store store;
    private final Directory directory;

    ReferredLookup(Store store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /**
     * What the clocks of a task depend on.
     *
     * @param referred what was asked for, of whom, for whom
     * @param waiting since when the child waits for the organisation: for as long as another referral to it, if they are one
     *     wait
     */
    record Around(Referred referred, Instant waiting) {}

    /** By one SQL statement, and a second one where the child was referred before. */
    Around of(Task task) {
        String referral = id(task.getFocus());
        String child = id(task.getFor());
        List<Resource> around =
                store.bodies(AROUND, referral, id(task.getOwner()), child, referral, child, child).stream()
                        .map(store::parse)
                        .toList();
        return new Around(Referred.of(task, around), waiting(task, around));
    }

    private Instant waiting(Task task, List<Resource> around) {
        List<Task> all = new ArrayList<>(List.of(task));
        around.stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(other -> !other.getIdElement()
                        .getIdPart()
                        .equals(task.getIdElement().getIdPart()))
                .forEach(all::add);
        if (all.size() == 1) {
            return Clocks.asked(task);
        }
        return Spell.of(all, Provider.named(all.stream().map(Task::getOwner).toList(), directory)).stream()
                .filter(spell -> spell.tasks().contains(task))
                .map(Spell::started)
                .findFirst()
                .orElseGet(() -> Clocks.asked(task));
    }

    /** The one child of whom the entry counts is the one whom the task names by a reference. */
    private static String id(Reference reference) {
        return Stream.of(reference.getReferenceElement())
                .filter(id -> id.hasIdPart() && !id.isAbsolute())
                .map(id -> id.getIdPart())
                .findFirst()
                .orElse("");
    }
}
