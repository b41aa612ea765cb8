package goldthread.chronology.event;

import static goldthread.chronology.event.Tellings.category;
import static goldthread.chronology.event.Tellings.code;
import static goldthread.chronology.event.Tellings.isMajor;
import static goldthread.chronology.event.Tellings.lines;
import static goldthread.chronology.event.Tellings.only;
import static goldthread.chronology.event.Tellings.period;
import static goldthread.chronology.event.Tellings.text;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.profiles.Profiles;
import goldthread.terminology.CareTeamCategory;
import goldthread.terminology.ChronologyCategory;
import goldthread.terminology.EncounterType;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.MissedAppointmentKind;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.TeamRole;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamAndServiceEventsTest {

    @Nested
    class a_team {

        private final CareTeam team = new CareTeam();

        a_team() {
            team.setStatus(CareTeamStatus.ACTIVE);
            team.setName("The team around Wren");
            team.addCategory(code(CareTeamCategory.TEAM_AROUND_CHILD));
        }

        @Test
        void tells_who_joined_and_who_left_in_which_role_and_for_whom() {
            team.addParticipant()
                    .setMember(Tellings.MAJA)
                    .addRole(code(TeamRole.LEAD_PROFESSIONAL))
                    .setOnBehalfOf(Tellings.CAMHS)
                    .setPeriod(period("2026-01-10", "2026-04-30"));
            team.addParticipant()
                    .setMember(Tellings.MOTHER)
                    .addRole(code(TeamRole.PARENT))
                    .setPeriod(period("2026-01-11", null));

            assertThat(lines(team))
                    .containsExactly(
                            "2026-01-10 | team | major | Maja Lindqvist joins the team around the child as"
                                    + " Lead professional for Riverside CAMHS",
                            "2026-04-30 | team | major | Maja Lindqvist leaves the team around the child as"
                                    + " Lead professional for Riverside CAMHS",
                            "2026-01-11 | team | minor | Ivy Ashdown joins the team around the child as Parent");
        }

        @Test
        void never_tells_its_own_name_in_which_the_childs_may_stand() {
            team.setCategory(null);
            team.addManagingOrganization(Tellings.CAMHS);
            team.addParticipant().setMember(Tellings.MAJA).setPeriod(period("2026-01-10", null));

            assertThat(lines(team))
                    .containsExactly("2026-01-10 | team | minor | Maja Lindqvist joins a team of Riverside CAMHS");
        }

        @Test
        void tells_a_proposal_as_one_and_the_child_not_at_all() {
            team.addParticipant()
                    .setMember(Tellings.MAJA)
                    .addRole(code(TeamRole.LEAD_PROFESSIONAL))
                    .setPeriod(period("2026-01-10", "2026-02-01"))
                    .addExtension(Extensions.PARTICIPANT_STATUS, code(ParticipantStatus.PROPOSED));
            team.addParticipant().setMember(Tellings.CHILD).setPeriod(period("2026-01-10", null));

            assertThat(lines(team))
                    .containsExactly("2026-01-10 | team | minor | Maja Lindqvist is proposed for the team around the"
                            + " child as Lead professional");
        }

        @Test
        void made_by_mistake_tells_nothing() {
            team.addParticipant().setMember(Tellings.MAJA).setPeriod(period("2026-01-10", null));

            assertThat(lines(team.setStatus(CareTeamStatus.ENTEREDINERROR))).isEmpty();
        }
    }

    @Nested
    class an_episode {

        private final EpisodeOfCare episode = new EpisodeOfCare();

        an_episode() {
            episode.setStatus(EpisodeOfCareStatus.FINISHED);
            episode.addType(code(EpisodeType.MENTAL_HEALTH));
            episode.setManagingOrganization(Tellings.CAMHS);
            episode.setPeriod(period("2026-01-10", "2026-06-30"));
        }

        @Test
        void tells_when_a_service_begins_and_when_and_why_it_ends() {
            Extension closure = new Extension(Extensions.CLOSURE);
            closure.addExtension("reason", text("Goals met"));
            episode.addExtension(closure);

            assertThat(lines(episode))
                    .containsExactly(
                            "2026-01-10 | episode | major | Begins: Mental health service, Riverside CAMHS",
                            "2026-06-30 | episode | major | Ends: Mental health service, Riverside CAMHS, because: Goals met");
        }

        @Test
        void that_is_only_planned_or_waits_is_minor_and_one_that_never_was_is_nothing() {
            assertThat(lines(episode.setStatus(EpisodeOfCareStatus.WAITLIST)))
                    .containsExactly(
                            "2026-01-10 | episode | minor | On the waiting list: Mental health service, Riverside CAMHS");
            assertThat(lines(episode.setStatus(EpisodeOfCareStatus.CANCELLED))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"PLACEMENT, PLACEMENT", "SCHOOL, EDUCATION", "SOCIAL_CARE, EPISODE"})
        void is_of_the_kind_that_its_type_says(EpisodeType type, ChronologyCategory expected) {
            episode.setType(java.util.List.of(code(type)));

            assertThat(category(episode.setStatus(EpisodeOfCareStatus.ACTIVE))).isEqualTo(expected);
        }
    }

    @Nested
    class a_contact {

        private final Encounter contact = new Encounter();

        a_contact() {
            contact.setStatus(EncounterStatus.FINISHED);
            contact.addType(code(EncounterType.HOME_VISIT));
            contact.setServiceProvider(Tellings.CAMHS);
            contact.setPeriod(period("2026-03-04T10:00:00Z", "2026-03-04T11:00:00Z"));
        }

        @Test
        void tells_whether_the_child_was_seen_alone_and_what_came_of_it() {
            Extension alone = new Extension(Extensions.CHILD_SEEN_ALONE);
            alone.addExtension("seen", new BooleanType(false));
            contact.addExtension(alone);
            contact.addExtension(Extensions.CONTACT_OUTCOME, text("Plan kept"));

            assertThat(lines(contact))
                    .containsExactly("2026-03-04T10:00:00Z/2026-03-04T11:00:00Z | contact | minor |"
                            + " Home visit, Riverside CAMHS, child not seen alone: Plan kept");
        }

        @ParameterizedTest
        @CsvSource({
            "FIRST_CONTACT, CONTACT, true",
            "HOME_VISIT, CONTACT, false",
            "CRISIS_CONTACT, CRISIS, true",
            "PLACE_OF_SAFETY, CRISIS, true",
            "HOSPITAL_STAY, HOSPITAL_STAY, true",
            "MULTI_AGENCY_MEETING, MEETING, false",
            "LAC_STATUTORY_REVIEW, STATUTORY, true",
            "MHA_ASSESSMENT, CONTACT, true"
        })
        void is_of_the_kind_that_its_type_says(EncounterType type, ChronologyCategory expected, boolean major) {
            contact.setType(java.util.List.of(code(type)));
            contact.getPeriod().setEndElement(null);

            assertThat(category(contact)).isEqualTo(expected);
            assertThat(isMajor(contact)).isEqualTo(major);
        }

        @ParameterizedTest
        @CsvSource({"EMER, CRISIS", "IMP, HOSPITAL_STAY", "AMB, CONTACT"})
        void without_a_type_is_of_the_kind_that_its_class_says(String kind, ChronologyCategory expected) {
            contact.setType(null);
            contact.setClass_(new Coding().setCode(kind));
            contact.getPeriod().setEndElement(null);

            assertThat(category(contact)).isEqualTo(expected);
        }

        @Test
        void that_was_a_stay_tells_when_the_child_left_hospital_too() {
            contact.setType(java.util.List.of(code(EncounterType.HOSPITAL_STAY)));
            contact.setPeriod(period("2026-03-04", "2026-03-19"));
            contact.getHospitalization().setDischargeDisposition(text("Home"));

            assertThat(lines(contact))
                    .containsExactly(
                            "2026-03-04/2026-03-19 | hospital-stay | major | Hospital stay, Riverside CAMHS",
                            "2026-03-19 | hospital-stay | major | Leaves hospital, Riverside CAMHS: Home");
        }

        @Test
        void with_a_grave_outcome_stands_out() {
            contact.addExtension(Extensions.CONTACT_OUTCOME, new CodeableConcept(new Coding().setCode("risk-raised")));

            assertThat(isMajor(contact)).isTrue();
        }

        @Test
        void that_did_not_take_place_is_an_appointment() {
            assertThat(only(contact.setStatus(EncounterStatus.PLANNED)).summary())
                    .startsWith("Planned: Home visit");
            assertThat(only(contact.setStatus(EncounterStatus.CANCELLED)).summary())
                    .startsWith("Cancelled: Home visit");
            assertThat(category(contact)).isEqualTo(ChronologyCategory.APPOINTMENT);
            assertThat(lines(contact.setStatus(EncounterStatus.ENTEREDINERROR))).isEmpty();
        }

        @Test
        void that_still_lasts_has_no_end() {
            contact.setPeriod(period("2026-03-04", null));

            assertThat(only(contact.setStatus(EncounterStatus.INPROGRESS))
                            .time()
                            .until())
                    .isNull();
            assertThat(only(contact.setStatus(EncounterStatus.FINISHED)).time().until())
                    .isNotNull();
        }
    }

    @Nested
    class an_appointment {

        private final Appointment appointment = new Appointment();

        an_appointment() {
            appointment.setStartElement(new InstantType("2026-03-04T10:00:00.000Z"));
            appointment.setAppointmentType(text("Review"));
        }

        @Test
        void that_was_missed_tells_how() {
            Extension missed = new Extension(Extensions.MISSED_APPOINTMENT);
            missed.addExtension("kind", code(MissedAppointmentKind.WAS_NOT_BROUGHT));
            appointment.addExtension(missed);

            assertThat(lines(appointment.setStatus(AppointmentStatus.NOSHOW)))
                    .containsExactly("2026-03-04T10:00:00.000Z | missed-appointment | major | Was not brought: Review");
        }

        @Test
        void of_the_child_that_claims_to_be_a_meeting_was_missed_all_the_same() {
            appointment.getMeta().addProfile(Profiles.MEETING);
            appointment.addParticipant().setActor(new Reference("Patient/1"));

            assertThat(lines(appointment.setStatus(AppointmentStatus.NOSHOW)))
                    .containsExactly(
                            "2026-03-04T10:00:00.000Z | missed-appointment | major | Appointment missed: Review");
            appointment.getParticipant().clear();
            assertThat(lines(appointment))
                    .containsExactly("2026-03-04T10:00:00.000Z | meeting | minor | Meeting not held: Review");
        }

        @ParameterizedTest
        @CsvSource({
            "BOOKED, appointment, minor, Appointment: Review",
            "FULFILLED, appointment, minor, Appointment kept: Review",
            "CANCELLED, appointment, minor, Appointment cancelled: Review",
            "PROPOSED, appointment, minor, Appointment proposed: Review",
            "NOSHOW, missed-appointment, major, Appointment missed: Review"
        })
        void is_told_by_its_state(AppointmentStatus status, String category, String significance, String summary) {
            assertThat(lines(appointment.setStatus(status)))
                    .containsExactly("2026-03-04T10:00:00.000Z | " + category + " | " + significance + " | " + summary);
        }

        @Test
        void without_a_time_belongs_where_it_was_made_and_a_mistake_nowhere() {
            appointment.setStart(null);
            appointment.setCreatedElement(new DateTimeType("2026-02-01"));

            assertThat(lines(appointment.setStatus(AppointmentStatus.WAITLIST)))
                    .containsExactly("2026-02-01 | appointment | minor | Appointment proposed: Review");
            assertThat(lines(appointment.setStatus(AppointmentStatus.ENTEREDINERROR)))
                    .isEmpty();
        }
    }
}
