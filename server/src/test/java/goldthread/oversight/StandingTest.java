package goldthread.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.terminology.OversightFinding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands out for a child in care. */
final class StandingTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** A child of twelve for whom all is as it should be. */
    private final List<KnownFact> facts = new ArrayList<>(List.of(
            fact(FactKind.CARE_PLAN, "", "2024-06-11", "2027-01-20"),
            fact(FactKind.PLACEMENT, "", "2025-01-20", null),
            fact(FactKind.MENTAL_HEALTH_PLAN, "", "2026-02-01", null),
            fact(FactKind.EDUCATION_PLAN, "", "2026-04-22", "2026-12-10"),
            fact(FactKind.SCHOOL_PLACE, "", "2024-09-03", null),
            fact(FactKind.MEASURE, "", "2026-03-01", null),
            fact(FactKind.REVIEW, "met", "2026-10-12", null)));

    private final List<Wait> waits = new ArrayList<>();
    private Optional<LocalDate> birth = Optional.of(LocalDate.of(2014, 11, 30));

    static KnownFact fact(FactKind kind, String says, String from, String due) {
        return new KnownFact(
                new CareFact(
                        "wren",
                        kind,
                        kind.isCare() ? "Organization/council" : "",
                        says,
                        Optional.of(LocalDate.parse(from)),
                        Optional.empty(),
                        Optional.ofNullable(due).map(LocalDate::parse)),
                kind.ordinal(),
                true);
    }

    private void without(FactKind kind) {
        facts.removeIf(known -> known.fact().kind() == kind);
    }

    private void hide(FactKind kind) {
        facts.replaceAll(
                known -> known.fact().kind() == kind ? new KnownFact(known.fact(), known.key(), false) : known);
    }

    private Standing standing() {
        return new Standing(TODAY, birth, facts, waits);
    }

    @Test
    void a_child_for_whom_all_is_in_place_has_no_finding() {
        assertThat(standing().findings()).isEmpty();
        assertThat(standing().isIncomplete()).isFalse();
        assertThat(standing().since()).contains(LocalDate.of(2024, 6, 11));
        assertThat(standing().last(FactKind.REVIEW)).contains(LocalDate.of(2026, 10, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "CARE_PLAN, NO_CARE_PLAN",
        "MENTAL_HEALTH_PLAN, NO_MENTAL_HEALTH_PLAN",
        "EDUCATION_PLAN, NO_EDUCATION_PLAN",
        "SCHOOL_PLACE, NO_SCHOOL_PLACE",
        "MEASURE, NO_MEASURE",
        "REVIEW, NO_MENTAL_HEALTH_REVIEW"
    })
    void what_nobody_has_recorded_is_missing(FactKind kind, OversightFinding finding) {
        without(kind);

        assertThat(standing().findings()).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource({"MENTAL_HEALTH_PLAN", "EDUCATION_PLAN", "SCHOOL_PLACE", "MEASURE", "REVIEW"})
    void what_is_kept_from_the_reader_is_no_gap_and_is_not_told(FactKind kind) {
        hide(kind);

        assertThat(standing().findings()).isEmpty();
        assertThat(standing().isIncomplete()).isTrue();
        assertThat(standing().last(kind)).isEmpty();
        assertThat(standing().due(kind)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MEASURE, 2025-11-23, false",
        "MEASURE, 2025-11-22, true",
        "REVIEW, 2026-05-23, false",
        "REVIEW, 2026-05-22, true"
    })
    void a_measure_holds_for_a_year_and_a_review_for_half_a_year(FactKind kind, String day, boolean missing) {
        without(kind);
        facts.add(fact(kind, kind == FactKind.REVIEW ? "met" : "", day, null));

        assertThat(standing().findings().isEmpty()).isEqualTo(!missing);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, true", "2026-11-23, false"})
    void a_review_is_overdue_on_the_day_after(String due, boolean overdue) {
        without(FactKind.CARE_PLAN);
        without(FactKind.EDUCATION_PLAN);
        facts.add(fact(FactKind.CARE_PLAN, "", "2024-06-11", due));
        facts.add(fact(FactKind.EDUCATION_PLAN, "", "2026-04-22", due));

        assertThat(standing().findings())
                .isEqualTo(
                        overdue
                                ? List.of(OversightFinding.CARE_PLAN_OVERDUE, OversightFinding.EDUCATION_PLAN_OVERDUE)
                                : List.of());
    }

    @ParameterizedTest
    @CsvSource({"met, false", "none-identified, false", "partly-met, true", "not-met, true"})
    void needs_that_the_latest_review_found_unmet_stand_out(String result, boolean unmet) {
        facts.add(fact(FactKind.REVIEW, "not-met", "2026-06-01", null));
        facts.add(fact(FactKind.REVIEW, result, "2026-11-01", null));

        assertThat(standing().findings().contains(OversightFinding.NEEDS_NOT_MET))
                .isEqualTo(unmet);
    }

    @Test
    void a_wait_that_the_reader_may_know_of_stands_out() {
        waits.add(new Wait("wren", 90, Instant.parse("2026-05-01T09:00:00Z"), false));
        assertThat(standing().findings()).isEmpty();
        assertThat(standing().isIncomplete()).isTrue();

        waits.add(new Wait("wren", 91, Instant.parse("2026-06-01T09:00:00Z"), true));
        assertThat(standing().findings()).containsExactly(OversightFinding.WAITING);
        assertThat(standing().waitingSince()).contains(Instant.parse("2026-06-01T09:00:00Z"));
    }

    @Test
    void who_has_just_come_into_care_has_had_no_review_yet() {
        facts.clear();
        facts.add(fact(FactKind.CARE_PLAN, "", "2026-11-01", "2026-12-01"));
        assertThat(standing().findings()).doesNotContain(OversightFinding.NO_MENTAL_HEALTH_REVIEW);

        facts.clear();
        facts.add(fact(FactKind.CARE_PLAN, "", "2026-10-26", "2026-12-01"));
        assertThat(standing().findings()).contains(OversightFinding.NO_MENTAL_HEALTH_REVIEW);
    }

    @Test
    void small_children_are_neither_measured_nor_taught_and_of_whom_nobody_knows_the_age_is_not_of_school_age() {
        facts.removeIf(known -> !known.fact().kind().isCare() && known.fact().kind() != FactKind.REVIEW);
        birth = Optional.of(LocalDate.of(2023, 1, 1));
        assertThat(standing().findings()).isEmpty();

        birth = Optional.empty();
        assertThat(standing().findings())
                .containsExactly(OversightFinding.NO_MEASURE, OversightFinding.NO_MENTAL_HEALTH_PLAN);
    }

    @Test
    void a_child_whose_care_is_kept_from_the_reader_is_not_known_to_be_in_care() {
        hide(FactKind.CARE_PLAN);
        assertThat(standing().isKnownInCare()).isTrue();
        assertThat(standing().since()).contains(LocalDate.of(2025, 1, 20));

        hide(FactKind.PLACEMENT);
        assertThat(standing().isKnownInCare()).isFalse();
    }
}
