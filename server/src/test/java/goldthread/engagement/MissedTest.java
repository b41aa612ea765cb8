package goldthread.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.MeetingType;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.junit.jupiter.api.Test;

class MissedTest {

    @Test
    void a_meeting_that_was_not_held_is_nothing_that_the_child_missed() {
        Appointment missed = new Appointment().setStatus(AppointmentStatus.NOSHOW);
        assertThat(Missed.counts(missed)).isTrue();

        missed.setAppointmentType(new CodeableConcept(MeetingType.CORE_GROUP.coding()));
        assertThat(Missed.counts(missed)).isFalse();
    }
}
