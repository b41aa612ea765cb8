package goldthread.statutory;

import goldthread.alert.Alert;
import goldthread.alert.Protection;
import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import goldthread.store.DateSpan;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import goldthread.terminology.FlagCategory;
import goldthread.terminology.FlagCode;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A child who is where a child in distress shouldn't have to be: an alert stands for as long as the record says so (N97). */
@Component
class UnsuitableSettings implements FollowsChange {

    private static final String FLAGS =
            "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ? AND c.res_type = 'Flag'";

    private final OwnWork own;
    private final Store store;

    UnsuitableSettings(OwnWork own, Store store) {
        this.own = own;
        this.store = store;
    }

    @Override
    public boolean concerns(Change change) {
        return concerns(change, LocalDate.now(DateSpan.ZONE));
    }

    /** Begun or ended; or it goes on after a day that was recorded as its last and has passed. */
    static boolean concerns(Change change, LocalDate day) {
        boolean was = isThere(change.before());
        boolean is = isThere(change.after());
        return was != is || (is && isOver(change.before(), day) && !isOver(change.after(), day));
    }

    /** By its status alone: the day on which it begins or ends comes without anybody's writing. */
    private static boolean isThere(@Nullable Resource resource) {
        ReadPlaces read = new ReadPlaces(new Said(Parties.none()), LocalDate.EPOCH);
        if (resource instanceof EpisodeOfCare place) {
            EpisodeOfCare undated = place.copy();
            undated.setPeriod(null);
            return read.unsuitable(undated).findAny().isPresent();
        }
        if (resource instanceof Encounter contact) {
            Encounter undated = contact.copy();
            undated.setPeriod(null);
            return read.unsuitable(undated).findAny().isPresent();
        }
        return false;
    }

    private static boolean isOver(@Nullable Resource resource, LocalDate day) {
        if (resource instanceof EpisodeOfCare place) {
            return isOver(Span.of(place.getPeriod()), day);
        }
        return resource instanceof Encounter contact && isOver(Span.of(contact.getPeriod()), day);
    }

    /** Whether its recorded last day has passed. */
    private static boolean isOver(Span span, LocalDate day) {
        return span.end().filter(day::isAfter).isPresent();
    }

    @Override
    public void follow(Change change, Instant now) {
        Resource record = change.after();
        LocalDate today = now.atZone(DateSpan.ZONE).toLocalDate();
        child(record).ifPresent(whose -> {
            List<Flag> standing = standing(whose, PartyKey.typed(record));
            if (!isThere(record)) {
                standing.forEach(flag -> end(flag, now));
            } else if (standing.isEmpty() && !isOver(record, today)) {
                own.create(alert(whose, record).flag(now), change.request());
            }
        });
    }

    private static Optional<String> child(Resource resource) {
        return Said.child(
                resource instanceof EpisodeOfCare place ? place.getPatient() : ((Encounter) resource).getSubject());
    }

    private static Alert alert(String child, Resource record) {
        return new Alert(
                child,
                PartyKey.typed(record),
                FlagCode.INAPPROPRIATE_SETTING,
                FlagCategory.SAFEGUARDING,
                TaskCode.SAFEGUARDING_RESPONSE,
                "",
                new Reference(),
                Protection.sameAs(record));
    }

    /** The alerts of a record that nobody has ended. */
    private List<Flag> standing(String child, String about) {
        return store.bodies(FLAGS, child).stream()
                .filter(stored -> stored.body().contains(FlagCode.INAPPROPRIATE_SETTING.code())
                        && stored.body().contains('"' + about + '"'))
                .map(store::parse)
                .map(Flag.class::cast)
                .filter(flag ->
                        flag.getStatus() == FlagStatus.ACTIVE && FlagCode.INAPPROPRIATE_SETTING.isIn(flag.getCode()))
                .toList();
    }

    private void end(Flag flag, Instant now) {
        flag.setStatus(FlagStatus.INACTIVE).getPeriod().setEnd(Date.from(now));
        own.updateAsItIs(flag);
    }
}
