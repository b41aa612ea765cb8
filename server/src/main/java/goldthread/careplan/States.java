package goldthread.careplan;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** States of actions and of answers to referrals, in plain words. */
final class States {

    private static final String ACHIEVEMENT = "http://terminology.hl7.org/CodeSystem/goal-achievement";
    private static final Map<String, String> ACHIEVED = Map.of(
            "in-progress", "worked on",
            "improving", "getting better",
            "worsening", "getting worse",
            "no-change", "as before",
            "achieved", "reached",
            "sustaining", "reached and kept",
            "not-achieved", "not reached",
            "no-progress", "no progress",
            "not-attainable", "out of reach");

    private States() {}

    static String of(TaskStatus status) {
        return switch (status) {
            case DRAFT -> "not sent yet";
            case REQUESTED -> "sent, not answered";
            case RECEIVED -> "received";
            case ACCEPTED -> "accepted";
            case REJECTED -> "turned down";
            case READY -> "ready";
            case CANCELLED -> "withdrawn";
            case INPROGRESS -> "under way";
            case ONHOLD -> "on hold";
            case FAILED -> "could not be done";
            case COMPLETED -> "done";
            case ENTEREDINERROR, NULL -> "";
        };
    }

    static String of(CarePlanActivityStatus status) {
        return switch (status) {
            case NOTSTARTED -> "not started";
            case SCHEDULED -> "planned";
            case INPROGRESS -> "under way";
            case ONHOLD -> "on hold";
            case COMPLETED -> "done";
            case CANCELLED -> "withdrawn";
            case STOPPED -> "stopped";
            case UNKNOWN, ENTEREDINERROR, NULL -> "";
        };
    }

    /** How far a goal is reached, of HL7's codes for it. */
    static Optional<String> ofAchievement(CodeableConcept achievement) {
        return achievement.getCoding().stream()
                .filter(coding -> ACHIEVEMENT.equals(coding.getSystem()))
                .map(coding -> ACHIEVED.get(coding.getCode()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    static boolean isOver(CarePlanActivityStatus status) {
        return status == CarePlanActivityStatus.COMPLETED
                || status == CarePlanActivityStatus.CANCELLED
                || status == CarePlanActivityStatus.STOPPED;
    }

    static boolean isOver(TaskStatus status) {
        return switch (status) {
            case COMPLETED, CANCELLED, REJECTED, FAILED, ENTEREDINERROR -> true;
            default -> false;
        };
    }
}
