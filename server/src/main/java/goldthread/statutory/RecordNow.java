package goldthread.statutory;

import goldthread.child.PartyKey;
import goldthread.store.PerTransaction;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * What is recorded of a child, together with what the transaction under way stores: records that come together are seen as if
 * they had come one after the other.
 */
@Component
class RecordNow {

    private final Store store;

    RecordNow(Store store) {
        this.store = store;
    }

    /** Notes what a transaction stores, of the kinds that are asked for here. */
    void note(Resource resource) {
        if (resource instanceof CarePlan || resource instanceof Task || resource instanceof Communication) {
            PerTransaction.of(this, Along::new).stored.put(PartyKey.typed(resource), resource);
        }
    }

    /**
     * What is recorded of a child.
     *
     * @param keysSql HAPI's keys of it, by the child's id
     * @param mayMatter what of that is read
     */
    List<Resource> of(String child, String keysSql, Predicate<StoredResource> mayMatter) {
        List<Resource> known = store.bodies(keysSql, child).stream()
                .filter(mayMatter)
                .map(store::parse)
                .toList();
        return together(known, PerTransaction.of(this, Along::new).stored.values(), child);
    }

    /** What was known of a child, each as it was stored last. */
    static List<Resource> together(
            Collection<? extends Resource> known, Collection<? extends Resource> along, String child) {
        Map<String, Resource> all = new LinkedHashMap<>();
        known.forEach(resource -> all.put(PartyKey.typed(resource), resource));
        along.forEach(resource -> {
            all.remove(PartyKey.typed(resource));
            if (child(resource).filter(child::equals).isPresent()) {
                all.put(PartyKey.typed(resource), resource);
            }
        });
        return List.copyOf(all.values());
    }

    private static Optional<String> child(Resource resource) {
        if (resource instanceof CarePlan plan) {
            return Said.child(plan.getSubject());
        }
        if (resource instanceof Communication message) {
            return Said.child(message.getSubject());
        }
        return resource instanceof Task task ? Said.child(task.getFor()) : Optional.empty();
    }

    private static final class Along implements TransactionSynchronization {

        private final Map<String, Resource> stored = new LinkedHashMap<>();
    }
}
