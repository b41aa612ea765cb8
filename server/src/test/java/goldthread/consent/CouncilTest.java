package goldthread.consent;

import static goldthread.consent.TestFacts.COUNCIL;
import static goldthread.consent.TestFacts.FOURTEEN;
import static goldthread.consent.TestFacts.SIXTEEN;
import static goldthread.consent.TestFacts.days;
import static goldthread.consent.TestFacts.lines;
import static goldthread.terminology.DecisionKind.DEPRIVATION_OF_LIBERTY;
import static goldthread.terminology.DecisionKind.TREATMENT;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.CareStatus;
import goldthread.terminology.PrBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a council shares parental responsibility. */
final class CouncilTest {

    @ParameterizedTest
    @EnumSource(
            value = PrBasis.class,
            names = {"CARE_ORDER", "INTERIM_CARE_ORDER", "EMERGENCY_PROTECTION_ORDER"})
    void a_council_shares_it_under_an_order_for_as_long_as_that_lasts(PrBasis basis) {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .holder("Ash", PrBasis.BIRTH)
                .order(basis, days("2026-03-01", "2026-03-08"))
                .asked(TREATMENT);

        assertThat(lines(opinion))
                .containsExactly("Ash|birth|2027-05-31", "Eastmoor Council|" + basis.code() + "|2026-03-08");
        assertThat(opinion.candidates().get(1).who()).isEqualTo(COUNCIL);
    }

    @Test
    void under_a_care_order_the_council_may_limit_the_parents_and_is_named_with_its_number() {
        assertThat(TestFacts.born(FOURTEEN)
                        .order(PrBasis.CARE_ORDER, Days.OPEN)
                        .asked(TREATMENT)
                        .limits())
                .contains(
                        "Under a care order Eastmoor Council (01632 960150) may limit how parents use their responsibility"
                                + " (Children Act 1989 s.33(3)). Ask it first.");
    }

    @Test
    void an_emergency_protection_order_is_limited_and_its_end_is_asked_for() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .order(PrBasis.EMERGENCY_PROTECTION_ORDER, Days.OPEN)
                .asked(TREATMENT);

