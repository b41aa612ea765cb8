package goldthread.waiting;

import goldthread.store.Store;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** Looks up what the clocks of a task depend on, with one SQL statement. */
@Component
class ReferredLookup {

    private static final String AROUND = "SELECT n.RES_ID FROM HFJ_RESOURCE n WHERE n.FHIR_ID IN (?, ?, ?)"
            + " AND n.RES_TYPE IN ('ServiceRequest', 'HealthcareService', 'Patient')"
            + " UNION SELECT l.TARGET_RESOURCE_ID FROM HFJ_RESOURCE s JOIN HFJ_RES_LINK l ON l.SRC_RESOURCE_ID = s.RES_ID"
            + " WHERE s.FHIR_ID = ? AND s.RES_TYPE = 'ServiceRequest' AND l.TARGET_RESOURCE_TYPE = 'HealthcareService'"
            + " UNION SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ? AND c.res_type = 'CarePlan'";

    private final Store store;

    ReferredLookup(Store store) {
        this.store = store;
    }

    Referred of(Task task) {
        String referral = id(task.getFocus());
        String child = id(task.getFor());
        List<Resource> around = store.bodies(AROUND, referral, id(task.getOwner()), child, referral, child).stream()
                .map(store::parse)
                .toList();
        return Referred.of(task, around);
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
