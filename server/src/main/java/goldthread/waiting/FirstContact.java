package goldthread.waiting;

import goldthread.store.DateSpan;
import goldthread.terminology.Coded;
import goldthread.terminology.EncounterType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;

/** Which contacts count as having seen the child. */
final class FirstContact {

    /** What is about the child without them. */
    private static final Set<EncounterType> WITHOUT_THE_CHILD = EnumSet.of(
            EncounterType.CARER_CONTACT,
            EncounterType.MULTI_AGENCY_MEETING,
            EncounterType.CONSULTATION,
            EncounterType.DISCHARGE_MEETING);

    private static final Set<EncounterStatus> TOOK_PLACE =
            EnumSet.of(EncounterStatus.FINISHED, EncounterStatus.INPROGRESS, EncounterStatus.ONLEAVE);

    private FirstContact() {}

    /** Whether the child was seen. */
    static boolean isAttended(Encounter encounter) {
        return encounter.hasStatus()
                && TOOK_PLACE.contains(encounter.getStatus())
                && encounter.getPeriod().hasStart()
                && encounter.getType().stream()
                        .flatMap(type -> Coded.find(EncounterType.class, type).stream())
                        .noneMatch(WITHOUT_THE_CHILD::contains);
    }

    /** When. */
    static Instant at(Encounter encounter) {
        return when(encounter).from();
    }

    /** When, as exactly as it was said. */
    static DateSpan when(Encounter encounter) {
        return DateSpan.of(encounter.getPeriod().getStartElement());
    }
}
