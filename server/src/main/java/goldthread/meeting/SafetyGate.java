package goldthread.meeting;

import goldthread.profiles.Meeting;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting about a child's safety lacks when it leaves out the mental health service that works with the child (N24,
 * N25). To call it, to move it, to hold it and to take the service off it are decisions, and refused; everything else about
 * one that was called so before, such as that somebody answers, is stored with a warning.
 */
final class SafetyGate {

    private static final Set<AppointmentStatus> CALLED = EnumSet.of(
            AppointmentStatus.PENDING,
            AppointmentStatus.BOOKED,
            AppointmentStatus.ARRIVED,
            AppointmentStatus.CHECKEDIN,
            AppointmentStatus.FULFILLED);

    private SafetyGate() {}

    enum Answer {
        FINE,
        WARNED,
        REFUSED
    }

    /**
     * Judges a meeting to which a service isn't invited.
     *
     * @param before the version before; {@code null} for a new one
     * @param wasInvited whether the service was, in the version before
     */
    static Answer judge(@Nullable Appointment before, Appointment after, boolean wasInvited) {
        if (!isCalledForSafety(after)) {
            return Answer.FINE;
        }
        boolean asBefore = before != null
                && isCalledForSafety(before)
                && isAtTheSameTime(before, after)
                && (before.getStatus() == AppointmentStatus.FULFILLED
                        || after.getStatus() != AppointmentStatus.FULFILLED);
        boolean tookAway = before != null
                && isCalledForSafety(before)
                && (wasInvited || (Meeting.isGivenUp(before) && !Meeting.isGivenUp(after)));
        return asBefore && !tookAway ? Answer.WARNED : Answer.REFUSED;
    }

    static boolean isCalledForSafety(Appointment meeting) {
        return Meeting.isForSafety(meeting) && meeting.hasStatus() && CALLED.contains(meeting.getStatus());
    }

    private static boolean isAtTheSameTime(Appointment before, Appointment after) {
        return start(before).equals(start(after));
    }

    private static Optional<Instant> start(Appointment meeting) {
        return Optional.ofNullable(meeting.getStart()).map(Date::toInstant);
    }
}
