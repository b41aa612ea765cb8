package goldthread.notification;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.access.Caller;
import goldthread.access.CurrentCaller;
import goldthread.store.Gate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/**
 * What callers see of the records that some events are about. The gate is asked once for each caller and child, about all
 * records of these events at once: what is stored together makes many events about one child, and the same few callers stand
 * around it. Lives as long as one transaction.
 */
final class Sights {

    private final Gate gate;
    private final Map<String, Set<String>> focuses;
    private final Map<Asked, Set<String>> seen = new HashMap<>();

    Sights(Gate gate, Collection<Occurrence> events) {
        this.gate = gate;
        this.focuses = events.stream()
                .collect(Collectors.groupingBy(
                        Occurrence::child, Collectors.mapping(Occurrence::focus, Collectors.toUnmodifiableSet())));
    }

    private record Asked(Caller caller, String child) {}

    /** Whether a caller sees what one of the events is about; what can't be decided about one says nothing of the others. */
    boolean sees(Caller caller, Occurrence event) {
        Asked asked = new Asked(caller, event.child());
        Set<String> known = seen.get(asked);
        if (known == null) {
            try {
                known = visible(caller, focuses.getOrDefault(event.child(), Set.of(event.focus())));
            } catch (DataAccessException away) {
                throw away;
            } catch (RuntimeException undecided) {
                return visible(caller, Set.of(event.focus())).contains(event.focus());
            }
            seen.put(asked, known);
        }
        return known.contains(event.focus());
    }

    private Set<String> visible(Caller caller, Set<String> records) {
        SystemRequestDetails question = new SystemRequestDetails();
        CurrentCaller.set(question, caller);
        return gate.visible(records, question);
    }
}
