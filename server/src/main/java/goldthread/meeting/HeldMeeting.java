package goldthread.meeting;

import goldthread.profiles.Meeting;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.validation.Validated;
import goldthread.terminology.Rule;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** What is asked of a meeting that took place: what came of it, and who came. */
final class HeldMeeting {

    static final String OUTCOME =
            "The meeting took place, and nobody says what came of it: give ext-meeting-outcome with a result, and a decision"
                    + " or a summary. A meeting that couldn't decide has the result adjourned.";
    static final String ATTENDANCE =
            "The meeting took place, and it isn't said of all who were invited whether they came: give each participant but"
                    + " the child ext-attendance, with attended, represented, apologies or absent.";

    private HeldMeeting() {}

    /**
     * Refuses a meeting that took place without an outcome, and warns of one that doesn't say who came.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException when its outcome is missing
     */
    static void judge(Called called) {
        boolean intake = Origin.of(called.request()).intake();
        if (lacksOutcome(called.before(), called.after())) {
            if (!intake) {
                throw Outcomes.unprocessable(
                        IssueType.BUSINESSRULE, Rule.MEETING_WITHOUT_OUTCOME.code(), OUTCOME, "Appointment.extension");
            }
            warn(called, Rule.MEETING_WITHOUT_OUTCOME, OUTCOME, "Appointment.extension");
        }
        if (lacksAttendance(called.after())) {
            warn(called, Rule.ATTENDANCE_UNKNOWN, ATTENDANCE, "Appointment.participant");
        }
    }

    /**
     * Whether a meeting that took place says too little. One that is called something else is judged as well; one that was
     * stored so before there was a rule may be corrected.
     */
    static boolean lacksOutcome(@Nullable Appointment before, Appointment after) {
        boolean isHeld = after.getStatus() == AppointmentStatus.FULFILLED
                && (Meeting.isOne(after) || (before != null && Meeting.isOne(before)));
        boolean wasLacking = before != null && Meeting.isHeld(before) && !Meeting.hasOutcome(before);
        return isHeld && !Meeting.hasOutcome(after) && !wasLacking;
    }

    /** Whether it isn't said of somebody who was invited whether they came. */
    static boolean lacksAttendance(Appointment meeting) {
        return Meeting.isHeld(meeting)
                && meeting.getParticipant().stream()
                        .filter(participant -> !Meeting.isChild(participant))
                        .anyMatch(participant -> Meeting.attendance(participant).isEmpty());
    }

    private static void warn(Called called, Rule rule, String sentence, String expression) {
        Validated.of(called.request())
                .warn(Outcomes.issue(IssueSeverity.WARNING, IssueType.BUSINESSRULE, rule.code(), sentence, expression));
    }
}
