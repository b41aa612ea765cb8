package goldthread.staleness;

import goldthread.terminology.LifeChange;
import goldthread.terminology.SignificantEvent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which significant events change so much in a child's life that what was written before is looked at again (N62). */
final class LifeChanges {

    private static final Set<LifeChange> URGENT = EnumSet.of(
            LifeChange.SELF_HARM,
            LifeChange.MISSING,
            LifeChange.ARREST,
            LifeChange.HARM_BY_OTHERS,
            LifeChange.HARM_TO_OTHERS,
            LifeChange.CRISIS);

    private LifeChanges() {}

    /** Whether what was written before is looked at again within the shorter time. */
    static boolean isUrgent(LifeChange change) {
        return URGENT.contains(change);
    }

    /** Empty for what is told, but leaves risk, assessment and plan as they are. */
    static Optional<LifeChange> of(SignificantEvent event) {
        return switch (event) {
            case REMOVED_FROM_HOME, RETURNED_HOME, PLACEMENT_MOVE, HOUSE_MOVE -> Optional.of(LifeChange.PLACEMENT);
            case SCHOOL_CHANGE, SUSPENSION, EXCLUSION, SCHOOL_REFUSAL -> Optional.of(LifeChange.SCHOOL);
            case FAMILY_SEPARATION, PARENT_ILL, PARENT_IMPRISONED, CONTACT_ENDED -> Optional.of(LifeChange.CARER);
            case SELF_HARM, SUICIDE_ATTEMPT, SUICIDAL_THOUGHTS, OVERDOSE -> Optional.of(LifeChange.SELF_HARM);
            case MISSING -> Optional.of(LifeChange.MISSING);
            case ARREST, COURT, CUSTODY -> Optional.of(LifeChange.ARREST);
            case BEREAVEMENT -> Optional.of(LifeChange.BEREAVEMENT);
            case VICTIM_OF_CRIME,
                    WITNESS_TO_VIOLENCE,
                    DOMESTIC_ABUSE_INCIDENT,
                    ABUSE_DISCLOSED,
                    EXPLOITATION,
                    ONLINE_HARM,
                    BULLYING -> Optional.of(LifeChange.HARM_BY_OTHERS);
            case ASSAULT_BY_CHILD, HARMFUL_SEXUAL_BEHAVIOUR -> Optional.of(LifeChange.HARM_TO_OTHERS);
            case SUBSTANCE_INCIDENT, HOSPITAL_ADMISSION, RESTRAINT -> Optional.of(LifeChange.CRISIS);
            case NEW_SIBLING, FOUND, WORKER_LEFT, IMMIGRATION_DECISION, ACHIEVEMENT -> Optional.empty();
        };
    }
}
