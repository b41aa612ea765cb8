package goldthread.sending;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.store.DatabaseClock;
import goldthread.store.DateSpan;
import goldthread.store.Store;
import java.time.LocalDate;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;

/** Adds the age and the area of a child, as far as the caller sees them, to what somebody looks for. */
@Component
class OfChild {

    private final ChildRecord children;
    private final Store store;
    private final DatabaseClock clock;

    OfChild(ChildRecord children, Store store, DatabaseClock clock) {
        this.children = children;
        this.store = store;
        this.clock = clock;
    }

    /**
     * With what is known of the child.
     *
     * @param child logical id
     * @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException when there is none of whom the caller may know
     */
    SupportWanted complete(SupportWanted wanted, String child, RequestDetails request) {
        LocalDate today = LocalDate.ofInstant(clock.now(), DateSpan.ZONE);
        return children.of(child, request).resources(Set.of("Patient")).stream()
                .map(store::parse)
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .findFirst()
                .map(known -> wanted.orOf(known, today))
                .orElse(wanted);
    }
}