        assertThat(opinion.limits()).anyMatch(limit -> limit.contains("s.44(5)"));
        assertThat(opinion.unknown())
                .contains("Until when the emergency protection order lasts isn't recorded. Ask the council.");
    }

    @Test
    void accommodation_by_agreement_gives_the_council_none() {
        Opinion byPlan = TestFacts.born(FOURTEEN)
                .holder("Ash", PrBasis.BIRTH)
                .order(PrBasis.ACCOMMODATED, Days.OPEN)
                .asked(TREATMENT);
        Opinion byStatus = TestFacts.born(FOURTEEN)
                .status(CareStatus.LOOKED_AFTER_ACCOMMODATED)
                .holder("Ash", PrBasis.BIRTH)
                .order(null, Days.OPEN)
                .asked(TREATMENT);

        assertThat(lines(byPlan)).containsExactly("Ash|birth|2027-05-31");
        assertThat(lines(byStatus)).containsExactly("Ash|birth|2027-05-31");
        String none = "The child is accommodated by agreement (Children Act 1989 s.20): the council has no parental"
                + " responsibility.";
        assertThat(byPlan.limits()).contains(none);
        assertThat(byStatus.limits()).contains(none);
    }

    @Test
    void looked_after_on_an_unknown_basis_stays_unknown() {
        Opinion byPlan = TestFacts.born(FOURTEEN).order(null, Days.OPEN).asked(TREATMENT);
        Opinion byStatus =
                TestFacts.born(FOURTEEN).status(CareStatus.LOOKED_AFTER).asked(TREATMENT);

        assertThat(byPlan.candidates()).isEmpty();
        assertThat(byStatus.candidates()).isEmpty();
        assertThat(byPlan.unknown())
                .anyMatch(unknown -> unknown.contains("on which order or agreement isn't recorded")
                        && unknown.contains("Eastmoor Council (01632 960150)"));
        assertThat(byStatus.unknown())
                .anyMatch(unknown -> unknown.contains("on which order or agreement isn't recorded"));
    }

    @Test
    void a_care_status_alone_shows_an_order_and_asks_for_the_rest() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .status(CareStatus.LOOKED_AFTER_CARE_ORDER)
                .order(null, Days.OPEN)
                .asked(TREATMENT);

        assertThat(lines(opinion)).containsExactly("Eastmoor Council|care-order|2027-05-31");
        assertThat(opinion.unknown()).anyMatch(unknown -> unknown.contains("full or interim"));
    }

    @Test
    void a_council_that_isnt_named_is_asked_for() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .status(CareStatus.LOOKED_AFTER_CARE_ORDER)
                .asked(TREATMENT);

        assertThat(opinion.candidates().get(0).who()).isEqualTo(Named.words("the council that looks after the child"));
        assertThat(opinion.unknown()).anyMatch(unknown -> unknown.startsWith("Which council holds the order"));
    }

    @Test
    void between_two_councils_none_is_chosen() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .order(PrBasis.CARE_ORDER, Days.OPEN)
                .council(new CouncilRole(
                        new Named("CarePlan/other", "The council's plan"),
                        new Named("Organization/other", "Westmoor Council"),
                        "",
                        PrBasis.CARE_ORDER,
                        true,
                        Days.OPEN))
                .asked(TREATMENT);

        assertThat(opinion.candidates().get(0).who().reference()).isEmpty();
        assertThat(opinion.unknown()).anyMatch(unknown -> unknown.startsWith("Which council holds the order"));
    }

    @Test
    void an_order_and_an_agreement_contradict_each_other() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .status(CareStatus.LOOKED_AFTER_ACCOMMODATED)
                .order(PrBasis.CARE_ORDER, Days.OPEN)
                .asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.unknown()).anyMatch(unknown -> unknown.contains("both an order and accommodation"));
    }

    @Test
    void an_order_that_is_over_gives_nothing_and_is_named() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .order(PrBasis.INTERIM_CARE_ORDER, days("2025-01-01", "2026-03-03"))
                .asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.unknown()).anyMatch(unknown -> unknown.contains("with an order that is over"));
    }

    @Test
    void remand_gives_the_council_none() {
        Opinion opinion = TestFacts.born(FOURTEEN).status(CareStatus.REMANDED).asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.limits())
                .contains("Remand or custody by itself gives a council no parental responsibility.");
    }

    @Test
    void neither_council_nor_parents_agree_to_the_confinement_of_a_child_in_care() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .holder("Ash", PrBasis.BIRTH)
                .order(PrBasis.CARE_ORDER, Days.OPEN)
                .asked(DEPRIVATION_OF_LIBERTY);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.limits())
                .anyMatch(limit -> limit.contains("[2025] EWCA Civ 478"))
                .anyMatch(limit -> limit.startsWith("Ash holds parental responsibility, but while a court order"));
    }

    @Test
    void a_parent_of_a_child_under_sixteen_at_home_is_a_candidate_with_a_warning() {
        Opinion opinion = TestFacts.born(FOURTEEN).holder("Ash", PrBasis.BIRTH).asked(DEPRIVATION_OF_LIBERTY);

        assertThat(lines(opinion)).containsExactly("Ash|birth|2027-05-31");
        assertThat(opinion.limits()).anyMatch(limit -> limit.contains("Take legal advice; a court can decide."));
    }

    @Test
    void at_sixteen_the_council_steps_back_as_parents_do() {
        Opinion opinion =
                TestFacts.born(SIXTEEN).order(PrBasis.CARE_ORDER, Days.OPEN).asked(TREATMENT);

        assertThat(lines(opinion)).containsExactly("The child|family-law-reform-act|2027-05-31");
        assertThat(opinion.limits())
                .anyMatch(limit ->
                        limit.startsWith("Eastmoor Council shares parental responsibility under an order, but the"
                                + " young person decides"));
    }
}
