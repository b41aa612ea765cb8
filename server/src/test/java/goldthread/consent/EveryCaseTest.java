package goldthread.consent;

import static goldthread.consent.TestFacts.ADULT;
import static goldthread.consent.TestFacts.FOURTEEN;
import static goldthread.consent.TestFacts.SIXTEEN;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.CapacityFinding;
import goldthread.terminology.CareStatus;
import goldthread.terminology.CarerType;
import goldthread.terminology.DecisionKind;
import goldthread.terminology.LegalBasis;
import goldthread.terminology.ParentalResponsibility;
import goldthread.terminology.PrBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds whatever is recorded: over every age, finding, basis, order and status that the codes know. */
final class EveryCaseTest {

    private record Case(String born, PrBasis ofParent, PrBasis ofCouncil, CareStatus status, TestFacts facts) {}

    private static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String born : List.of(FOURTEEN, SIXTEEN, ADULT)) {
            for (PrBasis ofParent : PrBasis.values()) {
                for (PrBasis ofCouncil : PrBasis.values()) {
                    for (CareStatus status : CareStatus.values()) {
                        cases.add(
                                new Case(born, ofParent, ofCouncil, status, facts(born, ofParent, ofCouncil, status)));
                    }
                }
            }
        }
        return cases.stream();
    }

    private static TestFacts facts(String born, PrBasis ofParent, PrBasis ofCouncil, CareStatus status) {
        return TestFacts.born(born)
                .status(status)
                .holder("Ash", ofParent)
                .person(TestFacts.carer(
                        "Fay",
                        ParentalResponsibility.NO,
                        CarerType.FOSTER_CARER,
                        new Delegation("Routine health care", "Eastmoor Council", Days.OPEN)))
                .order(ofCouncil, Days.OPEN);
    }

    private static boolean agrees(Opinion opinion, String who) {
        return opinion.candidates().stream()
                .anyMatch(candidate -> candidate.who().reference().startsWith(who));
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionKind.class,
            names = {"TREATMENT", "INFORMAL_ADMISSION", "DEPRIVATION_OF_LIBERTY", "INFORMATION_SHARING"})
    void nobody_agrees_who_may_not(DecisionKind decision) {
        assertThat(cases()).allSatisfy(one -> {
            Opinion opinion = one.facts().asked(decision);
            boolean confinement = decision == DecisionKind.DEPRIVATION_OF_LIBERTY;

            assertThat(agrees(opinion, "RelatedPerson/fay")).isFalse();
            if (one.born().equals(FOURTEEN)) {
                assertThat(agrees(opinion, "Patient/")).isFalse();
            } else {
                assertThat(opinion.candidates()).hasSize(1);
                assertThat(agrees(opinion, "Patient/")).isTrue();
            }
            if (confinement
                    || one.ofCouncil() == PrBasis.ACCOMMODATED
                    || one.status() == CareStatus.LOOKED_AFTER_ACCOMMODATED) {
                assertThat(agrees(opinion, "Organization/")).isFalse();
            }
            assertThat(opinion.limits().toString() + opinion.unknown()).doesNotContain("null", "..");
        });
    }

    @ParameterizedTest
    @EnumSource(CapacityFinding.class)
    void at_sixteen_nobody_else_agrees_to_confinement_whatever_was_found(CapacityFinding result) {
        for (PrBasis basis : PrBasis.values()) {
            Opinion opinion = facts(SIXTEEN, basis, basis, CareStatus.UNKNOWN)
                    .found(
                            DecisionKind.DEPRIVATION_OF_LIBERTY,
                            "",
                            result,
                            LegalBasis.MENTAL_CAPACITY_ACT,
                            "2026-02-01",
                            "2026-08-01")
                    .asked(DecisionKind.DEPRIVATION_OF_LIBERTY);

            assertThat(opinion.candidates())
                    .allMatch(candidate -> candidate.who().reference().equals("Patient/wren"))
                    .hasSize(result == CapacityFinding.HAS ? 1 : 0);
        }
    }
}
