package goldthread.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Profiles;
import goldthread.terminology.MeetingType;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class MissedTest {

    @Test
    void a_meeting_that_was_not_held_is_nothing_that_the_child_missed() {
        Appointment missed = new Appointment().setStatus(AppointmentStatus.NOSHOW);
        assertThat(Missed.counts(missed)).isTrue();

        missed.setAppointmentType(new CodeableConcept(MeetingType.CORE_GROUP.coding()));
        assertThat(Missed.counts(missed)).isFalse();
    }

    @Test
    void to_claim_that_the_childs_own_appointment_is_a_meeting_changes_nothing() {
        Appointment missed = new Appointment().setStatus(AppointmentStatus.NOSHOW);
        missed.getMeta().addProfile(Profiles.MEETING);
        missed.addParticipant().setActor(new Reference("Patient/amy"));

        assertThat(Missed.counts(missed)).isTrue();
    }
}
