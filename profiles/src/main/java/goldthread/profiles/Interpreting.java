package goldthread.profiles;

import goldthread.terminology.TeamRole;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Patient;

/** Whether a child needs an interpreter, and whether an appointment has one (N144). */
public final class Interpreting {

    private static final String REQUIRED = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";
    private static final String PARTICIPANT_TYPE = "http://terminology.hl7.org/CodeSystem/participant-type";
    private static final String TRANSLATOR = "translator";

    private Interpreting() {}

    /** Whether the record says that the child needs one. */
    public static boolean isNeeded(Patient child) {
        return FirstExtension.value(child, REQUIRED) instanceof BooleanType needed
                && needed.hasValue()
                && needed.booleanValue();
    }

    /** Whether a participant that hasn't declined is there to interpret: by HL7's code {@code translator}, or our role. */
    public static boolean isArranged(Appointment appointment) {
        return appointment.getParticipant().stream()
                .filter(participant -> participant.getStatus() != Appointment.ParticipationStatus.DECLINED)
                .anyMatch(Interpreting::interprets);
    }

    /** Whether somebody who was to interpret has declined. */
    public static boolean hasDeclined(Appointment appointment) {
        return appointment.getParticipant().stream()
                .filter(participant -> participant.getStatus() == Appointment.ParticipationStatus.DECLINED)
                .anyMatch(Interpreting::interprets);
    }

    private static boolean interprets(AppointmentParticipantComponent participant) {
        return TeamRole.INTERPRETER.isIn(participant.getType())
                || participant.getType().stream().anyMatch(type -> type.hasCoding(PARTICIPANT_TYPE, TRANSLATOR));
    }

    /** Whether somebody has decided, in a role and for a reason, that it goes ahead without. */
    public static boolean isGivenUp(Appointment appointment) {
        return FirstExtension.of(appointment, Extensions.WITHOUT_INTERPRETER) != null;
    }
}
