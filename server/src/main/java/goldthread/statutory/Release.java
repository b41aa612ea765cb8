package goldthread.statutory;

import goldthread.alert.Ask;
import goldthread.alert.Protection;
import goldthread.alert.TeamNow;
import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import goldthread.profiles.Extensions;
import goldthread.store.DateSpan;
import goldthread.store.OwnWork;
import goldthread.store.StoredResource;
import goldthread.terminology.Coded;
import goldthread.terminology.OnHoldReason;
import goldthread.terminology.PlanCategory;
import goldthread.terminology.TaskCode;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A child who leaves custody: what an education, health and care plan promises and couldn't be given there is restored (N138). */
@Component
class Release implements FollowsChange {

    private static final String RESTORE =
            "The child has left custody. Restore what the education, health and care plan promises and wasn't given there, and"
                    + " say so in the plan's provision status; that the child was away changes nothing of what is owed.";
    private static final String RECORD = "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ?"
            + " AND c.res_type IN ('CarePlan', 'Task')";

    private final StatutorySettings settings;
    private final TeamNow team;
    private final OwnWork own;
    private final RecordNow records;

    Release(StatutorySettings settings, TeamNow team, OwnWork own, RecordNow records) {
        this.settings = settings;
        this.team = team;
        this.own = own;
        this.records = records;
    }

    @Override
    public boolean concerns(Change change) {
        LocalDate longAgo = LocalDate.EPOCH;
        return isCustody(change.before(), longAgo) && !isCustody(change.after(), longAgo);
    }

    /** By its status alone: a place that nobody closed may end by its date without anybody's writing. */
    private static boolean isCustody(@Nullable Resource resource, LocalDate day) {
        if (!(resource instanceof EpisodeOfCare episode)) {
            return false;
        }
        EpisodeOfCare undated = episode.copy();
        undated.setPeriod(null);
        return new ReadPlaces(new Said(Parties.none()), day)
                .place(undated)
                .filter(Place::isCustody)
                .isPresent();
    }

    @Override
    public void follow(Change change, Instant now) {
        EpisodeOfCare place = (EpisodeOfCare) change.after();
        Said.child(place.getPatient()).ifPresent(child -> restore(child, change, now));
    }

    private void restore(String child, Change change, Instant now) {
        List<Resource> record = records.of(child, RECORD, Release::mayMatter);
        LocalDate today = now.atZone(DateSpan.ZONE).toLocalDate();
        record.stream()
                .filter(CarePlan.class::isInstance)
                .map(CarePlan.class::cast)
                .filter(plan -> isOwed(plan, today) && !isAsked(plan, record))
                .forEach(plan -> own.create(
                        new Ask(
                                        child,
                                        PartyKey.typed(plan),
                                        TaskCode.RESTORE_PROVISION,
                                        RESTORE,
                                        owner(child, plan),
                                        Protection.sameAs(plan))
                                .task(now, settings.respondWithin()),
                        change.request()));
    }

    private static boolean mayMatter(StoredResource stored) {
        return stored.body().contains('"' + TaskCode.RESTORE_PROVISION.code() + '"')
                || stored.body().contains('"' + PlanCategory.EHCP.code() + '"');
    }

    /** A plan in force that isn't given in full because of custody, or was paused. */
    static boolean isOwed(CarePlan plan, LocalDate today) {
        return new ReadPlans(new Said(Parties.none()), today)
                .process(plan)
                .filter(process -> process.is(PlanCategory.EHCP))
                .filter(process -> isCustody(process.onHold())
                        || process.provision()
                                .filter(provision -> !provision.isDelivered() && isCustody(provision.reason()))
                                .isPresent())
                .isPresent();
    }

    private static boolean isCustody(Optional<CodeableConcept> reason) {
        return reason.flatMap(said -> Coded.find(OnHoldReason.class, said))
                .filter(OnHoldReason.IN_CUSTODY::equals)
                .isPresent();
    }

    private static boolean isAsked(CarePlan plan, List<Resource> record) {
        return record.stream()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .anyMatch(task -> TaskCode.RESTORE_PROVISION.isIn(task.getCode())
                        && (task.getStatus() == TaskStatus.REQUESTED
                                || task.getStatus() == TaskStatus.ACCEPTED
                                || task.getStatus() == TaskStatus.INPROGRESS)
                        && PartyKey.of(task.getFocus())
                                .filter(PartyKey.typed(plan)::equals)
                                .isPresent());
    }

    /** The officer in the team who sees to such plans, else the authority that keeps this one. */
    private Reference owner(String child, CarePlan plan) {
        return team.inRole(child, TeamRole.SEND_OFFICER.code(), Protection.levelOf(plan))
                .map(Reference::new)
                .or(() -> Said.reference(plan, Extensions.RESPONSIBLE_AUTHORITY).map(Reference::copy))
                .orElseGet(() -> plan.getAuthor().copy());
    }
}
