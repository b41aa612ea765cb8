package goldthread.terminology;

import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;

/** What a contact, visit, review or stay was for. */
public enum EncounterType implements Coded {
    FIRST_CONTACT,
    TRIAGE,
    ASSESSMENT,
    MHA_ASSESSMENT,
    THERAPY_SESSION,
    GROUP_SESSION,
    FAMILY_SESSION,
    MEDICATION_REVIEW,
    CARE_REVIEW,
    LAC_STATUTORY_REVIEW,
    STATUTORY_VISIT,
    HEALTH_ASSESSMENT,
    CRISIS_CONTACT,
    EMERGENCY_ATTENDANCE,
    PLACE_OF_SAFETY,
    HOSPITAL_STAY,
    HOME_VISIT,
    SCHOOL_VISIT,
    OUTREACH,
    ADVOCACY_SESSION,
    CARER_CONTACT,
    MULTI_AGENCY_MEETING,
    CONSULTATION,
    DISCHARGE_MEETING;

    /** What is about the child without them. */
    private static final Set<EncounterType> WITHOUT_THE_CHILD =
            EnumSet.of(CARER_CONTACT, MULTI_AGENCY_MEETING, CONSULTATION, DISCHARGE_MEETING);

    private static final Set<EncounterStatus> TOOK_PLACE =
            EnumSet.of(EncounterStatus.FINISHED, EncounterStatus.INPROGRESS, EncounterStatus.ONLEAVE);

    /** Whether the child was seen: the contact took place, it says when, and it isn't one about the child without them. */
    public static boolean isAttended(Encounter contact) {
        return contact.hasStatus()
                && TOOK_PLACE.contains(contact.getStatus())
                && contact.getPeriod().getStartElement().hasValue()
                && contact.getType().stream()
                        .flatMap(type -> Coded.find(EncounterType.class, type).stream())
                        .noneMatch(WITHOUT_THE_CHILD::contains);
    }

    @Override
    public String system() {
        return CodeSystems.ENCOUNTER_TYPE;
    }
}
