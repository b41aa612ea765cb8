package goldthread.meeting;

import static goldthread.meeting.TestMeetings.CAMHS;
import static goldthread.meeting.TestMeetings.COUNCIL;
import static goldthread.meeting.TestMeetings.INVITED;
import static goldthread.meeting.TestMeetings.SCHOOL;
import static goldthread.meeting.TestMeetings.meeting;
import static goldthread.meeting.TestMeetings.member;
import static goldthread.meeting.TestMeetings.of;
import static goldthread.meeting.TestMeetings.person;
import static goldthread.terminology.MeetingType.STRATEGY_DISCUSSION;
import static goldthread.terminology.MeetingType.TEAM_AROUND_CHILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hl7.fhir.r4.model.Appointment.AppointmentStatus.PROPOSED;

import goldthread.careteam.Around;
import goldthread.careteam.Around.Person;
import goldthread.profiles.Meeting;
import goldthread.terminology.MeetingGap;
import goldthread.terminology.MeetingType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final Person MOTHER = new Person(
            new Reference("RelatedPerson/mother"), "Ivy", Set.of("RelatedPerson/mother"), Optional.empty(), true);
    private static final Around AROUND = new Around(
            List.of(
                    member("PractitionerRole/tom", CAMHS),
                    member("Practitioner/nia", SCHOOL),
                    MOTHER,
                    new Person(new Reference("Patient/amy"), "Amy", Set.of("Patient/amy"), Optional.empty(), true),
                    new Person(
                            new Reference("Practitioner/new"),
                            "Newcomer",
                            Set.of("Practitioner/new"),
                            Optional.of(COUNCIL),
                            false),
                    new Person(new Reference().setDisplay("Aunt Jo"), "Aunt Jo", Set.of(), Optional.empty(), true)),
            List.of(CAMHS, SCHOOL, COUNCIL));

    private static List<String> invited(Invitation invitation) {
        return invitation.guests().stream()
                .map(guest -> guest.entry().hasActor()
                        ? guest.entry().getActor().getReference() + " for "
                                + Meeting.agency(guest.entry())
                                        .map(Reference::getReference)
                                        .orElse("nobody")
                        : "agency "
                                + Meeting.agency(guest.entry()).orElseThrow().getReference())
                .toList();
    }

    private static List<MeetingGap> gaps(Invitation invitation) {
        return invitation.refused().stream().map(Invitation.Refused::why).toList();
    }

    private static Invitation to(MeetingType kind) {
        return Invitation.of(meeting(kind, PROPOSED), AROUND, INVITED);
    }

    @Test
    void the_team_is_invited_then_each_agency_for_which_nobody_is() {
        Invitation invitation = to(TEAM_AROUND_CHILD);

        assertThat(invited(invitation))
                .containsExactly(
                        "PractitionerRole/tom for Organization/camhs",
                        "Practitioner/nia for Organization/school",
                        "RelatedPerson/mother for nobody",
                        "agency Organization/council");
        assertThat(gaps(invitation)).containsExactly(MeetingGap.NOT_ACCEPTED, MeetingGap.NOT_NAMED);
        assertThat(invitation.already()).isZero();
    }

    @Test
    void to_a_strategy_discussion_no_family_is_invited() {
        Invitation invitation = to(STRATEGY_DISCUSSION);

        assertThat(invited(invitation)).noneMatch(who -> who.contains("RelatedPerson"));
        assertThat(gaps(invitation)).contains(MeetingGap.WITHOUT_FAMILY);
    }

    @Test
    void asked_again_nobody_more_is_invited() {
        Appointment next = to(TEAM_AROUND_CHILD).meeting();

        Invitation again = Invitation.of(next, AROUND, INVITED);

        assertThat(again.guests()).isEmpty();
        assertThat(again.already()).isEqualTo(4);
        assertThat(NotInvited.of(next, AROUND, INVITED)).isEmpty();
    }

    @Test
    void an_agency_counts_as_invited_however_it_is_named() {
        Appointment meeting = meeting(TEAM_AROUND_CHILD, PROPOSED);
        person(meeting, "PractitionerRole/tom");
        person(meeting, "Practitioner/nia");
        of(meeting, TestMeetings.agency("council", "The same", "E1"));

        assertThat(NotInvited.of(meeting, AROUND, INVITED)).isEmpty();
        assertThat(NotInvited.of(meeting(TEAM_AROUND_CHILD, PROPOSED), AROUND, INVITED))
                .containsExactly(CAMHS, SCHOOL, COUNCIL);
    }

    @Test
    void the_child_who_is_of_the_team_is_never_invited_to_a_meeting_about_another() {
        Appointment meeting = new Appointment().setStatus(PROPOSED);

        assertThat(gaps(Invitation.of(meeting, AROUND, INVITED))).contains(MeetingGap.OWN_CHILD);
    }
}
