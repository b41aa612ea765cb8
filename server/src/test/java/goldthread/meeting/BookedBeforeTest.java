package goldthread.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.EpisodeType;
import goldthread.terminology.MeetingType;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookedBeforeTest {

    private static EpisodeOfCare episode(EpisodeOfCareStatus status) {
        EpisodeOfCare episode = new EpisodeOfCare()
                .setStatus(status)
                .addType(new CodeableConcept(EpisodeType.MENTAL_HEALTH.coding()))
                .setManagingOrganization(TestMeetings.CAMHS.reference());
        episode.setId("EpisodeOfCare/1");
        return episode;
    }

    private static Appointment booked(MeetingType kind) {
        return TestMeetings.meeting(kind, AppointmentStatus.BOOKED);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, WAITLIST, true",
        "PLANNED, ACTIVE, true",
        "FINISHED, ACTIVE, true",
        "WAITLIST, ACTIVE, false",
        "ACTIVE, FINISHED, false"
    })
    void a_service_begins_once_its_episode_is_open(EpisodeOfCareStatus was, EpisodeOfCareStatus is, boolean begins) {
        assertThat(BookedBefore.begins(episode(was), episode(is))).isEqualTo(begins);
    }

    @Test
    void one_that_is_new_begins_and_so_does_another_that_takes_over() {
        EpisodeOfCare active = episode(EpisodeOfCareStatus.ACTIVE);
        assertThat(BookedBefore.begins(null, active)).isTrue();
        assertThat(BookedBefore.begins(active, active)).isFalse();
        assertThat(BookedBefore.begins(
                        active,
                        episode(EpisodeOfCareStatus.ACTIVE).setManagingOrganization(TestMeetings.COUNCIL.reference())))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CORE_GROUP, true", "STRATEGY_DISCUSSION, true", "LOOKED_AFTER_REVIEW, false"})
    void a_meeting_about_safety_lacks_it(MeetingType kind, boolean lacks) {
        assertThat(BookedBefore.lacks(booked(kind), episode(EpisodeOfCareStatus.ACTIVE), TestMeetings.INVITED))
                .isEqualTo(lacks);
    }

    @Test
    void neither_one_to_which_it_is_invited_nor_one_that_is_over_lacks_it() {
        Appointment inviting = booked(MeetingType.CORE_GROUP);
        TestMeetings.of(inviting, TestMeetings.CAMHS);
        Appointment held = booked(MeetingType.CORE_GROUP).setStatus(AppointmentStatus.FULFILLED);

        EpisodeOfCare begun = episode(EpisodeOfCareStatus.ACTIVE);
        assertThat(BookedBefore.lacks(inviting, begun, TestMeetings.INVITED)).isFalse();
        assertThat(BookedBefore.lacks(held, begun, TestMeetings.INVITED)).isFalse();
    }

    @Test
    void one_that_goes_ahead_without_the_service_asks_it_all_the_same() {
        Appointment without = booked(MeetingType.CORE_GROUP);
        without.addExtension(new Extension(goldthread.profiles.Extensions.WITHOUT_MENTAL_HEALTH));

        assertThat(BookedBefore.lacks(without, episode(EpisodeOfCareStatus.ACTIVE), TestMeetings.INVITED))
                .isTrue();
    }
}
