package goldthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.terminology.MeetingType;
import goldthread.terminology.TaskCode;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class MeetingTopicsTest {

    private static Appointment meeting(AppointmentStatus status) {
        Appointment meeting = new Appointment().setStatus(status);
        meeting.setAppointmentType(new CodeableConcept(MeetingType.CORE_GROUP.coding()));
        meeting.addParticipant().setActor(new Reference("Patient/amy"));
        meeting.addParticipant().setActor(new Reference("RelatedPerson/mother"));
        meeting.addParticipant().setActor(new Reference("Practitioner/tom"));
        return meeting;
    }

    private static Appointment inviting(String agency) {
        Appointment meeting = meeting(AppointmentStatus.BOOKED);
        meeting.addParticipant()
                .setActor(new Reference("Practitioner/nia"))
                .addExtension(Extensions.INVITED_AGENCY, new Reference(agency));
        return meeting;
    }

    @Test
    void a_meeting_that_is_called_moved_or_called_off_or_invites_more_is_told() {
        Appointment booked = meeting(AppointmentStatus.BOOKED);
        Appointment moved = meeting(AppointmentStatus.BOOKED);
        moved.setStartElement(new InstantType("2026-12-02T10:00:00Z"));

        assertThat(Topics.of(null, booked)).containsExactly(Topic.MEETING_CALLED);
        assertThat(Topics.of(booked, moved)).containsExactly(Topic.MEETING_CALLED);
        assertThat(Topics.of(booked, inviting("Organization/school"))).containsExactly(Topic.MEETING_CALLED);
        assertThat(Topics.of(booked, meeting(AppointmentStatus.CANCELLED))).containsExactly(Topic.MEETING_CALLED);
        assertThat(Topics.of(booked, booked)).isEmpty();
        assertThat(Topics.of(booked, meeting(AppointmentStatus.FULFILLED))).isEmpty();
        assertThat(Topics.of(null, new Appointment().setStatus(AppointmentStatus.BOOKED)))
                .isEmpty();
    }

    @Test
    void agencies_and_professionals_are_told_and_the_family_is_not() {
        assertThat(MeetingTopics.invited(inviting("Organization/school")))
                .extracting(Reference::getReference)
                .containsExactly("Practitioner/tom", "Organization/school");
    }

    @Test
    void a_meeting_that_was_not_held_is_nothing_that_the_child_missed() {
        assertThat(Topics.of(meeting(AppointmentStatus.BOOKED), meeting(AppointmentStatus.NOSHOW)))
                .isEmpty();
    }

    @Test
    void a_service_that_was_left_out_is_told_of_its_task() {
        Task task = new Task();
        task.getCode().addCoding(TaskCode.JOIN_MEETING.coding());

        assertThat(Topics.of(null, task)).containsExactly(Topic.MEETING_CALLED);
        assertThat(Topics.of(task, task)).isEmpty();
    }
}
