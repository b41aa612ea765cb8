package goldthread.statutory;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.alert.Ask;
import goldthread.alert.Protection;
import goldthread.alert.TeamNow;
import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import goldthread.store.DateSpan;
import goldthread.store.OwnWork;
import goldthread.store.ResourceKey;
import goldthread.store.StoredResource;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A child who has moved in where nobody has said that they know what a carer needs to know: somebody sees to it (N133). That it
 * was received ends what is still to be done.
 */
@Component
class HandoverTasks implements FollowsChange {

    private static final String HAND_OVER =
            "A placement has begun, and those who care for the child there haven't said that they know what they need to know."
                    + " Go through the handover with them and have them take note of it; that ends this task.";
    private static final String RECEIVED = "Those who care for the child have said that they received it.";
    private static final String ENDED = "The placement has ended, or never was.";
    private static final Set<EpisodeOfCareStatus> NO_MORE =
            EnumSet.of(EpisodeOfCareStatus.FINISHED, EpisodeOfCareStatus.CANCELLED, EpisodeOfCareStatus.ENTEREDINERROR);
    private static final String RECORD = "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ?"
            + " AND c.res_type IN ('Task', 'Communication')";
    private static final Set<TaskStatus> OVER = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.FAILED,
            TaskStatus.REJECTED,
            TaskStatus.ENTEREDINERROR);

    private final StatutorySettings settings;
    private final HomesAhead ahead;
    private final TeamNow team;
    private final OwnWork own;
    private final RecordNow records;

    HandoverTasks(StatutorySettings settings, HomesAhead ahead, TeamNow team, OwnWork own, RecordNow records) {
        this.ahead = ahead;
        this.settings = settings;
        this.team = team;
        this.own = own;
        this.records = records;
    }

    @Override
    public boolean concerns(Change change) {
        return change.after() instanceof EpisodeOfCare || (isReceived(change.after()) && !isReceived(change.before()));
    }

    private static boolean isReceived(@Nullable Resource resource) {
        return resource != null
                && Handover.of(resource).filter(Handover::received).isPresent();
    }

    @Override
    public void follow(Change change, Instant now) {
        if (change.after() instanceof EpisodeOfCare place) {
            LocalDate today = now.atZone(DateSpan.ZONE).toLocalDate();
            Optional<Instant> begins = HomesAhead.begins(place, today);
            if (change.before() != null || begins.isPresent()) {
                ahead.note(ResourceKey.of(place), begins);
            }
            begun(place, change.request(), now);
            if (isOver(place) && !isOver(change.before())) {
                Said.child(place.getPatient())
                        .ifPresent(child -> end(child, PartyKey.typed(place), TaskStatus.CANCELLED, ENDED, now));
            }
        } else if (change.after() instanceof Communication notice) {
            Handover.of(notice)
                    .ifPresent(handover -> Said.child(notice.getSubject())
                            .ifPresent(child -> handover.placements()
                                    .forEach(place -> end(child, place, TaskStatus.COMPLETED, RECEIVED, now))));
        }
    }

    /** Has somebody see to a home that has begun by a moment, unless somebody does. */
    void begun(EpisodeOfCare place, RequestDetails because, Instant now) {
        if (hasBegun(place, now.atZone(DateSpan.ZONE).toLocalDate())) {
            Said.child(place.getPatient()).ifPresent(child -> ask(child, place, because, now));
        }
    }

    /** Whether a home in which others care for the child has begun of late. */
    private static boolean hasBegun(@Nullable Resource resource, LocalDate today) {
        return resource instanceof EpisodeOfCare place
                && new ReadPlaces(new Said(Parties.none()), today)
                        .place(place)
                        .filter(home -> home.isNow() && PlaceFindings.isHandedOverOn(home, today))
                        .isPresent();
    }

    private void ask(String child, EpisodeOfCare place, RequestDetails because, Instant now) {
        String about = PartyKey.typed(place);
        List<Resource> record = record(child);
        boolean received = record.stream()
                .flatMap(resource -> Handover.of(resource).stream())
                .anyMatch(
                        handover -> handover.received() && handover.placements().contains(about));
        boolean asked = record.stream().anyMatch(resource -> isAsked(resource, about));
        if (received || asked) {
            return;
        }
        Reference owner = team.asked(child, Protection.levelOf(place))
                .map(Reference::new)
                .orElseGet(() -> place.getManagingOrganization().copy());
        Ask ask = new Ask(child, about, TaskCode.HAND_OVER_PLACEMENT, HAND_OVER, owner, Protection.sameAs(place));
        own.create(ask.task(now, settings.respondWithin()), because);
    }

    private static boolean isOver(@Nullable Resource resource) {
        return resource instanceof EpisodeOfCare place && NO_MORE.contains(place.getStatus());
    }

    private void end(String child, String place, TaskStatus status, String why, Instant now) {
        record(child).stream().filter(resource -> isOpen(resource, place)).forEach(resource -> {
            Task task = ((Task) resource).copy();
            task.setStatus(status).setLastModified(Date.from(now));
            task.addOutput()
                    .setType(new CodeableConcept().setText("What came of it"))
                    .setValue(new StringType(why));
            own.updateAsItIs(task);
        });
    }

    private List<Resource> record(String child) {
        return records.of(child, RECORD, HandoverTasks::mayMatter);
    }

    private static boolean mayMatter(StoredResource stored) {
        return Statutory.mayMatter(stored) || stored.body().contains('"' + TaskCode.HAND_OVER_PLACEMENT.code() + '"');
    }

    private static boolean isOpen(Resource resource, String place) {
        return isAsked(resource, place) && !OVER.contains(((Task) resource).getStatus());
    }

    private static boolean isAsked(Resource resource, String place) {
        return resource instanceof Task task
                && TaskCode.HAND_OVER_PLACEMENT.isIn(task.getCode())
                && Optional.of(place).equals(PartyKey.of(task.getFocus()));
    }
}
