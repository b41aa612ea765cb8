package goldthread.meeting;

import static goldthread.meeting.TestMeetings.CAMHS;
import static goldthread.meeting.TestMeetings.COUNCIL;
import static goldthread.meeting.TestMeetings.INVITED;
import static goldthread.meeting.TestMeetings.SCHOOL;
import static goldthread.meeting.TestMeetings.came;
import static goldthread.meeting.TestMeetings.meeting;
import static goldthread.meeting.TestMeetings.member;
import static goldthread.meeting.TestMeetings.of;
import static goldthread.meeting.TestMeetings.person;
import static goldthread.terminology.MeetingType.CHILD_PROTECTION_CONFERENCE;
import static goldthread.terminology.MeetingType.STRATEGY_DISCUSSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hl7.fhir.r4.model.Appointment.AppointmentStatus.FULFILLED;

import goldthread.careteam.Around;
import goldthread.meeting.Attendance.Line;
import goldthread.profiles.Extensions;
import goldthread.terminology.MeetingAttendance;
import goldthread.terminology.MeetingReport;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

class AttendanceTest {

    private static final Around AROUND =
            new Around(List.of(member("Practitioner/nia", SCHOOL)), List.of(CAMHS, SCHOOL, COUNCIL));

    private static Attendance seen(Appointment meeting, String... seen) {
        return new Attendance(meeting, AROUND, INVITED, Set.of(seen));
    }

    private static String line(Attendance attendance, Line line) {
        return line.agency().map(Reference::getReference).orElse("nobody")
                + " " + line.entries().size()
                + " " + line.answer().toCode()
                + " " + attendance.cameOf(line).map(MeetingAttendance::code).orElse("unknown")
                + " " + attendance.reportOf(line).code();
    }

    private static List<String> lines(Attendance attendance) {
        return attendance.lines().stream().map(line -> line(attendance, line)).toList();
    }

    private static void report(Appointment meeting, Reference agency, String part, Type value) {
        Extension report = meeting.addExtension().setUrl(Extensions.AGENCY_REPORT);
        report.addExtension("agency", agency);
        report.addExtension(part, value);
    }

    @Test
    void each_agency_has_one_line_with_the_best_of_those_who_are_invited_for_it() {
        Appointment meeting = meeting(CHILD_PROTECTION_CONFERENCE, FULFILLED);
        came(person(meeting, "PractitionerRole/tom"), MeetingAttendance.APOLOGIES);
        came(of(meeting, CAMHS).setStatus(ParticipationStatus.ACCEPTED), MeetingAttendance.ATTENDED);
        person(meeting, "Practitioner/nia").setStatus(ParticipationStatus.DECLINED);
        person(meeting, "RelatedPerson/mother");
        report(meeting, new Reference("Organization/camhs"), "report", new Reference("DocumentReference/r"));

        assertThat(lines(seen(meeting)))
                .containsExactly(
                        "Organization/camhs 2 accepted attended sent",
                        "Organization/school 1 declined unknown owed",
                        "nobody 1 needs-action unknown owed");
        assertThat(NotInvited.of(meeting, AROUND, INVITED)).containsExactly(COUNCIL);
    }

    @Test
    void nothing_to_report_is_a_report_and_a_strategy_discussion_asks_for_none() {
        Appointment meeting = meeting(CHILD_PROTECTION_CONFERENCE, FULFILLED);
        of(meeting, SCHOOL);
        report(meeting, new Reference("Organization/school"), "nothing-to-report", new BooleanType(true));
        Appointment strategy = meeting(STRATEGY_DISCUSSION, FULFILLED);
        of(strategy, SCHOOL);

        Attendance nothing = seen(meeting);
        assertThat(nothing.reportOf(nothing.lines().get(0))).isEqualTo(MeetingReport.NOTHING_TO_REPORT);
        Attendance none = seen(strategy);
        assertThat(none.reportOf(none.lines().get(0))).isEqualTo(MeetingReport.NOT_ASKED);
    }

    @Test
    void whom_a_contact_of_the_appointment_names_was_there() {
        Appointment meeting = meeting(STRATEGY_DISCUSSION, FULFILLED);
        person(meeting, "Practitioner/nia");

        Attendance attendance = seen(meeting, "Practitioner/nia");

        assertThat(attendance.cameOf(attendance.lines().get(0))).contains(MeetingAttendance.ATTENDED);
    }

    @Test
    void the_answer_names_who_was_not_invited_and_how_much_is_kept_back() {
        Appointment meeting = meeting(STRATEGY_DISCUSSION, FULFILLED);
        of(meeting, SCHOOL);
        person(meeting, "RelatedPerson/mother");

        List<ParametersParameterComponent> answer =
                new AttendanceAnswer(seen(meeting)).parameters(2).getParameter();

        assertThat(answer)
                .extracting(ParametersParameterComponent::getName)
                .containsExactly("agency", "person", "notInvited", "notInvited", "held", "keptFromYou");
        assertThat(answer.get(2).getPart().get(2).getValue().primitiveValue())
                .isEqualTo("Elmbrook CAMHS works with this child and isn't invited.");
        assertThat(answer.get(5).getValue().primitiveValue()).isEqualTo("2");
    }
}
