package goldthread.meeting;

import static goldthread.meeting.SafetyGate.Answer.FINE;
import static goldthread.meeting.SafetyGate.Answer.REFUSED;
import static goldthread.meeting.SafetyGate.Answer.WARNED;
import static goldthread.meeting.TestMeetings.meeting;
import static goldthread.terminology.MeetingType.CHILD_PROTECTION_CONFERENCE;
import static goldthread.terminology.MeetingType.LOOKED_AFTER_REVIEW;
import static goldthread.terminology.MeetingType.STRATEGY_DISCUSSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hl7.fhir.r4.model.Appointment.AppointmentStatus.BOOKED;
import static org.hl7.fhir.r4.model.Appointment.AppointmentStatus.CANCELLED;
import static org.hl7.fhir.r4.model.Appointment.AppointmentStatus.FULFILLED;
import static org.hl7.fhir.r4.model.Appointment.AppointmentStatus.PENDING;
import static org.hl7.fhir.r4.model.Appointment.AppointmentStatus.PROPOSED;

import goldthread.profiles.Extensions;
import goldthread.profiles.Meeting;
import goldthread.terminology.MeetingType;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SafetyGateTest {

    @ParameterizedTest
    @EnumSource(names = {"STRATEGY_DISCUSSION", "CHILD_PROTECTION_CONFERENCE", "CORE_GROUP"})
    void to_call_or_hold_a_meeting_about_safety_without_the_service_is_refused(MeetingType kind) {
        assertThat(SafetyGate.judge(null, meeting(kind, PENDING), false)).isEqualTo(REFUSED);
        assertThat(SafetyGate.judge(null, meeting(kind, BOOKED), false)).isEqualTo(REFUSED);
        assertThat(SafetyGate.judge(null, meeting(kind, FULFILLED), false)).isEqualTo(REFUSED);
        assertThat(SafetyGate.judge(meeting(kind, PROPOSED), meeting(kind, BOOKED), false))
                .isEqualTo(REFUSED);
    }

    @Test
    void what_is_only_thought_of_or_called_off_and_every_other_meeting_is_fine() {
        assertThat(SafetyGate.judge(null, meeting(STRATEGY_DISCUSSION, PROPOSED), false))
                .isEqualTo(FINE);
        assertThat(SafetyGate.judge(null, meeting(STRATEGY_DISCUSSION, CANCELLED), false))
                .isEqualTo(FINE);
        assertThat(SafetyGate.judge(null, meeting(LOOKED_AFTER_REVIEW, BOOKED), false))
                .isEqualTo(FINE);
    }

    @Test
    void that_somebody_answers_a_meeting_that_was_called_so_is_stored_with_a_warning() {
        assertThat(SafetyGate.judge(meeting(STRATEGY_DISCUSSION, BOOKED), meeting(STRATEGY_DISCUSSION, BOOKED), false))
                .isEqualTo(WARNED);
        assertThat(SafetyGate.judge(
                        meeting(STRATEGY_DISCUSSION, FULFILLED), meeting(STRATEGY_DISCUSSION, FULFILLED), false))
                .isEqualTo(WARNED);
    }

    @Test
    void to_move_it_to_hold_it_to_make_it_one_about_safety_and_to_take_the_service_off_are_decisions() {
        Appointment moved = meeting(STRATEGY_DISCUSSION, BOOKED);
        moved.setStartElement(new InstantType("2026-12-02T10:00:00Z"));

        assertThat(SafetyGate.judge(meeting(STRATEGY_DISCUSSION, BOOKED), moved, false))
                .isEqualTo(REFUSED);
        assertThat(SafetyGate.judge(
                        meeting(STRATEGY_DISCUSSION, BOOKED), meeting(STRATEGY_DISCUSSION, FULFILLED), false))
                .isEqualTo(REFUSED);
        assertThat(SafetyGate.judge(
                        meeting(LOOKED_AFTER_REVIEW, BOOKED), meeting(CHILD_PROTECTION_CONFERENCE, BOOKED), false))
                .isEqualTo(REFUSED);
        assertThat(SafetyGate.judge(meeting(STRATEGY_DISCUSSION, BOOKED), meeting(STRATEGY_DISCUSSION, BOOKED), true))
                .isEqualTo(REFUSED);
    }

    @Test
    void a_start_that_is_not_said_is_no_other_time() {
        Appointment unset = meeting(STRATEGY_DISCUSSION, BOOKED);
        InstantType absent = new InstantType();
        absent.addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
        unset.setStartElement(absent);

        assertThat(SafetyGate.judge(unset, unset.copy(), false)).isEqualTo(WARNED);
        assertThat(SafetyGate.judge(unset, meeting(STRATEGY_DISCUSSION, BOOKED), false))
                .isEqualTo(REFUSED);
    }

    @Test
    void to_take_away_the_reason_for_going_without_is_a_decision() {
        Appointment before = meeting(STRATEGY_DISCUSSION, BOOKED);
        before.addExtension().setUrl(Extensions.WITHOUT_MENTAL_HEALTH);

        assertThat(Meeting.isGivenUp(before)).isTrue();
        assertThat(SafetyGate.judge(before, meeting(STRATEGY_DISCUSSION, BOOKED), false))
                .isEqualTo(REFUSED);
    }
}
