package goldthread.staleness;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.WholeChild;
import goldthread.store.OwnWork;
import goldthread.store.Store;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.stereotype.Component;

/**
 * Asks whoever wrote something to look at it again, raises and ends the alerts that go with it, and ends what has been done
 * (N62, N67). It stores a bounded number of resources in one transaction; what is left is asked with the next.
 */
@Component
class Reviews {

    private static final int MOST = 20;
    private static final String LOOKED_AT = "A newer version was recorded, or it is no longer in force.";

    private final FactTable table;
    private final ReviewResources resources;
    private final Store store;
    private final OwnWork own;

    Reviews(FactTable table, ReviewResources resources, Store store, OwnWork own) {
        this.table = table;
        this.resources = resources;
        this.store = store;
        this.own = own;
    }

    /**
     * Does what there is to do about one child.
     *
     * @param whole all records of them, beside which the one is judged whether they hurt themselves more often
     * @param stored what the transaction has stored about them; their turn is taken and the rows are written
     */
    void carryOut(String child, WholeChild whole, List<Stored> stored, Instant now) {
        ReviewWork work = ReviewWork.of(child, table.of(whole.records()), now);
        RequestDetails because = stored.get(stored.size() - 1).request();
        List<ReviewNeeded> ask = work.ask().stream().limit(MOST).toList();
        Map<String, Resource> named = named(whole, ask, work, stored);
        Set<LifeEvent> alerts = new LinkedHashSet<>();
        for (ReviewNeeded review : ask) {
            own.create(resources.task(child, review, named, because, now), because);
            alerts.add(review.because());
        }
        alerts.forEach(event -> own.create(resources.alert(child, event, named, now), because));
        work.rise()
                .ifPresent(rise -> resources
                        .rise(child, rise, whole, named, because, now)
                        .forEach(resource -> own.create(resource, because)));
        work.done().stream().sorted().limit(MOST).forEach(task -> done(task, now));
        work.over().stream().sorted().limit(MOST).forEach(flag -> over(flag, now));
    }

    /** What is asked about and why, by one SQL statement beside what the transaction stores itself. */
    private Map<String, Resource> named(
            WholeChild whole, List<ReviewNeeded> ask, ReviewWork work, List<Stored> stored) {
        Set<String> wanted = new LinkedHashSet<>();
        ask.forEach(review -> {
            wanted.add(review.because().about());
            wanted.add(review.subject().about());
        });
        work.rise().ifPresent(rise -> wanted.addAll(rise.counted()));
        Map<String, Resource> named = new LinkedHashMap<>();
        stored.forEach(one -> named.put(one.reference(), one.after()));
        wanted.removeAll(named.keySet());
        table.bodies(whole.records(), wanted).forEach(body -> named.put(body.reference(), store.parse(body)));
        return named;
    }

    private void done(String reference, Instant now) {
        store.read(Task.class, id(reference)).filter(Writings::isOpen).ifPresent(task -> {
            task.setStatus(TaskStatus.COMPLETED).setLastModified(Date.from(now));
            task.addOutput().setValue(new StringType(LOOKED_AT)).getType().setText("Answer");
            own.updateAsItIs(task);
        });
    }

    private void over(String reference, Instant now) {
        store.read(Flag.class, id(reference))
                .filter(flag -> flag.getStatus() == FlagStatus.ACTIVE)
                .ifPresent(flag -> {
                    flag.setStatus(FlagStatus.INACTIVE).getPeriod().setEnd(Date.from(now));
                    own.updateAsItIs(flag);
                });
    }

    private static String id(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }
}
