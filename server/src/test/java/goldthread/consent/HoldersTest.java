package goldthread.consent;

import static goldthread.consent.TestFacts.ADULT;
import static goldthread.consent.TestFacts.FOURTEEN;
import static goldthread.consent.TestFacts.SIXTEEN;
import static goldthread.consent.TestFacts.carer;
import static goldthread.consent.TestFacts.days;
import static goldthread.consent.TestFacts.during;
import static goldthread.consent.TestFacts.lines;
import static goldthread.consent.TestFacts.person;
import static goldthread.terminology.CapacityFinding.FLUCTUATING;
import static goldthread.terminology.CapacityFinding.HAS;
import static goldthread.terminology.CapacityFinding.LACKS;
import static goldthread.terminology.DecisionKind.DEPRIVATION_OF_LIBERTY;
import static goldthread.terminology.DecisionKind.INFORMAL_ADMISSION;
import static goldthread.terminology.DecisionKind.TREATMENT;
import static goldthread.terminology.ParentalResponsibility.NO;
import static goldthread.terminology.ParentalResponsibility.SHARED;
import static goldthread.terminology.ParentalResponsibility.UNKNOWN;
import static goldthread.terminology.ParentalResponsibility.YES;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.CareStatus;
import goldthread.terminology.CarerType;
import goldthread.terminology.PrBasis;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who holds parental responsibility, and when their agreement counts. */
final class HoldersTest {

    @ParameterizedTest
    @EnumSource(
            value = PrBasis.class,
            names = {
                "BIRTH",
                "REGISTRATION",
                "AGREEMENT",
                "ORDER",
                "ADOPTION",
                "SPECIAL_GUARDIANSHIP",
                "GUARDIANSHIP",
                "PLACEMENT_FOR_ADOPTION",
                "EMERGENCY_PROTECTION_ORDER"
            })
    void below_sixteen_whoever_holds_it_may_agree_on_the_basis_recorded(PrBasis basis) {
        Opinion opinion = TestFacts.born(FOURTEEN).holder("Ash", basis).asked(TREATMENT);

        assertThat(lines(opinion)).containsExactly("Ash|" + basis.code() + "|2027-05-31");
        assertThat(opinion.candidates().get(0).evidence())
                .containsExactly(new Named("RelatedPerson/ash", "What is recorded of Ash"));
    }

    @Test
    void holders_stand_beside_a_competent_child() {
        assertThat(lines(TestFacts.born(FOURTEEN)
                        .found(HAS)
                        .holder("Ash", PrBasis.BIRTH)
                        .holder("Bea", PrBasis.REGISTRATION)
                        .asked(TREATMENT)))
                .containsExactly("The child|gillick|2026-08-01", "Ash|birth|2027-05-31", "Bea|registration|2027-05-31");
    }

