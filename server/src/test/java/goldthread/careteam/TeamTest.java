package goldthread.careteam;

import static goldthread.careteam.TestTeams.CLINICIAN;
import static goldthread.careteam.TestTeams.NOW;
import static goldthread.careteam.TestTeams.SCHOOL;
import static goldthread.careteam.TestTeams.aroundAmy;
import static goldthread.careteam.TestTeams.as;
import static goldthread.careteam.TestTeams.between;
import static goldthread.careteam.TestTeams.lead;
import static goldthread.careteam.TestTeams.on;
import static goldthread.careteam.TestTeams.period;
import static goldthread.careteam.TestTeams.since;
import static goldthread.terminology.ParticipantStatus.EFFECTIVE;
import static goldthread.terminology.ParticipantStatus.ENDED;
import static goldthread.terminology.ParticipantStatus.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.TeamRole;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TeamTest {

    private static Optional<ParticipantStatus> statusOn(String day, CareTeamParticipantComponent participant) {
        return statusOn(day, aroundAmy(participant));
    }

    private static Optional<ParticipantStatus> statusOn(String day, CareTeam stored) {
        Team team = Team.of(stored);
        return team.statusAt(team.participants().get(1), on(day));
    }

    @Nested
    class A_membership {

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({
            "2026-06-30, ''",
            "2026-07-01, EFFECTIVE",
            "2026-07-21, EFFECTIVE",
            "2026-07-22, ENDED",
            "2026-07, EFFECTIVE",
            "2026-07-21T23:30:00+01:00, EFFECTIVE",
            "2026-07-22T00:00:00+01:00, ENDED"
        })
        void goes_by_its_period_and_the_last_day_is_included(String day, String expected) {
            assertThat(statusOn(day, between("2026-07-01", "2026-07-21", CLINICIAN, TeamRole.GP))
                            .map(Enum::name)
                            .orElse(""))
                    .isEqualTo(expected);
        }

        @Test
        void is_in_effect_when_no_status_is_written() {
            assertThat(statusOn("2026-09-15", since("2026-07-01", CLINICIAN, TeamRole.GP)))
                    .contains(EFFECTIVE);
        }

        @Test
        void that_is_proposed_stays_so_until_its_period_is_over() {
            CareTeamParticipantComponent proposed =
                    as(PROPOSED, between("2026-07-01", "2026-07-21", CLINICIAN, TeamRole.GP));
            assertThat(statusOn("2026-07-21", proposed)).contains(PROPOSED);
            assertThat(statusOn("2026-07-22", proposed)).contains(ENDED);
        }

        @Test
        void that_is_marked_as_ended_was_in_effect_before() {
            CareTeamParticipantComponent ended = as(ENDED, between("2026-07-01", "2026-07-21", CLINICIAN, TeamRole.GP));
            assertThat(statusOn("2026-07-21", ended)).contains(EFFECTIVE);
            assertThat(statusOn("2026-07-22", ended)).contains(ENDED);
        }

        @Test
        void that_ended_at_an_unknown_time_is_over_at_any_time() {
            assertThat(statusOn("2026-07-02", as(ENDED, since("2026-07-01", CLINICIAN, TeamRole.GP))))
                    .contains(ENDED);
        }

        @Test
        void has_the_beginning_of_the_team_when_it_has_none() {
            assertThat(statusOn("2026-06-07", between(null, null, CLINICIAN, TeamRole.GP)))
                    .isEmpty();
            assertThat(statusOn("2026-06-08", between(null, null, CLINICIAN, TeamRole.GP)))
                    .contains(EFFECTIVE);
        }

        @Test
        void ends_with_the_team() {
            CareTeam team = aroundAmy(since("2026-07-01", CLINICIAN, TeamRole.GP));
            team.setPeriod(period("2026-06-08", "2026-08-31"));
            assertThat(statusOn("2026-08-31", team)).contains(EFFECTIVE);
            assertThat(statusOn("2026-09-01", team)).contains(ENDED);
        }

        @Test
        void in_a_team_that_stopped_at_an_unknown_time_is_over() {
            CareTeam team = aroundAmy(since("2026-07-01", CLINICIAN, TeamRole.GP));
            team.setStatus(CareTeamStatus.INACTIVE);
            assertThat(statusOn("2026-07-02", team)).contains(ENDED);
            team.setPeriod(period("2026-06-08", "2026-08-31"));
            assertThat(statusOn("2026-07-02", team)).contains(EFFECTIVE);
        }

        @Test
        void in_a_team_that_is_only_proposed_is_proposed() {
            CareTeam team = aroundAmy(since("2026-07-01", CLINICIAN, TeamRole.GP));
            team.setStatus(CareTeamStatus.PROPOSED);
            assertThat(statusOn("2026-07-02", team)).contains(PROPOSED);
        }
    }

    @Nested
    class A_team {

        @Test
        void names_its_child_by_the_id_of_the_patient() {
            assertThat(Team.of(aroundAmy()).childId()).isEqualTo("amy");
            assertThat(Team.of(aroundAmy()).id()).isEqualTo("around-amy");
        }

        @Test
        void of_a_child_elsewhere_names_none() {
            CareTeam team = aroundAmy();
            team.setSubject(new Reference("https://elsewhere.example/fhir/Patient/amy"));
            assertThat(Team.of(team).childId()).isNull();
            team.setSubject(new Reference("Group/amy"));
            assertThat(Team.of(team).childId()).isNull();
        }

        @ParameterizedTest
        @EnumSource(
                value = CareTeamStatus.class,
                names = {"PROPOSED", "SUSPENDED", "INACTIVE", "ENTEREDINERROR"})
        void gives_rights_only_while_it_is_active(CareTeamStatus status) {
            CareTeam team = aroundAmy();
            assertThat(Team.of(team).givesRights()).isTrue();
            team.setStatus(status);
            assertThat(Team.of(team).givesRights()).isFalse();
        }

        @Test
        void of_another_kind_gives_no_rights() {
            CareTeam team = aroundAmy();
            team.setCategory(List.of(new CodeableConcept().setText("Weight management")));
            assertThat(Team.of(team).givesRights()).isFalse();
            assertThat(Team.of(team).isActive()).isTrue();
        }

        @Test
        void is_led_by_the_lead_professional_whose_period_contains_the_moment() {
            Team team = Team.of(aroundAmy(lead("2026-06-08", "2026-07-31"), lead("2026-08-01", null)));
            assertThat(team.leadAt(NOW).map(Participant::entry)).contains(2);
        }

        @Test
        void is_not_led_by_somebody_who_is_only_proposed() {
            assertThat(Team.of(aroundAmy(as(PROPOSED, lead("2026-06-08", null))))
                            .leadAt(NOW))
                    .isEmpty();
        }
    }

    @Test
    void an_organisation_acts_for_itself() {
        Team team = Team.of(aroundAmy(since("2026-06-08", SCHOOL, TeamRole.SCHOOL_LEAD)));
        Party organisation = team.participants().get(1).organisation();
        assertThat(organisation).isNotNull();
        assertThat(organisation.key()).isEqualTo(SCHOOL);
        assertThat(team.participants().get(0).organisation()).isNull();
    }
}
