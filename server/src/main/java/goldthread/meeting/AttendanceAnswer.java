package goldthread.meeting;

import goldthread.careteam.Around.Agency;
import goldthread.meeting.Attendance.Line;
import goldthread.profiles.Meeting;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * Attendance as the Parameters that {@code $attendance} answers.
 *
 * @param attendance what is answered
 */
record AttendanceAnswer(Attendance attendance) {

    Parameters parameters(int kept) {
        Parameters answer = new Parameters();
        for (Line line : attendance.lines()) {
            line.agency()
                    .ifPresentOrElse(
                            agency -> agency(agency, line, answer.addParameter().setName("agency")),
                            () -> person(line, answer.addParameter().setName("person")));
        }
        for (Agency missing : NotInvited.of(attendance.meeting(), attendance.around(), attendance.invited())) {
            ParametersParameterComponent not = answer.addParameter().setName("notInvited");
            part(not, "organisation", missing.reference().copy());
            part(not, "name", new StringType(missing.name()));
            part(not, "text", new StringType(NotInvited.text(missing)));
        }
        answer.addParameter().setName("held").setValue(new BooleanType(Meeting.isHeld(attendance.meeting())));
        answer.addParameter().setName("keptFromYou").setValue(new IntegerType(kept));
        return answer;
    }

    private void agency(Reference agency, Line line, ParametersParameterComponent into) {
        part(into, "organisation", agency.copy());
        part(into, "name", new StringType(attendance.invited().parties().name(agency)));
        answer(line, into);
        part(into, "report", new CodeType(attendance.reportOf(line).code()));
        attendance.sentBy(line).ifPresent(report -> part(into, "reportReference", report.copy()));
        line.entries().stream()
                .filter(AppointmentParticipantComponent::hasActor)
                .forEach(entry -> part(into, "person", entry.getActor().copy()));
    }

    private void person(Line line, ParametersParameterComponent into) {
        Reference who = line.entries().get(0).getActor();
        if (!who.isEmpty()) {
            part(into, "person", who.copy());
        }
        part(into, "name", new StringType(attendance.invited().parties().name(who)));
        answer(line, into);
    }

    private void answer(Line line, ParametersParameterComponent into) {
        part(into, "answer", new CodeType(line.answer().toCode()));
        attendance.cameOf(line).ifPresent(came -> part(into, "attendance", new CodeType(came.code())));
    }

    private static void part(ParametersParameterComponent parameter, String name, Type value) {
        parameter.addPart().setName(name).setValue(value);
    }
}
