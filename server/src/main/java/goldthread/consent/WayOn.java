package goldthread.consent;

import goldthread.child.PartyKey;
import goldthread.profiles.Meeting;
import goldthread.terminology.Coded;
import goldthread.terminology.MeetingType;
import goldthread.terminology.TaskCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * A way on from a refusal that somebody has begun (N111).
 *
 * @param kind a second opinion, a best interests meeting or legal advice
 * @param about the refusals, as {@code Consent/id}
 * @param state of the task or meeting, as its record says it
 * @param reference {@code Task/id} or {@code Appointment/id}
 */
record WayOn(Coded kind, List<String> about, String state, String reference) {

    /** All that there are. */
    static final List<Coded> ALL = List.of(TaskCode.SECOND_OPINION, MeetingType.BEST_INTERESTS, TaskCode.LEGAL_ADVICE);

    private static final Set<String> OVER =
            Set.of("completed", "cancelled", "rejected", "failed", "fulfilled", "noshow");

    WayOn {
        about = List.copyOf(about);
    }

    /** What a resource says of one; none in what never was. */
    static List<WayOn> in(Resource resource) {
        if (resource instanceof Task task && task.hasStatus() && task.getStatus() != TaskStatus.ENTEREDINERROR) {
            return Stream.of(TaskCode.SECOND_OPINION, TaskCode.LEGAL_ADVICE)
                    .filter(kind -> kind.isIn(task.getCode()))
                    .map(kind -> of(
                            kind,
                            Stream.of(task.getFocus(), task.getReasonReference()),
                            Optional.ofNullable(task.getStatus()).map(TaskStatus::toCode),
                            task))
                    .toList();
        }
        return resource instanceof Appointment meeting
                        && meeting.getStatus() != AppointmentStatus.ENTEREDINERROR
                        && Meeting.kind(meeting)
                                .filter(MeetingType.BEST_INTERESTS::equals)
                                .isPresent()
                ? List.of(of(
                        MeetingType.BEST_INTERESTS,
                        meeting.getSupportingInformation().stream(),
                        Optional.ofNullable(meeting.getStatus()).map(AppointmentStatus::toCode),
                        meeting))
                : List.of();
    }

    /** Whether nothing more comes of it. */
    boolean isOver() {
        return OVER.contains(state);
    }

    private static WayOn of(Coded kind, Stream<Reference> about, Optional<String> state, Resource resource) {
        return new WayOn(
                kind,
                about.flatMap(to -> PartyKey.of(to).stream()).toList(),
                state.orElse("unknown"),
                Written.reference(resource));
    }
}
