package goldthread.consent;

import static goldthread.consent.TestFacts.ADULT;
import static goldthread.consent.TestFacts.FOURTEEN;
import static goldthread.consent.TestFacts.SIXTEEN;
import static goldthread.consent.TestFacts.lines;
import static goldthread.terminology.CapacityFinding.FLUCTUATING;
import static goldthread.terminology.CapacityFinding.HAS;
import static goldthread.terminology.CapacityFinding.LACKS;
import static goldthread.terminology.DecisionKind.DEPRIVATION_OF_LIBERTY;
import static goldthread.terminology.DecisionKind.INFORMAL_ADMISSION;
import static goldthread.terminology.DecisionKind.INFORMATION_SHARING;
import static goldthread.terminology.DecisionKind.MEDICATION;
import static goldthread.terminology.DecisionKind.TREATMENT;
import static goldthread.terminology.LegalBasis.COURT;
import static goldthread.terminology.LegalBasis.GILLICK;
import static goldthread.terminology.LegalBasis.MENTAL_CAPACITY_ACT;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.DecisionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When the child decides for themself. */
final class OwnDecisionTest {

    @Test
    void below_sixteen_a_finding_of_competence_for_this_decision_makes_the_child_a_candidate() {
        Opinion opinion = TestFacts.born(FOURTEEN).found(HAS).asked(TREATMENT);

        assertThat(lines(opinion)).containsExactly("The child|gillick|2026-08-01");
        assertThat(opinion.candidates().get(0).evidence()).containsExactly(new Named("Observation/1", "Finding 1"));
        assertThat(opinion.limits()).anyMatch(limit -> limit.contains("can't be undone by a parent"));
    }

    @Test
    void a_finding_that_a_change_in_the_childs_life_has_overtaken_counts_and_is_looked_at_again() {
        Opinion opinion =
                TestFacts.born(FOURTEEN).found(HAS).changed("2026-02-20").asked(TREATMENT);

        assertThat(lines(opinion)).containsExactly("The child|gillick|2026-08-01");
        assertThat(opinion.unknown())
                .contains("Finding 1 was made before a change in the child's life of 20-Feb-2026 (Observation/change)."
                        + " Whether it still holds isn't recorded: look at it again.");
        for (String other : List.of("2026-01-15", "2026-03-05")) {
            assertThat(TestFacts.born(FOURTEEN)
                            .found(HAS)
                            .changed(other)
                            .asked(TREATMENT)
                            .unknown())
                    .noneMatch(sentence -> sentence.contains("look at it again"));
        }
    }

