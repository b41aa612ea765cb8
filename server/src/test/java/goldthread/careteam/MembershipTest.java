package goldthread.careteam;

import static goldthread.careteam.TestPeople.ODS_OF_CAMHS;
import static goldthread.careteam.TestTeams.CAMHS;
import static goldthread.careteam.TestTeams.CHILD;
import static goldthread.careteam.TestTeams.CLINICIAN;
import static goldthread.careteam.TestTeams.GP;
import static goldthread.careteam.TestTeams.MOTHER;
import static goldthread.careteam.TestTeams.PRACTICE;
import static goldthread.careteam.TestTeams.SCHOOL;
import static goldthread.careteam.TestTeams.TEACHER;
import static goldthread.careteam.TestTeams.acting;
import static goldthread.careteam.TestTeams.aroundAmy;
import static goldthread.careteam.TestTeams.as;
import static goldthread.careteam.TestTeams.between;
import static goldthread.careteam.TestTeams.on;
import static goldthread.careteam.TestTeams.since;
import static goldthread.terminology.ParticipantStatus.EFFECTIVE;
import static goldthread.terminology.ParticipantStatus.ENDED;
import static goldthread.terminology.ParticipantStatus.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import goldthread.terminology.TeamRole;
import goldthread.terminology.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final RoleGuide GUIDE = new RoleGuide(Vocabulary.read(FhirContext.forR4Cached()));

    private static MembershipQuestion asOf(String day) {
        return new MembershipQuestion(on(day), List.of(), Set.of(), false);
    }

    private static MembershipQuestion inRoles(String... roles) {
        return new MembershipQuestion(
                on("2026-09-15"),
                Arrays.stream(roles).map(MembershipQuestion::role).toList(),
                Set.of(),
                false);
    }

    private static MembershipQuestion forAgencies(String... agencies) {
        return new MembershipQuestion(on("2026-09-15"), List.of(), Set.of(agencies), false);
    }

    private static List<Member> ask(MembershipQuestion question, CareTeam... teams) {
        return new Membership(question, TestPeople.all(), GUIDE)
                .around(Arrays.stream(teams).map(Team::of).toList());
    }

    private static List<String> persons(List<Member> members) {
        return members.stream().map(member -> member.person().getReference()).toList();
    }

    private static CareTeam team() {
        return aroundAmy(
                since("2026-06-08", MOTHER, TeamRole.PARENT),
                acting(PRACTICE, since("2026-06-08", GP, TeamRole.GP)),
                as(ENDED, acting(SCHOOL, between("2026-06-08", "2026-07-21", TEACHER, TeamRole.SCHOOL_LEAD))),
                as(PROPOSED, acting(SCHOOL, since("2026-09-01", TEACHER, TeamRole.DESIGNATED_TEACHER))),
                acting(CAMHS, since("2026-06-10", CLINICIAN, TeamRole.CAMHS_CLINICIAN, TeamRole.LEAD_PROFESSIONAL)));
    }

    @Nested
    class The_answer {

        @Test
        void begins_with_the_lead_and_goes_on_by_role_and_start() {
            assertThat(ask(asOf("2026-09-15"), team()))
                    .extracting(member -> member.person().getReference(), Member::lead, Member::status)
                    .containsExactly(
                            tuple(CLINICIAN, true, EFFECTIVE),
                            tuple(CHILD, false, EFFECTIVE),
                            tuple(TEACHER, false, PROPOSED),
                            tuple(GP, false, EFFECTIVE),
                            tuple(CLINICIAN, false, EFFECTIVE),
                            tuple(MOTHER, false, EFFECTIVE));
        }

        @Test
        void says_of_each_who_what_for_whom_since_when_and_how_to_reach_them() {
            Member lead = ask(asOf("2026-09-15"), team()).get(0);
            assertThat(lead.name()).isEqualTo("Tom Brandt");
            assertThat(lead.role().getCodingFirstRep().getCode()).isEqualTo("lead-professional");
            assertThat(lead.role().getCodingFirstRep().getDisplay()).isEqualTo("Lead professional");
            assertThat(lead.definition()).startsWith("Keeps everyone working together");
            assertThat(lead.organisation()).isNotNull();
            assertThat(lead.organisation().getReference()).isEqualTo(CAMHS);
            assertThat(lead.organisation().getDisplay()).isEqualTo("Elmbrook CAMHS");
            assertThat(lead.period().getStartElement().getValueAsString()).isEqualTo("2026-06-10");
            assertThat(lead.period().hasEnd()).isFalse();
            assertThat(lead.contacts()).extracting(ContactPoint::getValue).containsExactly("01632 960112");
            assertThat(lead.source().getReference()).isEqualTo("CareTeam/around-amy");
        }

        @Test
        void leaves_the_stored_team_as_it_is() {
            CareTeam stored = team();
            ask(asOf("2026-09-15"), stored);
            assertThat(stored.equalsDeep(team())).isTrue();
        }

        @Test
        void orders_members_of_one_role_by_their_start() {
            CareTeam team = aroundAmy(
                    since("2026-08-01", MOTHER, TeamRole.PARENT),
                    since("2026-07-01", "RelatedPerson/dad", TeamRole.PARENT));
            assertThat(persons(ask(asOf("2026-09-15"), team))).containsExactly(CHILD, "RelatedPerson/dad", MOTHER);
        }

        @Test
        void keeps_a_role_of_somebody_elses_code_system_without_a_definition() {
            CareTeam team = aroundAmy(since("2026-06-08", MOTHER));
            team.getParticipant()
                    .get(1)
                    .addRole(new CodeableConcept()
                            .addCoding(new Coding("http://snomed.info/sct", "224571005", null))
                            .setText("Link worker"));
            Member member = ask(asOf("2026-09-15"), team).get(1);
            assertThat(member.role().getText()).isEqualTo("Link worker");
            assertThat(member.role().getCodingFirstRep().hasDisplay()).isFalse();
            assertThat(member.definition()).isNull();
        }

        @Test
        void shows_somebody_without_a_role() {
            CareTeam team = aroundAmy(since("2026-06-08", MOTHER));
            assertThat(persons(ask(asOf("2026-09-15"), team))).containsExactly(CHILD, MOTHER);
        }
    }

    @Nested
    class As_of_a_day {

        @Test
        void it_shows_who_was_there_with_the_last_day_included() {
            assertThat(persons(ask(asOf("2026-07-21"), team()))).containsOnlyOnce(TEACHER);
            assertThat(persons(ask(asOf("2026-07-22"), team()))).doesNotContain(TEACHER);
        }

        @Test
        void it_shows_who_led_then() {
            assertThat(ask(asOf("2026-06-09"), team())).noneMatch(Member::lead);
            assertThat(ask(asOf("2026-06-10"), team()).get(0).lead()).isTrue();
        }

        @Test
        void it_adds_those_who_had_left_when_asked() {
            MembershipQuestion question = new MembershipQuestion(on("2026-09-15"), List.of(), Set.of(), true);
            assertThat(ask(question, team()))
                    .filteredOn(member -> member.status() == ENDED)
                    .singleElement()
                    .satisfies(ended -> {
                        assertThat(ended.person().getReference()).isEqualTo(TEACHER);
                        assertThat(ended.period().getEndElement().getValueAsString())
                                .isEqualTo("2026-07-21");
                        assertThat(ended.lead()).isFalse();
                    });
        }

        @Test
        void it_leaves_out_those_who_come_later_even_then() {
            MembershipQuestion question = new MembershipQuestion(on("2026-06-07"), List.of(), Set.of(), true);
            assertThat(ask(question, team())).isEmpty();
        }
    }

    @Nested
    class Filters {

        @Test
        void by_role_show_only_memberships_in_that_role() {
            List<Member> members = ask(inRoles("camhs-clinician"), team());
            assertThat(persons(members)).containsExactly(CLINICIAN);
            assertThat(members.get(0).role().getCodingFirstRep().getCode()).isEqualTo("camhs-clinician");
        }

        @Test
        void by_several_roles_show_each_of_them() {
            assertThat(persons(ask(inRoles("gp", "parent"), team()))).containsExactly(GP, MOTHER);
        }

        @Test
        void by_a_role_with_its_system_show_the_same() {
            assertThat(persons(ask(inRoles("https://w3id.org/goldthread/fhir/CodeSystem/team-role|gp"), team())))
                    .containsExactly(GP);
            assertThat(ask(inRoles("http://snomed.info/sct|gp"), team())).isEmpty();
        }

        @Test
        void by_agency_take_its_reference_or_its_identifier() {
            assertThat(persons(ask(forAgencies(CAMHS), team()))).containsExactly(CLINICIAN, CLINICIAN);
            assertThat(persons(ask(forAgencies(ODS_OF_CAMHS), team()))).containsExactly(CLINICIAN, CLINICIAN);
            assertThat(persons(ask(forAgencies(PRACTICE, CAMHS), team()))).containsExactly(CLINICIAN, GP, CLINICIAN);
            assertThat(ask(forAgencies("Organization/unknown"), team())).isEmpty();
        }

        @Test
        void by_agency_find_somebody_whose_role_says_for_whom_they_act() {
            CareTeam team = aroundAmy(since("2026-06-08", "PractitionerRole/tom-at-camhs", TeamRole.THERAPIST));
            assertThat(persons(ask(forAgencies(CAMHS), team))).containsExactly("PractitionerRole/tom-at-camhs");
        }
    }

    @Nested
    class Several_teams {

        private static CareTeam serviceTeam() {
            CareTeam team = aroundAmy(acting(CAMHS, since("2026-06-08", CLINICIAN, TeamRole.LEAD_PROFESSIONAL)));
            team.setId("CareTeam/service");
            team.setCategory(List.of());
            team.getParticipant().remove(0);
            return team;
        }

        @Test
        void are_all_shown_each_with_its_source_but_one_lead_leads() {
            List<Member> members = ask(
                    asOf("2026-09-15"),
                    serviceTeam(),
                    aroundAmy(acting(SCHOOL, since("2026-06-08", TEACHER, TeamRole.LEAD_PROFESSIONAL))));
            assertThat(members)
                    .extracting(member -> member.source().getReference(), Member::lead)
                    .containsExactly(
                            tuple("CareTeam/around-amy", true),
                            tuple("CareTeam/around-amy", false),
                            tuple("CareTeam/service", false));
        }

        @Test
        void that_never_were_are_not_shown() {
            CareTeam mistaken = serviceTeam();
            mistaken.setStatus(CareTeamStatus.ENTEREDINERROR);
            assertThat(ask(asOf("2026-09-15"), mistaken)).isEmpty();
        }

        @Test
        void have_a_lead_of_their_own_when_asked_alone() {
            List<Member> members =
                    new Membership(asOf("2026-09-15"), TestPeople.all(), GUIDE).of(Team.of(serviceTeam()));
            assertThat(members).singleElement().matches(Member::lead);
        }
    }
}
