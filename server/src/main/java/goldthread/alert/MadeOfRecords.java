package goldthread.alert;

import goldthread.child.PartyKey;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.store.ResourceKey;
import goldthread.store.Store;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TaskCode;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.stereotype.Component;

/** The alerts, tasks and notices that the server has made of records, and the professional concerns about them. */
@Component
class MadeOfRecords {

    /** All of the same children: which of them rest on the record, only their bodies say. */
    private static final String MADE = "SELECT c.res_pid FROM gt_resource_child c"
            + " JOIN gt_source s ON s.res_pid = c.res_pid AND s.version = 1"
            + " WHERE c.child_id IN (SELECT k.child_id FROM gt_resource_child k WHERE k.res_pid = ?)"
            + " AND c.child_id <> '' AND c.res_type IN ('Communication', 'Flag', 'Task')"
            + " AND (COALESCE(s.author, s.organisation) = ? OR EXISTS (SELECT 1 FROM HFJ_SPIDX_TOKEN t"
            + " WHERE t.RES_ID = c.res_pid AND t.SP_VALUE = ?))";

    private static final Set<TaskStatus> ENDED = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.REJECTED,
            TaskStatus.FAILED,
            TaskStatus.ENTEREDINERROR);

    private final Store store;
    private final OwnWork own;
    private final TeamNow team;

    MadeOfRecords(Store store, OwnWork own, TeamNow team) {
        this.store = store;
        this.own = own;
        this.team = team;
    }

    /** Lets nobody know by them of a record that has become narrower. */
    void follow(Narrowed record) {
        store
                .bodies(
                        MADE,
                        ResourceKey.of(record.after()),
                        Origin.SERVER.author(),
                        TaskCode.CONCERN_ESCALATION.code())
                .stream()
                .filter(body -> body.body().contains(PartyKey.typed(record.after())))
                .map(store::parse)
                .filter(made -> record.concerns(made) && record.changes(made))
                .forEach(made -> narrow(record, made));
    }

    private void narrow(Narrowed record, Resource made) {
        ShareLevel before = Protection.levelOf(made);
        var labels = record.labels(made);
        made.getMeta().getSecurity().removeIf(Protection::isLabel);
        labels.forEach(label -> made.getMeta().addSecurity(label.copy()));
        if (made instanceof Task task && Protection.levelOf(made) != before) {
            handOn(task, Protection.levelOf(made));
        }
        own.updateAsItIs(made);
    }

    /** Asks somebody else of the team, when whoever was asked is one of it and may no longer know. */
    private void handOn(Task task, ShareLevel level) {
        String child = PartyKey.of(task.getFor()).orElse("");
        String id = child.substring(child.indexOf('/') + 1);
        boolean cantKnow = PartyKey.of(task.getOwner())
                .filter(owner -> team.knowing(id, ShareLevel.EVERYDAY).contains(owner)
                        && !team.knowing(id, level).contains(owner))
                .isPresent();
        if (cantKnow && !ENDED.contains(task.getStatus())) {
            team.asked(id, level).map(Reference::new).ifPresent(task::setOwner);
        }
    }
}