    @Test
    void below_sixteen_nothing_recorded_stays_unknown_and_says_whom_to_ask() {
        Opinion opinion = TestFacts.born(FOURTEEN).asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.unknown())
                .contains(
                        "Whether the child is competent (Gillick) to decide about treatment isn't recorded, or no longer."
                                + " Ask whoever proposes it to find out, with the child.");
    }

    @Test
    void competence_for_another_decision_counts_for_nothing() {
        assertThat(lines(TestFacts.born(FOURTEEN)
                        .found(MEDICATION, "", HAS, GILLICK, "2026-02-01", "2026-08-01")
                        .asked(TREATMENT)))
                .isEmpty();
        assertThat(lines(TestFacts.born(FOURTEEN).found(HAS).asked(INFORMATION_SHARING)))
                .isEmpty();
    }

    @Test
    void an_expired_finding_is_left_out_and_named() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .found(TREATMENT, "", HAS, GILLICK, "2025-02-01", "2026-03-03")
                .asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.unknown()).anyMatch(unknown -> unknown.startsWith("Finding 1 held until 03-Mar-2026"));
    }

    @Test
    void the_last_day_of_a_finding_belongs_to_it() {
        assertThat(lines(TestFacts.born(FOURTEEN)
                        .found(TREATMENT, "", HAS, GILLICK, "2025-02-01", "2026-03-04")
                        .asked(TREATMENT)))
                .containsExactly("The child|gillick|2026-03-04");
    }

    @Test
    void a_finding_without_an_end_or_a_day_is_left_out_and_named() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .found(TREATMENT, "", HAS, GILLICK, "2026-02-01", null)
                .found(TREATMENT, "therapy", HAS, GILLICK, null, "2026-08-01")
                .asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.unknown())
                .anyMatch(unknown -> unknown.startsWith("Finding 1 doesn't say when"))
                .anyMatch(unknown -> unknown.startsWith("Finding 2 doesn't say when"));
    }

    @Test
    void a_finding_made_after_the_day_asked_for_counts_for_nothing() {
        assertThat(lines(TestFacts.born(FOURTEEN)
                        .found(TREATMENT, "", HAS, GILLICK, "2026-03-05", "2026-08-01")
                        .asked(TREATMENT)))
                .isEmpty();
    }

    @Test
    void the_finding_holds_no_longer_than_the_law_under_which_it_was_made() {
        assertThat(lines(TestFacts.born("2010-05-01").found(HAS).asked(TREATMENT)))
                .containsExactly("The child|gillick|2026-04-30");
    }

    @Test
    void the_newest_finding_on_a_matter_is_taken_and_the_one_that_says_otherwise_is_shown() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .found(TREATMENT, "", HAS, GILLICK, "2026-01-01", "2026-08-01")
                .found(TREATMENT, "", LACKS, GILLICK, "2026-02-01", "2026-08-01")
                .asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.limits())
                .anyMatch(limit -> limit.startsWith("The child was found unable to decide about treatment: Finding 2."))
                .anyMatch(limit -> limit.startsWith("Finding 1 says otherwise"));
    }

    @Test
    void a_newer_finding_that_is_over_doesnt_bring_back_an_older_one() {
        assertThat(lines(TestFacts.born(FOURTEEN)
                        .found(TREATMENT, "", HAS, GILLICK, "2025-01-01", "2026-08-01")
                        .found(TREATMENT, "", LACKS, GILLICK, "2025-02-01", "2026-01-01")
                        .asked(TREATMENT)))
                .isEmpty();
    }

    @Test
    void two_findings_of_one_moment_that_contradict_each_other_settle_nothing() {
        Opinion opinion = TestFacts.born(SIXTEEN).found(HAS).found(LACKS).asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.unknown())
                .anyMatch(unknown -> unknown.contains("contradict each other: Finding 1; Finding 2"));
    }

    @Test
    void findings_on_different_matters_stand_beside_each_other() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .found(TREATMENT, "Talking therapy", HAS, GILLICK, "2026-01-01", "2026-08-01")
                .found(TREATMENT, "A new medicine", LACKS, GILLICK, "2026-02-01", "2026-08-01")
                .asked(TREATMENT);

        assertThat(opinion.candidates())
                .extracting(Candidate::words)
                .containsExactly("Found competent (Gillick) for this decision: Talking therapy.");
        assertThat(opinion.limits()).anyMatch(limit -> limit.contains("(A new medicine)"));
    }

    @Test
    void fluctuating_ability_is_asked_each_time() {
        Opinion opinion = TestFacts.born(FOURTEEN).found(FLUCTUATING).asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.unknown()).anyMatch(unknown -> unknown.contains("comes and goes"));
    }

    @Test
    void a_finding_under_the_wrong_law_for_the_age_is_left_out_and_named() {
        Opinion young = TestFacts.born(FOURTEEN)
                .found(TREATMENT, "", HAS, MENTAL_CAPACITY_ACT, "2026-02-01", "2026-08-01")
                .asked(TREATMENT);
        Opinion older = TestFacts.born(SIXTEEN)
                .found(TREATMENT, "", LACKS, GILLICK, "2026-02-01", "2026-08-01")
                .asked(TREATMENT);

        assertThat(young.candidates()).isEmpty();
        assertThat(young.unknown()).anyMatch(unknown -> unknown.contains("under a law that isn't the one for the age"));
        assertThat(lines(older)).containsExactly("The child|family-law-reform-act|2027-05-31");
        assertThat(older.unknown()).anyMatch(unknown -> unknown.contains("under a law that isn't the one for the age"));
    }

    @Test
    void what_was_found_before_sixteen_says_nothing_of_capacity_at_sixteen() {
        assertThat(lines(TestFacts.born("2010-03-01")
                        .found(TREATMENT, "", LACKS, null, "2026-02-28", "2026-08-01")
                        .asked(TREATMENT)))
                .containsExactly("The child|family-law-reform-act|2028-02-29");
    }

    @Test
    void what_a_court_found_counts_at_any_age_and_the_order_is_pointed_to() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .found(TREATMENT, "", HAS, COURT, "2026-02-01", "2026-08-01")
                .asked(TREATMENT);

        assertThat(lines(opinion)).containsExactly("The child|court|2026-08-01");
        assertThat(opinion.limits()).anyMatch(limit -> limit.startsWith("A court has decided about treatment"));
    }

    @Test
    void at_sixteen_a_young_person_agrees_to_treatment_as_an_adult_does() {
        Opinion opinion = TestFacts.born("2010-03-04").asked(TREATMENT);

        assertThat(lines(opinion)).containsExactly("The child|family-law-reform-act|2028-03-03");
        assertThat(opinion.candidates().get(0).words()).contains("Family Law Reform Act 1969 s.8");
        assertThat(opinion.candidates().get(0).evidence())
                .extracting(Named::name)
                .anyMatch(words -> words.contains("Mental Capacity Act 2005 s.1(2)"));
    }

    @Test
    void on_the_day_before_the_sixteenth_birthday_competence_has_still_to_be_shown() {
        assertThat(TestFacts.born("2010-03-05").asked(TREATMENT).candidates()).isEmpty();
    }

    @Test
    void at_sixteen_other_decisions_rest_on_the_mental_capacity_act() {
        assertThat(lines(TestFacts.born(SIXTEEN).asked(INFORMATION_SHARING)))
                .containsExactly("The child|mental-capacity-act|2027-05-31");
        assertThat(TestFacts.born(SIXTEEN)
                        .asked(INFORMAL_ADMISSION)
                        .candidates()
                        .get(0)
                        .words())
                .contains("Mental Health Act 1983 s.131(3)");
    }

    @Test
    void at_sixteen_a_finding_of_capacity_is_evidence() {
        assertThat(TestFacts.born(SIXTEEN)
                        .found(HAS)
                        .asked(TREATMENT)
                        .candidates()
                        .get(0)
                        .evidence())
                .first()
                .isEqualTo(new Named("Observation/1", "Finding 1"));
    }

    @Test
    void at_sixteen_without_capacity_best_interests_decide() {
        Opinion opinion = TestFacts.born(SIXTEEN).found(LACKS).asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.limits()).contains(LegalLimits.WITHOUT_CAPACITY);
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionKind.class,
            names = {"TREATMENT", "INFORMAL_ADMISSION", "DEPRIVATION_OF_LIBERTY", "INFORMATION_SHARING"})
    void an_adult_decides_for_themself(DecisionKind decision) {
        assertThat(lines(TestFacts.born(ADULT).asked(decision))).containsExactly("The child|mental-capacity-act|");
    }

    @Test
    void an_unknown_age_stays_unknown() {
        for (TestFacts facts : List.of(TestFacts.ofUnknownAge(), TestFacts.bornBetween("2010-01-01", "2010-12-31"))) {
            Opinion opinion = facts.found(TREATMENT, "", HAS, GILLICK, "2026-02-01", "2026-08-01")
                    .asked(TREATMENT);

            assertThat(opinion.candidates()).isEmpty();
            assertThat(opinion.unknown())
                    .anyMatch(unknown -> unknown.contains("Ask the GP practice for the date of birth"));
        }
    }

    @Test
    void a_year_of_birth_is_enough_where_it_leaves_nothing_open() {
        assertThat(lines(TestFacts.bornBetween("2009-01-01", "2009-12-31").asked(TREATMENT)))
                .containsExactly("The child|family-law-reform-act|2026-12-31");
    }

    @Test
    void who_is_born_on_29_february_comes_of_age_on_1_march() {
        Child child = new Child("Patient/wren", LocalDate.parse("2008-02-29"), LocalDate.parse("2008-02-29"), Set.of());

        assertThat(child.stageOn(LocalDate.parse("2026-02-28"))).isEqualTo(Stage.SIXTEEN_OR_SEVENTEEN);
        assertThat(child.stageOn(LocalDate.parse("2026-03-01"))).isEqualTo(Stage.ADULT);
    }

    @Test
    void nobody_is_asked_before_birth() {
        assertThat(TestFacts.born("2026-03-05").asked(DEPRIVATION_OF_LIBERTY).candidates())
                .isEmpty();
    }
}
