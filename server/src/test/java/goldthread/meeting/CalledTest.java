package goldthread.meeting;

import static goldthread.meeting.TestMeetings.meeting;
import static goldthread.meeting.TestMeetings.person;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.terminology.MeetingType;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.junit.jupiter.api.Test;

class CalledTest {

    @Test
    void a_meeting_is_called_now_for_a_child_who_is_added() {
        Appointment before = meeting(MeetingType.CORE_GROUP, AppointmentStatus.BOOKED);
        Appointment after = before.copy();
        person(after, "Patient/bob");
        Called called = new Called(before, after, new SystemRequestDetails());

        assertThat(called.before("amy")).isSameAs(before);
        assertThat(called.before("bob")).isNull();
    }
}
