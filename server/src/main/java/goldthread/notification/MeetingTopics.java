package goldthread.notification;

import goldthread.child.PartyKey;
import goldthread.profiles.Meeting;
import goldthread.terminology.TaskCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** What a change of a meeting means to those who are invited (N22). */
final class MeetingTopics {

    private MeetingTopics() {}

    /** Whether a meeting is called, moved, called off, or somebody more is invited. */
    static boolean isCalled(@Nullable Appointment before, Appointment after) {
        if (!Meeting.isOne(after)) {
            return false;
        }
        if (before == null || !Meeting.isAhead(before)) {
            return Meeting.isAhead(after);
        }
        if (after.getStatus() == AppointmentStatus.CANCELLED) {
            return true;
        }
        return Meeting.isAhead(after)
                && (!keys(before).containsAll(keys(after))
                        || !Topics.same(List.of(before.getStartElement()), List.of(after.getStartElement())));
    }

    /** Whether a task asks a service to see that it is invited. */
    static boolean isAsked(Task task) {
        return TaskCode.JOIN_MEETING.isIn(task.getCode());
    }

    /** The people and agencies that are invited: they are told wherever they stand. The family isn't among them. */
    static Stream<Reference> invited(Resource resource) {
        return resource instanceof Appointment meeting
                ? meeting.getParticipant().stream().flatMap(MeetingTopics::told)
                : Stream.empty();
    }

    private static Stream<Reference> told(AppointmentParticipantComponent participant) {
        return Meeting.agency(participant).or(() -> actor(participant)).stream();
    }

    private static Optional<Reference> actor(AppointmentParticipantComponent participant) {
        return Optional.of(participant.getActor())
                .filter(actor -> PartyKey.of(actor)
                        .filter(key -> !key.startsWith("Patient/") && !key.startsWith("RelatedPerson/"))
                        .isPresent());
    }

    private static Set<String> keys(Appointment meeting) {
        return invited(meeting).flatMap(party -> PartyKey.of(party).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
