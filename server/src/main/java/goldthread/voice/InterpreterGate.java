package goldthread.voice;

import goldthread.profiles.Interpreting;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment of a child who needs an interpreter lacks (N144). To book one ahead is a decision, and refused without;
 * one that is only proposed, that took place, or that was booked so before is a fact, and stored with a warning. So is that
 * the interpreter has declined, unless the appointment is moved as well.
 */
final class InterpreterGate {

    private static final Set<AppointmentStatus> NEVER =
            EnumSet.of(AppointmentStatus.CANCELLED, AppointmentStatus.ENTEREDINERROR, AppointmentStatus.NULL);

    private InterpreterGate() {}

    enum Answer {
        FINE,
        WARNED,
        REFUSED
    }

    /**
     * Judges an appointment of a child who needs an interpreter.
     *
     * @param before the version before; {@code null} for a new one
     * @param now by the database's clock
     */
    static Answer judge(@Nullable Appointment before, Appointment after, Instant now) {
        if (!after.hasStatus() || NEVER.contains(after.getStatus()) || hasWhatItNeeds(after)) {
            return Answer.FINE;
        }
        boolean asBefore = before != null && isBookedAhead(before, now) && isAtTheSameTime(before, after);
        boolean tookAway = before != null && hasWhatItNeeds(before) && !Interpreting.hasDeclined(after);
        return isBookedAhead(after, now) && (!asBefore || tookAway) ? Answer.REFUSED : Answer.WARNED;
    }

    static boolean hasWhatItNeeds(Appointment appointment) {
        return Interpreting.isArranged(appointment) || Interpreting.isGivenUp(appointment);
    }

    private static boolean isBookedAhead(Appointment appointment, Instant now) {
        return appointment.getStatus() == AppointmentStatus.BOOKED
                && (!appointment.hasStart()
                        || appointment.getStart().toInstant().isAfter(now));
    }

    private static boolean isAtTheSameTime(Appointment before, Appointment after) {
        return before.hasStart() == after.hasStart()
                && (!before.hasStart()
                        || before.getStart().toInstant().equals(after.getStart().toInstant()));
    }
}
