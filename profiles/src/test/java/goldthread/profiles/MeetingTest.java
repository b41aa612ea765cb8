package goldthread.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.MeetingAttendance;
import goldthread.terminology.MeetingType;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipantRequired;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static Appointment of(MeetingType kind) {
        Appointment meeting = new Appointment().setStatus(AppointmentStatus.BOOKED);
        meeting.setAppointmentType(new CodeableConcept(kind.coding()));
        return meeting;
    }

    private static Appointment withChild(MeetingType kind, ParticipantRequired required) {
        Appointment meeting = of(kind);
        meeting.addParticipant().setActor(new Reference("Patient/amy")).setRequired(required);
        return meeting;
    }

    @Test
    void a_meeting_is_told_by_its_kind_or_its_profile() {
        Appointment byService = new Appointment();
        byService.addServiceType(new CodeableConcept(MeetingType.CORE_GROUP.coding()));
        Appointment byProfile = new Appointment();
        byProfile.getMeta().addProfile(Profiles.MEETING);

        assertThat(Meeting.isOne(of(MeetingType.PROFESSIONALS))).isTrue();
        assertThat(Meeting.isOne(byService)).isTrue();
        assertThat(Meeting.isOne(byProfile)).isTrue();
        assertThat(Meeting.isOne(new Appointment())).isFalse();
    }

    @Test
    void the_family_is_at_a_conference_but_at_no_strategy_discussion() {
        Appointment withMother = withChild(MeetingType.CORE_GROUP, ParticipantRequired.INFORMATIONONLY);
        withMother.addParticipant().setActor(new Reference("RelatedPerson/mother"));

        assertThat(Meeting.isWithoutFamily(withChild(MeetingType.STRATEGY_DISCUSSION, ParticipantRequired.REQUIRED)))
                .isTrue();
        assertThat(Meeting.isWithoutFamily(withChild(MeetingType.CORE_GROUP, ParticipantRequired.REQUIRED)))
                .isFalse();
        assertThat(Meeting.isWithoutFamily(withChild(MeetingType.CORE_GROUP, ParticipantRequired.INFORMATIONONLY)))
                .isTrue();
        assertThat(Meeting.isWithoutFamily(withMother)).isFalse();
        assertThat(Meeting.isWithoutFamily(new Appointment())).isFalse();
    }

    @Test
    void a_meeting_of_several_kinds_is_as_strict_as_each_of_them() {
        Appointment both = of(MeetingType.STRATEGY_DISCUSSION);
        both.addServiceType(new CodeableConcept(MeetingType.LOOKED_AFTER_REVIEW.coding()));

        assertThat(Meeting.kind(both)).contains(MeetingType.LOOKED_AFTER_REVIEW);
        assertThat(Meeting.isForSafety(both)).isTrue();
        assertThat(Meeting.asksForReports(both)).isTrue();
        assertThat(Meeting.isAmongProfessionals(both)).isFalse();
        assertThat(Meeting.keepsFamilyOut(both)).isTrue();
        assertThat(Meeting.isAmongProfessionals(of(MeetingType.PROFESSIONALS))).isTrue();
        assertThat(Meeting.isAmongProfessionals(new Appointment())).isFalse();
    }

    @Test
    void a_child_of_another_server_is_no_child_of_this_one() {
        Appointment meeting = withChild(MeetingType.CORE_GROUP, ParticipantRequired.REQUIRED);
        meeting.addParticipant().setActor(new Reference("https://elsewhere.test/fhir/Patient/bob"));

        assertThat(Meeting.children(meeting)).containsExactly("amy");
    }

    @Test
    void an_appointment_of_the_child_is_no_meeting_because_it_claims_so() {
        Appointment own = new Appointment();
        own.getMeta().addProfile(Profiles.MEETING);
        assertThat(Meeting.isNotMissedByChild(own)).isTrue();
        own.addParticipant().setActor(new Reference("Patient/amy")).setStatus(ParticipationStatus.DECLINED);

        assertThat(Meeting.isNotMissedByChild(own)).isFalse();
        assertThat(Meeting.isWithoutFamily(own)).isFalse();
        assertThat(Meeting.isNotMissedByChild(withChild(MeetingType.CORE_GROUP, ParticipantRequired.REQUIRED)))
                .isTrue();
    }

    @Test
    void an_outcome_is_a_result_and_something_that_says_more() {
        Appointment meeting = of(MeetingType.CORE_GROUP);
        Extension outcome = meeting.addExtension().setUrl(Extensions.MEETING_OUTCOME);
        outcome.addExtension("result", new CodeableConcept().setText("Plan agreed"));
        assertThat(Meeting.hasOutcome(meeting)).isFalse();
        Extension summary = outcome.addExtension().setUrl("summary").setValue(new StringType(" "));
        assertThat(Meeting.hasOutcome(meeting)).isFalse();
        summary.setValue(new StringType("All agreed."));
        assertThat(Meeting.hasOutcome(meeting)).isTrue();
    }

    @Test
    void who_was_there_is_what_is_said_of_them_else_what_they_answered() {
        AppointmentParticipantComponent silent = new AppointmentParticipantComponent();
        AppointmentParticipantComponent declined =
                new AppointmentParticipantComponent().setStatus(ParticipationStatus.DECLINED);
        AppointmentParticipantComponent absent = new AppointmentParticipantComponent();
        absent.setStatus(ParticipationStatus.ACCEPTED)
                .addExtension(
                        new Extension(Extensions.ATTENDANCE, new CodeableConcept(MeetingAttendance.ABSENT.coding())));

        assertThat(Meeting.wasThere(silent)).isTrue();
        assertThat(Meeting.wasThere(declined)).isFalse();
        assertThat(Meeting.wasThere(absent)).isFalse();
    }
}
