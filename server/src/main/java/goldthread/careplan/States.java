package goldthread.careplan;

import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** States of actions and of answers to referrals, in plain words. */
final class States {

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
