package goldthread.careteam;

import static goldthread.careteam.TestTeams.NOW;
import static goldthread.careteam.TestTeams.aroundAmy;
import static goldthread.careteam.TestTeams.as;
import static goldthread.careteam.TestTeams.lead;
import static goldthread.careteam.TestTeams.otherLead;
import static goldthread.careteam.TestTeams.period;
import static goldthread.careteam.TestTeams.since;
import static goldthread.terminology.ParticipantStatus.ENDED;
import static goldthread.terminology.ParticipantStatus.PROPOSED;
import static goldthread.terminology.Rule.LEAD_MISSING;
import static goldthread.terminology.Rule.LEAD_OVERLAP;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.Rule;
import goldthread.terminology.TeamRole;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TeamLeadTest {

    private static List<Rule> brokenByNew(CareTeam team) {
        return TeamLead.breaches(Team.of(team), null, NOW).stream()
                .map(Breach::rule)
                .toList();
    }

    private static List<Rule> brokenByChange(CareTeam before, CareTeam after) {
        return TeamLead.breaches(Team.of(after), Team.of(before), NOW).stream()
                .map(Breach::rule)
                .toList();
    }

    @Nested
    class An_active_team_around_a_child {

        @Test
        void with_one_current_lead_is_fine() {
            assertThat(brokenByNew(aroundAmy(lead("2026-06-08", null)))).isEmpty();
        }

        @Test
        void without_a_lead_is_refused_with_a_sentence_and_a_place() {
            List<Breach> breaches = TeamLead.breaches(Team.of(aroundAmy()), null, NOW);
            assertThat(breaches).singleElement().satisfies(breach -> {
                assertThat(breach.rule()).isEqualTo(LEAD_MISSING);
                assertThat(breach.sentence()).contains("lead-professional");
                assertThat(breach.expression()).isEqualTo("CareTeam.participant");
            });
        }

        @Test
        void needs_a_lead_today_not_only_once_or_later() {
            assertThat(brokenByNew(aroundAmy(lead("2026-06-08", "2026-09-14")))).containsExactly(LEAD_MISSING);
            assertThat(brokenByNew(aroundAmy(lead("2026-09-16", null)))).containsExactly(LEAD_MISSING);
        }

        @Test
        void is_still_led_on_the_last_day_of_a_lead() {
            assertThat(brokenByNew(aroundAmy(lead("2026-06-08", "2026-09-15")))).isEmpty();
            assertThat(brokenByNew(aroundAmy(as(ENDED, lead("2026-06-08", "2026-09-15")))))
                    .isEmpty();
        }

        @Test
        void is_not_led_by_a_proposal_or_by_somebody_who_left_at_an_unknown_time() {
            assertThat(brokenByNew(aroundAmy(as(PROPOSED, lead("2026-06-08", null)))))
                    .containsExactly(LEAD_MISSING);
            assertThat(brokenByNew(aroundAmy(as(ENDED, lead("2026-06-08", null)))))
                    .containsExactly(LEAD_MISSING);
        }

        @Test
        void that_begins_later_needs_its_lead_from_its_first_day() {
            CareTeam team = aroundAmy(lead("2026-12-01", null));
            team.setPeriod(period("2026-12-01", null));
            assertThat(brokenByNew(team)).isEmpty();
            CareTeam unled = aroundAmy(lead("2026-12-02", null));
            unled.setPeriod(period("2026-12-01", null));
            assertThat(brokenByNew(unled)).containsExactly(LEAD_MISSING);
        }

        @Test
        void whose_own_time_is_over_needs_none() {
            CareTeam team = aroundAmy(lead("2026-06-08", "2026-08-31"));
            team.setPeriod(period("2026-06-08", "2026-08-31"));
            assertThat(brokenByNew(team)).isEmpty();
        }

        @Test
        void may_not_have_two_leads_on_one_day() {
            CareTeam team = aroundAmy(lead("2026-06-08", "2026-09-01"), otherLead("2026-09-01", null));
            assertThat(TeamLead.breaches(Team.of(team), null, NOW))
                    .singleElement()
                    .satisfies(breach -> {
                        assertThat(breach.rule()).isEqualTo(LEAD_OVERLAP);
                        assertThat(breach.expression()).isEqualTo("CareTeam.participant[2].period");
                    });
        }

        @Test
        void may_hand_over_from_one_day_to_the_next() {
            assertThat(brokenByNew(aroundAmy(lead("2026-06-08", "2026-08-31"), otherLead("2026-09-01", null))))
                    .isEmpty();
        }

        @Test
        void may_have_the_next_lead_proposed_beside_the_present_one() {
            assertThat(brokenByNew(aroundAmy(lead("2026-06-08", null), as(PROPOSED, otherLead("2026-09-20", null)))))
                    .isEmpty();
        }

        @Test
        void may_not_have_overlapping_leads_in_its_past_or_its_future() {
            assertThat(brokenByNew(aroundAmy(
                            lead("2026-06-08", "2026-07-10"),
                            otherLead("2026-07-01", "2026-07-31"),
                            lead("2026-08-01", null))))
                    .containsExactly(LEAD_OVERLAP);
            assertThat(brokenByNew(aroundAmy(lead("2026-06-08", null), otherLead("2027-01-01", null))))
                    .containsExactly(LEAD_OVERLAP);
        }
    }

    @Nested
    class A_change {

        @Test
        void that_takes_the_lead_away_is_refused() {
            assertThat(brokenByChange(aroundAmy(lead("2026-06-08", null)), aroundAmy(lead("2026-06-08", "2026-09-14"))))
                    .containsExactly(LEAD_MISSING);
        }

        @Test
        void of_something_else_is_possible_when_the_leads_time_has_run_out() {
            CareTeam before = aroundAmy(lead("2026-06-08", "2026-09-01"));
            CareTeam after = aroundAmy(lead("2026-06-08", "2026-09-01"), as(PROPOSED, otherLead("2026-09-16", null)));
            assertThat(brokenByChange(before, after)).isEmpty();
        }

        @Test
        void that_activates_a_team_without_a_lead_is_refused() {
            CareTeam before = aroundAmy();
            before.setStatus(CareTeamStatus.PROPOSED);
            assertThat(brokenByChange(before, aroundAmy())).containsExactly(LEAD_MISSING);
        }

        @Test
        void that_makes_a_team_without_a_lead_one_around_a_child_is_refused() {
            CareTeam before = aroundAmy();
            before.setCategory(List.of());
            assertThat(brokenByChange(before, aroundAmy())).containsExactly(LEAD_MISSING);
        }
    }

    @Nested
    class Other_teams {

        @Test
        void of_other_kinds_need_no_lead() {
            CareTeam team = aroundAmy(lead("2026-06-08", null), otherLead("2026-06-08", null));
            team.setCategory(List.of());
            assertThat(brokenByNew(team)).isEmpty();
        }

        @Test
        void that_never_were_need_no_lead() {
            CareTeam team = aroundAmy(lead("2026-06-08", null), otherLead("2026-06-08", null));
            team.setStatus(CareTeamStatus.ENTEREDINERROR);
            assertThat(brokenByNew(team)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = CareTeamStatus.class,
                names = {"PROPOSED", "SUSPENDED", "INACTIVE"})
        void that_are_not_at_work_need_no_lead_but_never_have_two(CareTeamStatus status) {
            CareTeam none = aroundAmy(since("2026-06-08", TestTeams.GP, TeamRole.GP));
            none.setStatus(status);
            assertThat(brokenByNew(none)).isEmpty();
            CareTeam two = aroundAmy(lead("2026-06-08", null), otherLead("2026-06-08", null));
            two.setStatus(status);
            assertThat(brokenByNew(two)).containsExactly(LEAD_OVERLAP);
        }
    }
}
