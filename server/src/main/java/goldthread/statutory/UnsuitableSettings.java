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
        LocalDate day = LocalDate.now(DateSpan.ZONE);
        return isThere(change.before(), day) != isThere(change.after(), day);
    }

    private static boolean isThere(@Nullable Resource resource, LocalDate day) {
        ReadPlaces read = new ReadPlaces(new Said(Parties.none()), day);
        return (resource instanceof EpisodeOfCare place
                        && read.unsuitable(place).findAny().isPresent())
                || (resource instanceof Encounter contact
                        && read.unsuitable(contact).findAny().isPresent());
    }

    @Override
    public void follow(Change change, Instant now) {
        Optional<String> child = child(change.after());
        boolean begins = isThere(change.after(), now.atZone(DateSpan.ZONE).toLocalDate());
        child.ifPresent(whose -> {
            if (begins) {
                own.create(alert(whose, change.after()).flag(now), change.request());
            } else {
                end(whose, PartyKey.typed(change.after()), now);
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

    private void end(String child, String about, Instant now) {
        store.bodies(FLAGS, child).stream()
                .filter(stored -> stored.body().contains(FlagCode.INAPPROPRIATE_SETTING.code())
                        && stored.body().contains('"' + about + '"'))
                .map(store::parse)
                .map(Flag.class::cast)
                .filter(flag ->
                        flag.getStatus() == FlagStatus.ACTIVE && FlagCode.INAPPROPRIATE_SETTING.isIn(flag.getCode()))
                .forEach(flag -> {
                    flag.setStatus(FlagStatus.INACTIVE).getPeriod().setEnd(Date.from(now));
                    own.updateAsItIs(flag);
                });
    }
}
