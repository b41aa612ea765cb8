package goldthread.engagement;

import goldthread.alert.Alert;
import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.store.DateSpan;
import goldthread.terminology.NoticeCategory;
import goldthread.terminology.TaskCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** Reads out of a resource what it tells of how a child stays in touch with help. */
final class Traces {

    private static final String PATIENT = "Patient/";
    private static final String NO_CONTACT_MADE = "no-contact-made";
    private static final Set<AppointmentStatus> CAME =
            EnumSet.of(AppointmentStatus.ARRIVED, AppointmentStatus.CHECKEDIN, AppointmentStatus.FULFILLED);
    private static final Set<TaskStatus> GIVEN_UP =
            EnumSet.of(TaskStatus.CANCELLED, TaskStatus.FAILED, TaskStatus.REJECTED, TaskStatus.ENTEREDINERROR);

    private Traces() {}

    /**
     * All that a resource tells.
     *
     * @param recorded when it was stored, for what doesn't say when it was
     */
    static List<Trace> of(Resource resource, Instant recorded) {
        if (resource instanceof Appointment appointment) {
            return ofAppointment(appointment, recorded);
        }
        if (resource instanceof Task task) {
            return ofTask(task, recorded);
        }
        if (resource instanceof Communication message) {
            return ofMessage(message, recorded);
        }
        return resource instanceof Encounter contact ? ofContact(contact, recorded) : List.of();
    }

    private static List<Trace> ofAppointment(Appointment appointment, Instant recorded) {
        boolean missed = Missed.counts(appointment);
        if (!missed && !CAME.contains(appointment.getStatus())) {
            return List.of();
        }
        Instant at = appointment.getStartElement().hasValue()
                ? appointment.getStart().toInstant()
                : recorded;
        String about = "Appointment/" + appointment.getIdElement().getIdPart();
        return Missed.children(appointment).stream()
                .map(child -> new Trace(child, missed ? TraceKind.MISSED : TraceKind.ATTENDED, at, about))
                .toList();
    }

    private static List<Trace> ofTask(Task task, Instant recorded) {
        CodeableConcept code = task.getCode();
        String about = PartyKey.of(task.getFocus())
                .filter(focus -> focus.startsWith("Appointment/"))
                .orElse(null);
        Instant at = last(task.getLastModifiedElement(), recorded);
        if (task.getStatus() == TaskStatus.ENTEREDINERROR) {
            return List.of();
        }
        boolean answered = task.getStatus() == TaskStatus.COMPLETED && task.hasOutput();
        if (TaskCode.SAFEGUARDING_RESPONSE.isIn(code)) {
            Stream<TraceKind> kinds = answered
                    ? Stream.of(TraceKind.ALARM, TraceKind.CONSIDERED)
                    : GIVEN_UP.contains(task.getStatus())
                            ? Stream.of(TraceKind.ALARM)
                            : Stream.of(TraceKind.ALARM, TraceKind.UNANSWERED);
            boolean joint = Alert.isJoint(task);
            return kinds.flatMap(kind -> about(task.getFor(), kind, at, about))
                    .map(trace -> new Trace(trace.child(), trace.kind(), at, about, joint))
                    .toList();
        }
        if (TaskCode.FOLLOW_UP_MISSED_APPOINTMENT.isIn(code)) {
            return about(task.getFor(), TraceKind.ASKED, at, about).toList();
        }
        boolean tries = TaskCode.RE_ENGAGEMENT.isIn(code) || TaskCode.OFFER_AGAIN.isIn(code);
        return tries && answered
                ? about(task.getFor(), TraceKind.ATTEMPT, at, null).toList()
                : List.of();
    }

    private static List<Trace> ofMessage(Communication message, Instant recorded) {
        boolean counts = message.getStatus() == CommunicationStatus.COMPLETED
                && NoticeCategory.ENGAGEMENT_ATTEMPT.isIn(message.getCategory());
        return counts
                ? about(message.getSubject(), TraceKind.ATTEMPT, last(message.getSentElement(), recorded), null)
                        .toList()
                : List.of();
    }

    /** A visit or call that reached nobody; that others met says nothing of the child. */
    private static List<Trace> ofContact(Encounter contact, Instant recorded) {
        boolean counts = contact.getStatus() == EncounterStatus.FINISHED
                && contact.getExtensionsByUrl(Extensions.CONTACT_OUTCOME).stream()
                        .anyMatch(outcome -> outcome.getValue() instanceof CodeableConcept concept
                                && concept.getCoding().stream()
                                        .anyMatch(coding -> NO_CONTACT_MADE.equals(coding.getCode())));
        return counts
                ? about(
                                contact.getSubject(),
                                TraceKind.ATTEMPT,
                                last(contact.getPeriod().getStartElement(), recorded),
                                null)
                        .toList()
                : List.of();
    }

    private static Stream<Trace> about(Reference child, TraceKind kind, Instant at, @Nullable String about) {
        return PartyKey.of(child)
                .filter(key -> key.startsWith(PATIENT))
                .map(key -> new Trace(key.substring(PATIENT.length()), kind, at, about))
                .stream();
    }

    /** Its last moment: what was done on a day counts for all of that day. */
    private static Instant last(BaseDateTimeType written, Instant recorded) {
        return Objects.requireNonNull(
                written.hasValue() ? DateSpan.of(written).until().minusMillis(1) : recorded);
    }
}
