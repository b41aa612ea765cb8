package goldthread.careteam;

import static goldthread.careteam.TestGaps.amyWith;
import static goldthread.careteam.TestGaps.codes;
import static goldthread.careteam.TestGaps.gaps;
import static goldthread.careteam.TestGaps.gp;
import static goldthread.careteam.TestGaps.teacher;
import static goldthread.careteam.TestGaps.team;
import static goldthread.careteam.TestRecords.stored;
import static goldthread.careteam.TestTeams.GP;
import static goldthread.careteam.TestTeams.PRACTICE;
import static goldthread.careteam.TestTeams.acting;
import static goldthread.careteam.TestTeams.amy;
import static goldthread.careteam.TestTeams.as;
import static goldthread.careteam.TestTeams.between;
import static goldthread.careteam.TestTeams.concept;
import static goldthread.careteam.TestTeams.since;
import static goldthread.terminology.MembershipGap.NO_ADVOCATE;
import static goldthread.terminology.MembershipGap.NO_DESIGNATED_TEACHER;
import static goldthread.terminology.MembershipGap.NO_GP;
import static goldthread.terminology.MembershipGap.NO_IRO;
import static goldthread.terminology.MembershipGap.NO_SCHOOL;
import static goldthread.terminology.MembershipGap.NO_SOCIAL_WORKER;
import static goldthread.terminology.ParticipantStatus.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.profiles.Extensions;
import goldthread.store.StoredResource;
import goldthread.terminology.CareStatus;
import goldthread.terminology.GpRegistration;
import goldthread.terminology.TeamRole;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DutyGapsTest {

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
}
