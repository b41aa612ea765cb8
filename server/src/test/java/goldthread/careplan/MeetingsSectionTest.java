package goldthread.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.MeetingAttendance;
import goldthread.terminology.MeetingOutcome;
import goldthread.terminology.MeetingType;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class MeetingsSectionTest {

    private static Appointment meeting(String id, AppointmentStatus status, String start) {
        Appointment meeting = new Appointment().setStatus(status);
        meeting.setId("Appointment/" + id);
        meeting.setAppointmentType(new CodeableConcept(MeetingType.CORE_GROUP.coding()));
        meeting.setStartElement(new InstantType(start));
        meeting.addParticipant().setActor(RecordBuilder.CHILD).setStatus(ParticipationStatus.NEEDSACTION);
        meeting.addParticipant().setActor(RecordBuilder.TEACHER).setStatus(ParticipationStatus.NEEDSACTION);
        meeting.addParticipant()
                .setStatus(ParticipationStatus.DECLINED)
                .addExtension(new Extension(Extensions.INVITED_AGENCY, RecordBuilder.COUNCIL));
        return meeting;
    }

    private static Appointment other() {
        Appointment other = new Appointment().setStatus(AppointmentStatus.FULFILLED);
        other.setId("Appointment/other");
        return other;
    }

    private static Appointment held(String id, String start) {
        Appointment meeting = meeting(id, AppointmentStatus.FULFILLED, start);
        meeting.getParticipant()
                .get(1)
                .addExtension(Extensions.ATTENDANCE, new CodeableConcept(MeetingAttendance.ATTENDED.coding()));
        meeting.getParticipant()
                .get(2)
                .addExtension(Extensions.ATTENDANCE, new CodeableConcept(MeetingAttendance.ABSENT.coding()));
        Extension outcome = meeting.addExtension().setUrl(Extensions.MEETING_OUTCOME);
        outcome.addExtension("result", new CodeableConcept(MeetingOutcome.PLAN_AGREED.coding()));
        outcome.addExtension("decision", new StringType("School and clinic speak each Friday."));
        return meeting;
    }

    @Test
    void a_meeting_whose_start_is_not_said_has_no_time_yet() {
        Appointment unset = meeting("unset", AppointmentStatus.BOOKED, "2026-08-01T09:30:00Z");
        InstantType absent = new InstantType();
        absent.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
        unset.setStartElement(absent);

        Section section = MeetingsSection.of(new RecordBuilder().add(unset).on("2026-06-01"));

        assertThat(section.groups().get(0).statements())
                .singleElement()
                .satisfies(line -> assertThat(line.cells().get(1)).isEqualTo("no time yet"));
    }

    @Test
    void the_next_ones_stand_first_with_who_has_not_answered_then_what_the_last_ones_decided() {
        RecordBuilder record = new RecordBuilder()
                .add(
                        held("last", "2026-05-01T10:00:00Z"),
                        held("long-ago", "2025-05-01T10:00:00Z"),
                        meeting("later", AppointmentStatus.BOOKED, "2026-08-01T09:30:00Z"),
                        meeting("next", AppointmentStatus.BOOKED, "2026-07-01T09:30:00Z"),
                        meeting("past", AppointmentStatus.BOOKED, "2026-05-20T09:30:00Z"),
                        other());

        Section section = MeetingsSection.of(record.on("2026-06-01"));

        assertThat(section.groups()).extracting(Section.Group::title).containsExactly("Next meetings", "Last meetings");
        assertThat(section.groups().get(0).statements())
                .extracting(Statement::cells)
                .first()
                .isEqualTo(List.of("Core group", "10:30", "Nia Price", "Eastmoor Council"));
        assertThat(section.groups().get(0).statements())
                .extracting(statement -> statement.evidence().get(0).reference())
                .containsExactly("Appointment/next", "Appointment/later");
        assertThat(section.groups().get(1).statements())
                .extracting(Statement::cells)
                .containsExactly(List.of(
                        "Core group", "Plan agreed", "School and clinic speak each Friday.", "Eastmoor Council"));
    }
}
