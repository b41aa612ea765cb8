package goldthread.meeting;

import static goldthread.meeting.TestMeetings.came;
import static goldthread.meeting.TestMeetings.meeting;
import static goldthread.meeting.TestMeetings.person;
import static goldthread.terminology.MeetingType.TEAM_AROUND_CHILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hl7.fhir.r4.model.Appointment.AppointmentStatus.BOOKED;
import static org.hl7.fhir.r4.model.Appointment.AppointmentStatus.FULFILLED;

import goldthread.profiles.Extensions;
import goldthread.terminology.MeetingAttendance;
import goldthread.terminology.MeetingOutcome;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class HeldMeetingTest {

    private static Appointment held() {
        return meeting(TEAM_AROUND_CHILD, FULFILLED);
    }

    private static Appointment decided() {
        Appointment meeting = held();
        Extension outcome = meeting.addExtension().setUrl(Extensions.MEETING_OUTCOME);
        outcome.addExtension("result", new CodeableConcept(MeetingOutcome.PLAN_AGREED.coding()));
        outcome.addExtension("decision", new StringType("School and clinic speak each Friday."));
        return meeting;
    }

    @Test
    void a_meeting_that_took_place_needs_an_outcome_and_one_ahead_does_not() {
        assertThat(HeldMeeting.lacksOutcome(null, held())).isTrue();
        assertThat(HeldMeeting.lacksOutcome(meeting(TEAM_AROUND_CHILD, BOOKED), held()))
                .isTrue();
        assertThat(HeldMeeting.lacksOutcome(null, decided())).isFalse();
        assertThat(HeldMeeting.lacksOutcome(null, meeting(TEAM_AROUND_CHILD, BOOKED)))
                .isFalse();
        assertThat(HeldMeeting.lacksOutcome(null, new Appointment().setStatus(FULFILLED)))
                .isFalse();
    }

    @Test
    void an_outcome_is_not_taken_away_nor_got_round_by_another_name_but_an_old_meeting_may_be_corrected() {
        assertThat(HeldMeeting.lacksOutcome(decided(), held())).isTrue();
        assertThat(HeldMeeting.lacksOutcome(meeting(TEAM_AROUND_CHILD, BOOKED), new Appointment().setStatus(FULFILLED)))
                .isTrue();
        assertThat(HeldMeeting.lacksOutcome(held(), held())).isFalse();
    }

    @Test
    void of_everybody_but_the_child_it_is_to_be_said_whether_they_came() {
        Appointment meeting = held();
        assertThat(HeldMeeting.lacksAttendance(meeting)).isFalse();
        var tom = person(meeting, "PractitionerRole/tom");
        assertThat(HeldMeeting.lacksAttendance(meeting)).isTrue();
        came(tom, MeetingAttendance.APOLOGIES);
        assertThat(HeldMeeting.lacksAttendance(meeting)).isFalse();
    }
}
