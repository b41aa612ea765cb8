package goldthread.careteam;

import static goldthread.careteam.TestPeople.ODS_OF_CAMHS;
import static goldthread.careteam.TestRecords.episode;
import static goldthread.careteam.TestRecords.meeting;
import static goldthread.careteam.TestRecords.stored;
import static goldthread.careteam.TestRecords.task;
import static goldthread.careteam.TestTeams.CAMHS;
import static goldthread.careteam.TestTeams.CLINICIAN;
import static goldthread.careteam.TestTeams.GP;
import static goldthread.careteam.TestTeams.PRACTICE;
import static goldthread.careteam.TestTeams.SCHOOL;
import static goldthread.careteam.TestTeams.TEACHER;
import static goldthread.careteam.TestTeams.acting;
import static goldthread.careteam.TestTeams.amy;
import static goldthread.careteam.TestTeams.aroundAmy;
import static goldthread.careteam.TestTeams.as;
import static goldthread.careteam.TestTeams.between;
import static goldthread.careteam.TestTeams.concept;
import static goldthread.careteam.TestTeams.lead;
import static goldthread.careteam.TestTeams.on;
import static goldthread.careteam.TestTeams.since;
import static goldthread.terminology.MembershipGap.ADVOCATES_NOT_LINKED;
import static goldthread.terminology.MembershipGap.AGENCY_NOT_IN_TEAM;
import static goldthread.terminology.MembershipGap.CHILD_NOT_MEMBER;
import static goldthread.terminology.MembershipGap.NO_ADVOCATE;
import static goldthread.terminology.MembershipGap.NO_DESIGNATED_TEACHER;
import static goldthread.terminology.MembershipGap.NO_GP;
import static goldthread.terminology.MembershipGap.NO_IRO;
import static goldthread.terminology.MembershipGap.NO_LEAD;
import static goldthread.terminology.MembershipGap.NO_SCHOOL;
import static goldthread.terminology.MembershipGap.NO_SOCIAL_WORKER;
import static goldthread.terminology.MembershipGap.NO_TEAM;
import static goldthread.terminology.ParticipantStatus.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.store.StoredResource;
import goldthread.terminology.CareStatus;
import goldthread.terminology.GpRegistration;
import goldthread.terminology.MembershipGap;
import goldthread.terminology.TeamRole;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GapsTest {

    private static final Span TODAY = on("2026-09-15");

    private static List<Gap> gaps(Patient child, List<CareTeam> teams, StoredResource... work) {
        return Gaps.of(new Circle(
                child,
                teams.stream().map(Team::of).toList(),
                Activity.of(List.of(work), TODAY),
                TestPeople.all(),
                TODAY));
    }

    private static List<MembershipGap> codes(List<Gap> gaps) {
        return gaps.stream().map(Gap::code).toList();
    }

    private static CareTeamParticipantComponent gp() {
        return acting(PRACTICE, since("2026-06-08", GP, TeamRole.GP));
    }

    private static CareTeamParticipantComponent teacher(TeamRole role) {
        return acting(SCHOOL, since("2026-06-08", TEACHER, role));
    }

    /** Nobody is missing around Amy but those left out here. */
    private static CareTeam team(CareTeamParticipantComponent... others) {
        CareTeam team = aroundAmy(others);
        team.addParticipant(lead("2026-06-08", null));
        return team;
    }

    private static Patient amyWith(CareStatus status) {
        Patient amy = amy();
        amy.addExtension(Extensions.CARE_STATUS, concept(status));
        return amy;
    }

    @Test
    void nobody_is_missing_around_a_child_with_all_of_them() {
        assertThat(gaps(amy(), List.of(team(gp(), teacher(TeamRole.SCHOOL_LEAD)))))
                .isEmpty();
    }

    @Test
    void nothing_is_known_about_a_child_that_is_not_stored_here() {
        assertThat(Gaps.of(new Circle(null, List.of(Team.of(team())), Activity.NONE, TestPeople.all(), TODAY)))
                .isEmpty();
    }

    @Test
    void gaps_come_in_the_order_of_their_codes_each_with_a_sentence() {
        List<Gap> gaps = gaps(amy(), List.of());
        assertThat(codes(gaps)).containsExactly(NO_GP, NO_SCHOOL, NO_LEAD, NO_TEAM);
        assertThat(gaps).allSatisfy(gap -> assertThat(gap.text()).endsWith(".").contains(" "));
    }

    @Nested
    class The_team {

        @Test
        void is_missing_when_it_is_over_or_not_active_or_of_another_kind() {
            CareTeam over = team(gp(), teacher(TeamRole.SENCO));
            over.getPeriod().setEndElement(TestTeams.period(null, "2026-09-14").getEndElement());
            CareTeam inactive = team(gp(), teacher(TeamRole.SENCO));
            inactive.setStatus(CareTeamStatus.INACTIVE);
            CareTeam mistaken = team(gp(), teacher(TeamRole.SENCO));
            mistaken.setStatus(CareTeamStatus.ENTEREDINERROR);
            CareTeam other = team(gp(), teacher(TeamRole.SENCO));
            other.setCategory(List.of(new CodeableConcept().setText("Weight management")));
            for (CareTeam none : List.of(over, inactive, mistaken, other)) {
                assertThat(codes(gaps(amy(), List.of(none)))).contains(NO_TEAM, NO_LEAD);
            }
        }

        @Test
        void lacks_a_lead_whose_time_is_over_or_who_is_only_proposed() {
            assertThat(codes(gaps(amy(), List.of(aroundAmy(lead("2026-06-08", "2026-09-14"))))))
                    .contains(NO_LEAD)
                    .doesNotContain(NO_TEAM);
            assertThat(codes(gaps(amy(), List.of(aroundAmy(as(PROPOSED, lead("2026-06-08", null)))))))
                    .contains(NO_LEAD);
            assertThat(codes(gaps(amy(), List.of(aroundAmy(lead("2026-06-08", "2026-09-15"))))))
                    .doesNotContain(NO_LEAD);
        }

        @Test
        void lacks_the_child_unless_it_says_why() {
            CareTeam team = team(gp(), teacher(TeamRole.SCHOOL_LEAD));
            team.getParticipant().remove(0);
            assertThat(codes(gaps(amy(), List.of(team)))).containsExactly(CHILD_NOT_MEMBER);
            team.addExtension(Extensions.CHILD_NOT_MEMBER_REASON, new CodeableConcept().setText("asked, declined"));
            assertThat(gaps(amy(), List.of(team))).isEmpty();
        }
    }

    @Nested
    class A_gp {

        @Test
        void is_missing_when_neither_record_nor_team_has_one() {
            assertThat(codes(gaps(amy(), List.of(team(teacher(TeamRole.SENCO))))))
                    .containsExactly(NO_GP);
        }

        @Test
        void is_known_by_the_childs_registration() {
            Patient registered = amy();
            registered.addGeneralPractitioner(new Reference(PRACTICE));
            assertThat(gaps(registered, List.of(team(teacher(TeamRole.SENCO))))).isEmpty();
        }

        @Test
        void who_is_proposed_is_known_and_one_who_left_is_not() {
            assertThat(gaps(amy(), List.of(team(as(PROPOSED, gp()), teacher(TeamRole.SENCO)))))
                    .isEmpty();
            assertThat(codes(gaps(
                            amy(),
                            List.of(team(
                                    acting(PRACTICE, between("2026-06-08", "2026-08-01", GP, TeamRole.GP)),
                                    teacher(TeamRole.SENCO))))))
                    .containsExactly(NO_GP);
        }

        @ParameterizedTest
        @EnumSource(GpRegistration.class)
        void is_not_asked_for_again_when_the_reason_is_recorded(GpRegistration registration) {
            Patient child = amy();
            child.addExtension(Extensions.GP_REGISTRATION_STATUS, concept(registration));
            boolean saysWhy = registration.name().startsWith("NOT_REGISTERED_");
            assertThat(codes(gaps(child, List.of(team(teacher(TeamRole.SENCO)))))
                            .contains(NO_GP))
                    .isEqualTo(!saysWhy);
        }
    }

    @Nested
    class A_school {

        @ParameterizedTest
        @EnumSource(
                value = TeamRole.class,
                names = {
                    "DESIGNATED_TEACHER",
                    "DESIGNATED_SAFEGUARDING_LEAD",
                    "SCHOOL_LEAD",
                    "SENIOR_MENTAL_HEALTH_LEAD",
                    "CLASS_TEACHER",
                    "SENCO",
                    "ELECTIVE_HOME_EDUCATION_OFFICER"
                })
        void is_known_by_its_people_or_by_education_at_home(TeamRole role) {
            assertThat(gaps(amy(), List.of(team(gp(), teacher(role))))).isEmpty();
        }

        @Test
        void is_not_known_by_a_nurse_who_visits_many() {
            assertThat(codes(gaps(amy(), List.of(team(gp(), teacher(TeamRole.SCHOOL_NURSE))))))
                    .containsExactly(NO_SCHOOL);
        }

        @Test
        void is_known_by_an_episode() {
            StoredResource school = stored(
                    "EpisodeOfCare",
                    "s",
                    "'status':'active','type':[{'coding':[{'system':"
                            + "'https://w3id.org/goldthread/fhir/CodeSystem/episode-type','code':'school'}]}]");
            assertThat(gaps(amy(), List.of(team(gp())), school)).isEmpty();
        }

        @ParameterizedTest(name = "born on {0}: {1}")
        @CsvSource({"2021-09-16, false", "2021-09-15, true", "2008-09-16, true", "2008-09-15, false", "2013, true"})
        void is_asked_for_from_five_until_eighteen(String born, boolean asked) {
            Patient child = amy();
            child.getBirthDateElement().setValueAsString(born);
            assertThat(codes(gaps(child, List.of(team(gp())))).contains(NO_SCHOOL))
                    .isEqualTo(asked);
        }

        @Test
        void is_asked_for_when_the_age_is_unknown() {
            Patient child = amy();
            child.setBirthDate(null);
            assertThat(codes(gaps(child, List.of(team(gp()))))).containsExactly(NO_SCHOOL);
        }
    }

    @Nested
    class A_child_in_care {

        private static CareTeam withAll() {
            return team(
                    gp(),
                    teacher(TeamRole.DESIGNATED_TEACHER),
                    since("2026-06-08", "Practitioner/dee", TeamRole.SOCIAL_WORKER),
                    since("2026-06-08", "Practitioner/ira", TeamRole.IRO),
                    since("2026-06-08", "Practitioner/ada", TeamRole.INDEPENDENT_ADVOCATE));
        }

        @ParameterizedTest
        @EnumSource(
                value = CareStatus.class,
                names = {"LOOKED_AFTER", "LOOKED_AFTER_ACCOMMODATED", "LOOKED_AFTER_CARE_ORDER", "REMANDED"})
        void has_a_right_to_all_of_these(CareStatus status) {
            assertThat(codes(gaps(amyWith(status), List.of(team(gp(), teacher(TeamRole.SENCO))))))
                    .containsExactly(NO_DESIGNATED_TEACHER, NO_SOCIAL_WORKER, NO_IRO, NO_ADVOCATE);
            assertThat(gaps(amyWith(status), List.of(withAll()))).isEmpty();
        }

        @Test
        void whose_school_is_unknown_lacks_the_school_first() {
            assertThat(codes(gaps(amyWith(CareStatus.LOOKED_AFTER), List.of(team(gp())))))
                    .contains(NO_SCHOOL)
                    .doesNotContain(NO_DESIGNATED_TEACHER);
        }

        @Test
        void who_left_it_still_has_a_designated_teacher() {
            assertThat(codes(gaps(
                            amyWith(CareStatus.PREVIOUSLY_LOOKED_AFTER), List.of(team(gp(), teacher(TeamRole.SENCO))))))
                    .containsExactly(NO_DESIGNATED_TEACHER);
        }

        @ParameterizedTest
        @EnumSource(
                value = CareStatus.class,
                names = {"CHILD_IN_NEED", "CHILD_PROTECTION", "UNBORN_CHILD_PROTECTION"})
        void or_in_need_or_at_risk_has_a_social_worker(CareStatus status) {
            assertThat(codes(gaps(amyWith(status), List.of(team(gp(), teacher(TeamRole.SENCO))))))
                    .containsExactly(NO_SOCIAL_WORKER);
        }

        @Test
        void or_with_a_plan_of_the_council_has_a_social_worker() {
            StoredResource plan = stored(
                    "CarePlan",
                    "p",
                    "'status':'active','category':[{'coding':[{'system':"
                            + "'https://w3id.org/goldthread/fhir/CodeSystem/plan-category','code':'cp'}]}]");
            assertThat(codes(gaps(amy(), List.of(team(gp(), teacher(TeamRole.SENCO))), plan)))
                    .containsExactly(NO_SOCIAL_WORKER);
        }
    }

    @Nested
    class Advocates {

        private static final String ADA = "Practitioner/ada";
        private static final String BEN = "Practitioner/ben";

        private static CareTeam withAdvocates() {
            return team(
                    gp(),
                    teacher(TeamRole.SENCO),
                    since("2026-06-08", ADA, TeamRole.INDEPENDENT_ADVOCATE),
                    since("2026-06-08", BEN, TeamRole.CHAMPION),
                    since("2026-06-08", CLINICIAN, TeamRole.IMHA));
        }

        @Test
        void who_never_met_are_not_linked() {
            assertThat(gaps(amy(), List.of(withAdvocates()))).singleElement().satisfies(gap -> {
                assertThat(gap.code()).isEqualTo(ADVOCATES_NOT_LINKED);
                assertThat(gap.text()).startsWith("3 advocates");
            });
        }

        @Test
        void who_met_some_of_the_others_only_are_not_linked() {
            assertThat(codes(gaps(
                            amy(), List.of(withAdvocates()), meeting("Encounter", "finished", "individual", ADA, BEN))))
                    .containsExactly(ADVOCATES_NOT_LINKED);
        }

        @Test
        void are_linked_through_a_third_and_in_whatever_role_they_met() {
            assertThat(gaps(
                            amy(),
                            List.of(withAdvocates()),
                            meeting("Appointment", "fulfilled", "actor", "PractitionerRole/tom-at-camhs", BEN),
                            meeting("Encounter", "finished", "individual", ADA, BEN)))
                    .isEmpty();
        }

        @Test
        void who_are_one_person_in_two_roles_are_linked() {
            CareTeam team = team(
                    gp(),
                    teacher(TeamRole.SENCO),
                    since("2026-06-08", ADA, TeamRole.INDEPENDENT_ADVOCATE),
                    since("2026-07-08", ADA, TeamRole.INDEPENDENT_VISITOR));
            assertThat(gaps(amy(), List.of(team))).isEmpty();
        }
    }

    @Nested
    class An_agency {

        private static CareTeam withoutCamhs() {
            return aroundAmy(
                    gp(),
                    teacher(TeamRole.SENCO),
                    acting(SCHOOL, since("2026-06-08", "Practitioner/sam", TeamRole.LEAD_PROFESSIONAL)));
        }

        @Test
        void that_works_with_the_child_but_has_nobody_in_the_team_is_named() {
            assertThat(gaps(amy(), List.of(withoutCamhs()), task("accepted", CAMHS)))
                    .singleElement()
                    .satisfies(gap -> {
                        assertThat(gap.code()).isEqualTo(AGENCY_NOT_IN_TEAM);
                        assertThat(gap.text())
                                .isEqualTo(
                                        "Elmbrook CAMHS works with this child (Task/task) but has nobody in the team.");
                    });
        }

        @Test
        void is_named_once_however_much_it_does() {
            assertThat(gaps(
                            amy(),
                            List.of(withoutCamhs()),
                            task("accepted", CAMHS),
                            episode("active", "'start':'2026-06-08'"),
                            task("accepted", "PractitionerRole/tom-at-camhs")))
                    .hasSize(1);
        }

        @Test
        void is_in_the_team_by_any_member_in_effect_or_proposed() {
            assertThat(gaps(amy(), List.of(team(gp(), teacher(TeamRole.SENCO))), task("accepted", CAMHS)))
                    .isEmpty();
            CareTeam proposed = withoutCamhs();
            proposed.addParticipant(as(PROPOSED, since("2026-09-01", CAMHS, TeamRole.CAMHS_CLINICIAN)));
            assertThat(gaps(amy(), List.of(proposed), task("accepted", CAMHS))).isEmpty();
        }

        @Test
        void is_in_the_team_by_somebody_whose_role_names_it() {
            CareTeam team = withoutCamhs();
            team.addParticipant(since("2026-09-01", "PractitionerRole/tom-at-camhs", TeamRole.THERAPIST));
            assertThat(gaps(amy(), List.of(team), task("accepted", CAMHS))).isEmpty();
        }

        @Test
        void whose_members_have_left_is_named() {
            CareTeam team = withoutCamhs();
            team.addParticipant(acting(CAMHS, between("2026-06-08", "2026-09-14", CLINICIAN, TeamRole.THERAPIST)));
            assertThat(codes(gaps(amy(), List.of(team), task("accepted", CAMHS))))
                    .containsExactly(AGENCY_NOT_IN_TEAM);
        }

        @Test
        void is_the_same_by_reference_and_by_identifier() {
            int bar = ODS_OF_CAMHS.indexOf('|');
            StoredResource referral = stored(
                    "ServiceRequest",
                    "r",
                    "'status':'active','performer':[{'type':'Organization','identifier':{'system':'"
                            + ODS_OF_CAMHS.substring(0, bar) + "','value':'" + ODS_OF_CAMHS.substring(bar + 1)
                            + "'}}]");
            assertThat(gaps(amy(), List.of(team(gp(), teacher(TeamRole.SENCO))), referral))
                    .isEmpty();
            assertThat(codes(gaps(amy(), List.of(withoutCamhs()), referral))).containsExactly(AGENCY_NOT_IN_TEAM);
        }

        @Test
        void is_not_guessed_from_a_person_alone() {
            assertThat(gaps(amy(), List.of(withoutCamhs()), task("accepted", CLINICIAN)))
                    .isEmpty();
        }
    }
}
