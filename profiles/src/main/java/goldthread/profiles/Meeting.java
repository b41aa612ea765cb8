package goldthread.profiles;

import goldthread.terminology.Coded;
import goldthread.terminology.MeetingAttendance;
import goldthread.terminology.MeetingType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipantRequired;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/**
 * A meeting of several agencies about a child, as against an appointment of the child (N22): told by the code of its kind, as
 * type of service or of appointment, or by the profile that it claims.
 */
public final class Meeting {

    private static final String PATIENT = "Patient/";

    /** Held by professionals among themselves: whoever brings the family in may warn whom they talk about. */
    private static final Set<MeetingType> WITHOUT_FAMILY =
            EnumSet.of(MeetingType.STRATEGY_DISCUSSION, MeetingType.PROFESSIONALS, MeetingType.LEARNING_REVIEW);

    /** At which the child's safety is decided, and to which a mental health service belongs (N24, N25). */
    private static final Set<MeetingType> FOR_SAFETY = EnumSet.of(
            MeetingType.STRATEGY_DISCUSSION, MeetingType.CHILD_PROTECTION_CONFERENCE, MeetingType.CORE_GROUP);

    private static final Set<MeetingType> WITH_REPORTS = EnumSet.of(
            MeetingType.CHILD_PROTECTION_CONFERENCE,
            MeetingType.LOOKED_AFTER_REVIEW,
            MeetingType.PEP_REVIEW,
            MeetingType.EHCP_REVIEW,
            MeetingType.MENTAL_HEALTH_REVIEW,
            MeetingType.CETR,
            MeetingType.SECTION_117);

    private static final Set<AppointmentStatus> AHEAD =
            EnumSet.of(AppointmentStatus.PROPOSED, AppointmentStatus.PENDING, AppointmentStatus.BOOKED);

    private Meeting() {}

    /** Whether it is one. */
    public static boolean isOne(Appointment appointment) {
        return kinds(appointment).findAny().isPresent() || appointment.getMeta().hasProfile(Profiles.MEETING);
    }

    /** Of which kind, the first where it is of several; empty for one that doesn't say so by our code. */
    public static Optional<MeetingType> kind(Appointment appointment) {
        return kinds(appointment).findFirst();
    }

    private static Stream<MeetingType> kinds(Appointment appointment) {
        return Stream.concat(appointment.getServiceType().stream(), Stream.of(appointment.getAppointmentType()))
                .flatMap(type -> type.getCoding().stream())
                .flatMap(coding -> Coded.find(MeetingType.class, new CodeableConcept(coding)).stream());
    }

    /** Whether the child's safety is decided there, whatever else it is. */
    public static boolean isForSafety(Appointment appointment) {
        return kinds(appointment).anyMatch(FOR_SAFETY::contains);
    }

    /** Whether agencies send reports before it, by any of its kinds. */
    public static boolean asksForReports(Appointment appointment) {
        return kinds(appointment).anyMatch(WITH_REPORTS::contains);
    }

    /** Whether such a meeting is held by professionals among themselves, by all of its kinds. */
    public static boolean isAmongProfessionals(Appointment appointment) {
        return kind(appointment).isPresent() && kinds(appointment).allMatch(WITHOUT_FAMILY::contains);
    }

    /** Whether the family isn't to be brought in: by one of its kinds it is held by professionals among themselves. */
    public static boolean keepsFamilyOut(Appointment appointment) {
        return kinds(appointment).anyMatch(WITHOUT_FAMILY::contains);
    }

    /** Whether neither the child nor the family takes part, so that nobody needs anything put into another language. */
    public static boolean isWithoutFamily(Appointment appointment) {
        return isOne(appointment)
                && (isAmongProfessionals(appointment)
                        || appointment.getParticipant().stream().noneMatch(Meeting::isOfFamily));
    }

    /**
     * Whether it is nothing that a child can miss: it is a meeting by the code of its kind, or it says no more than that it is
     * one, and nobody of the family takes part. An appointment of the child doesn't become a meeting by claiming the profile.
     */
    public static boolean isNotMissedByChild(Appointment appointment) {
        return kind(appointment).isPresent() || isWithoutFamily(appointment);
    }

    private static boolean isOfFamily(AppointmentParticipantComponent participant) {
        String who = String.valueOf(participant.getActor().getReference());
        return who.contains("RelatedPerson/")
                || (who.contains(PATIENT) && participant.getRequired() != ParticipantRequired.INFORMATIONONLY);
    }

    /** Whether it is still to be held. */
    public static boolean isAhead(Appointment appointment) {
        return isOne(appointment) && appointment.hasStatus() && AHEAD.contains(appointment.getStatus());
    }

    /** Whether it took place. */
    public static boolean isHeld(Appointment appointment) {
        return isOne(appointment) && appointment.getStatus() == AppointmentStatus.FULFILLED;
    }

    /** Whether it says what came of it: a result, and a decision or a summary. */
    public static boolean hasOutcome(Appointment appointment) {
        Extension outcome = FirstExtension.of(appointment, Extensions.MEETING_OUTCOME);
        return outcome != null && says(outcome, "result") && (says(outcome, "decision") || says(outcome, "summary"));
    }

    private static boolean says(Extension outcome, String part) {
        return outcome.getExtension().stream()
                .anyMatch(extension -> part.equals(extension.getUrl())
                        && extension.hasValue()
                        && !(extension.getValue().isPrimitive()
                                && String.valueOf(extension.getValue().primitiveValue())
                                        .isBlank()));
    }

    /** Whether somebody has decided, in a role and for a reason, that it goes ahead without the mental health service. */
    public static boolean isGivenUp(Appointment appointment) {
        return FirstExtension.of(appointment, Extensions.WITHOUT_MENTAL_HEALTH) != null;
    }

    /** For which agency somebody is invited, as far as the invitation says it. */
    public static Optional<Reference> agency(AppointmentParticipantComponent participant) {
        return FirstExtension.value(participant, Extensions.INVITED_AGENCY) instanceof Reference agency
                        && !agency.isEmpty()
                ? Optional.of(agency)
                : Optional.empty();
    }

    /** Whether somebody came; empty as long as nobody has said. */
    public static Optional<MeetingAttendance> attendance(AppointmentParticipantComponent participant) {
        return FirstExtension.value(participant, Extensions.ATTENDANCE) instanceof CodeableConcept said
                ? Coded.find(MeetingAttendance.class, said)
                : Optional.empty();
    }

    /** Whether somebody was there in person: they attended, or nobody says otherwise and they hadn't declined. */
    public static boolean wasThere(AppointmentParticipantComponent participant) {
        return attendance(participant)
                .map(said -> said == MeetingAttendance.ATTENDED)
                .orElse(participant.getStatus() != ParticipationStatus.DECLINED);
    }

    /** Whether a participant is the child whom it is about. */
    public static boolean isChild(AppointmentParticipantComponent participant) {
        return children(List.of(participant)).findAny().isPresent();
    }

    /** Logical ids of the children whom it is about; whom another server knows by such an id is somebody else. */
    public static List<String> children(Appointment appointment) {
        return children(appointment.getParticipant()).distinct().toList();
    }

    private static Stream<String> children(List<AppointmentParticipantComponent> participants) {
        return participants.stream()
                .map(participant -> participant.getActor().getReferenceElement())
                .filter(actor -> !actor.isAbsolute())
                .filter(actor -> "Patient".equals(actor.getResourceType()) && actor.hasIdPart())
                .map(actor -> actor.getIdPart());
    }
}