    @Test
    void unknown_and_unsaid_are_never_read_as_no_or_yes() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .person(person("Ash", UNKNOWN, PrBasis.BIRTH))
                .person(person("Bea", null))
                .asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.unknown())
                .anyMatch(unknown -> unknown.startsWith("Whether Ash holds parental responsibility isn't recorded"))
                .anyMatch(unknown -> unknown.startsWith("Whether Bea holds parental responsibility isn't recorded"))
                .anyMatch(unknown -> unknown.startsWith("Nobody is recorded for certain"));
    }

    @Test
    void of_a_brother_or_supporter_nothing_is_missed() {
        Person brother =
                new Person(new Named("RelatedPerson/b", "Bo"), null, Set.of(), Set.of(), false, Days.OPEN, List.of());

        assertThat(TestFacts.born(FOURTEEN).person(brother).asked(TREATMENT).unknown())
                .noneMatch(unknown -> unknown.contains("Bo"));
    }

    @Test
    void a_holder_without_a_basis_counts_and_the_basis_is_asked_for() {
        Opinion opinion = TestFacts.born(FOURTEEN).person(person("Ash", YES)).asked(TREATMENT);

        assertThat(lines(opinion)).containsExactly("Ash|unknown|2027-05-31");
        assertThat(opinion.unknown())
                .anyMatch(unknown -> unknown.startsWith("On what the parental responsibility of Ash"));
    }

    @Test
    void whoever_shares_it_with_somebody_unnamed_is_asked_with_whom() {
        String asked = "Ash shares parental responsibility with somebody whom the record doesn't name. Ask Ash.";
        TestFacts alone = TestFacts.born(FOURTEEN).holder("Ash", PrBasis.BIRTH);

        assertThat(alone.asked(TREATMENT).unknown()).contains(asked);
        assertThat(alone.holder("Bea", PrBasis.BIRTH).asked(TREATMENT).unknown())
                .doesNotContain(asked);
    }

    @Test
    void a_record_that_contradicts_itself_makes_nobody_a_candidate() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .person(person("Ash", NO, PrBasis.BIRTH))
                .person(person("Bea", YES, PrBasis.NONE))
                .person(carer("Cam", YES, CarerType.FOSTER_CARER))
                .asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.unknown().stream().filter(unknown -> unknown.contains("contradicts itself")))
                .hasSize(3);
    }

    @Test
    void a_hospital_in_place_of_a_parent_has_none() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .person(carer("Ward 3", YES, CarerType.HOSPITAL))
                .asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.limits())
                .contains("Ward 3 looks after the child day by day, which gives no parental responsibility.");
    }

    @Test
    void a_special_guardian_decides_without_the_others() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .holder("Ash", PrBasis.BIRTH)
                .holder("Gran", PrBasis.SPECIAL_GUARDIANSHIP)
                .asked(TREATMENT);

        assertThat(lines(opinion)).containsExactly("Gran|special-guardianship|2027-05-31");
        assertThat(opinion.limits())
                .anyMatch(limit ->
                        limit.startsWith("Ash holds parental responsibility, but a special guardian may decide"));
    }

    @Test
    void adoption_ends_what_was_there_before_unless_it_is_known_otherwise() {
        Opinion byHolder = TestFacts.born(FOURTEEN)
                .holder("Ash", PrBasis.BIRTH)
                .holder("Dee", PrBasis.ADOPTION)
                .asked(TREATMENT);
        Opinion byStatus = TestFacts.born(FOURTEEN)
                .status(CareStatus.ADOPTED)
                .holder("Ash", PrBasis.BIRTH)
                .asked(TREATMENT);

        assertThat(lines(byHolder)).containsExactly("Dee|adoption|2027-05-31");
        assertThat(byStatus.candidates()).isEmpty();
        assertThat(byHolder.unknown())
                .anyMatch(unknown -> unknown.contains("Whether Ash still holds it isn't recorded"));
        assertThat(byStatus.unknown())
                .anyMatch(unknown -> unknown.contains("Whether Ash still holds it isn't recorded"));
    }

    @Test
    void a_record_that_is_over_is_left_out_and_named() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .person(during(person("Ash", SHARED, PrBasis.ORDER), "2020-01-01", "2026-03-03"))
                .asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.unknown())
                .anyMatch(unknown -> unknown.startsWith(
                        "The record of Ash as holding parental responsibility ended on 03-Mar-2026."));
    }

    @Test
    void an_order_with_an_end_limits_how_long_the_answer_holds() {
        assertThat(lines(TestFacts.born(FOURTEEN)
                        .person(during(person("Ash", SHARED, PrBasis.ORDER), "2020-01-01", "2026-12-31"))
                        .asked(TREATMENT)))
                .containsExactly("Ash|order|2026-12-31");
    }

    @Test
    void at_sixteen_parents_step_back_behind_a_young_person_who_decides() {
        Opinion opinion = TestFacts.born(SIXTEEN).holder("Ash", PrBasis.BIRTH).asked(TREATMENT);

        assertThat(lines(opinion)).containsExactly("The child|family-law-reform-act|2027-05-31");
        assertThat(opinion.limits())
                .anyMatch(limit -> limit.startsWith("Ash holds parental responsibility, but the young person decides"));
    }

    @Test
    void at_sixteen_parents_count_for_a_young_person_who_lacks_capacity() {
        assertThat(lines(TestFacts.born(SIXTEEN)
                        .found(LACKS)
                        .holder("Ash", PrBasis.BIRTH)
                        .asked(TREATMENT)))
                .containsExactly("Ash|birth|2027-05-31");
    }

    @Test
    void at_sixteen_parents_dont_count_while_capacity_is_unsettled() {
        Opinion opinion = TestFacts.born(SIXTEEN)
                .found(FLUCTUATING)
                .holder("Ash", PrBasis.BIRTH)
                .asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.limits()).anyMatch(limit -> limit.contains("depends on what isn't known"));
    }

    @Test
    void at_sixteen_parents_cant_override_a_refusal_of_admission() {
        Opinion opinion = TestFacts.born(SIXTEEN)
                .answered("The child", INFORMAL_ADMISSION, false, "2026-03-01", Days.OPEN)
                .answered("Ash", INFORMAL_ADMISSION, true, "2026-03-01", Days.OPEN)
                .holder("Ash", PrBasis.BIRTH)
                .asked(INFORMAL_ADMISSION);

        assertThat(lines(opinion)).containsExactly("The child|mental-capacity-act|2027-05-31");
        assertThat(opinion.limits()).anyMatch(limit -> limit.contains("Mental Health Act 1983 s.131(4)"));
    }

    @Test
    void at_sixteen_nobody_agrees_to_confinement_for_a_young_person() {
        Opinion opinion = TestFacts.born(SIXTEEN)
                .found(DEPRIVATION_OF_LIBERTY, "", LACKS, null, "2026-02-01", "2026-08-01")
                .holder("Ash", PrBasis.BIRTH)
                .order(PrBasis.CARE_ORDER, days("2025-01-01", null))
                .asked(DEPRIVATION_OF_LIBERTY);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.limits())
                .anyMatch(limit -> limit.contains("Re D [2019] UKSC 42"))
                .anyMatch(limit -> limit.startsWith("Ash holds parental responsibility, but can't agree"));
    }

    @Test
    void at_eighteen_parental_responsibility_has_ended() {
        Opinion opinion = TestFacts.born(ADULT)
                .status(CareStatus.LOOKED_AFTER_CARE_ORDER)
                .holder("Ash", PrBasis.BIRTH)
                .person(person("Bea", null))
                .order(PrBasis.CARE_ORDER, Days.OPEN)
                .asked(TREATMENT);

        assertThat(lines(opinion)).containsExactly("The child|mental-capacity-act|");
        assertThat(opinion.unknown()).isEmpty();
    }

    @Test
    void at_an_unknown_age_holders_are_named_but_make_no_candidates() {
        Opinion opinion = TestFacts.ofUnknownAge().holder("Ash", PrBasis.BIRTH).asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.limits())
                .anyMatch(limit -> limit.startsWith("Ash holds parental responsibility, but whether"));
    }

    @Test
    void delegated_authority_is_shown_with_its_scope_and_makes_no_candidate() {
        Opinion opinion = TestFacts.born(FOURTEEN)
                .person(carer(
                        "Fay",
                        NO,
                        CarerType.FOSTER_CARER,
                        new Delegation("Routine health care", "Eastmoor Council", days("2025-01-01", "2026-12-31")),
                        new Delegation("School trips", "Eastmoor Council", days("2025-01-01", "2026-01-31"))))
                .asked(TREATMENT);

        assertThat(opinion.candidates()).isEmpty();
        assertThat(opinion.limits())
                .contains(
                        "Fay may decide by delegation about Routine health care (from Eastmoor Council, until 31-Dec-2026)."
                                + " This is no parental responsibility and goes no further.");
        assertThat(opinion.unknown())
                .contains(
                        "What was delegated to Fay about School trips is over. Whether it was renewed isn't recorded: ask"
                                + " Eastmoor Council.");
    }
}
