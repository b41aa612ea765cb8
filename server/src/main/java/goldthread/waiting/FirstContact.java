package goldthread.waiting;

import goldthread.store.DateSpan;
import java.time.Instant;
import org.hl7.fhir.r4.model.Encounter;

/** When a contact was. */
final class FirstContact {

    private FirstContact() {}

    /** When. */
    static Instant at(Encounter encounter) {
        return when(encounter).from();
    }

    /** When, as exactly as it was said. */
    static DateSpan when(Encounter encounter) {
        return DateSpan.of(encounter.getPeriod().getStartElement());
    }
}
