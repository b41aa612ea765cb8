package goldthread.measure;

import static goldthread.measure.Wren.consultation;
import static goldthread.measure.Wren.contact;
import static goldthread.measure.Wren.episode;
import static goldthread.measure.Wren.observation;
import static goldthread.measure.Wren.of;
import static goldthread.measure.Wren.standardised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import goldthread.terminology.ComparisonGap;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.ReliableChange;
import goldthread.terminology.ScoreDirection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which two scores are compared, and what their difference means, against cases worked out by hand. */
final class ComparisonTest {

    private static final String YP_CORE = "718437004";
    private static final String RCADS_DEPRESSION = "718655001";
    private static final String SCORE_15 = "718455008";

    /**
     * Each threshold is that of the row of the table of measures with the code (column reliable-change, source NHS
     * England, outcome metric for children and young people); each case stands at the threshold or one step below.
     */
    @ParameterizedTest
    @CsvSource({
        // YP-CORE: 8, lower is better
        "718437004, false, 23, 15, improved",
        "718437004, false, 23, 16, no-change",
        "718437004, false, 15, 23, deteriorated",
        // CORE-10: 5, lower is better
        "718583008, false, 20, 15, improved",
        "718583008, false, 20, 16, no-change",
        // PHQ-9: 6, lower is better
        "720433000, false, 6, 12, deteriorated",
        "720433000, false, 7, 12, no-change",
        // GAD-7: 4, lower is better
        "445455005, false, 13, 9, improved",
        "445455005, false, 13, 10, no-change",
        // CGAS: 11, higher is better
        "860591000000104, false, 50, 61, improved",
        "860591000000104, false, 50, 60, no-change",
        "860591000000104, false, 61, 50, deteriorated",
        // ORS: 6.6, CORS: 10, higher is better
        "716613004, false, 20, 26.6, improved",
        "716613004, false, 20, 26.5, no-change",
        "718458005, false, 20, 30, improved",
        "718458005, false, 20, 29.9, no-change",
        // goal progress: 3, higher is better
        "1034351000000101, false, 2, 5, improved",
        "1034351000000101, false, 2, 4, no-change",
        // SWEMWBS: 3, WEMWBS: 9, higher is better
        "718466001, false, 20, 17, deteriorated",
        "718426000, false, 40, 48, no-change",
        // SDQ self, prosocial: 4, higher is better; conduct problems: 4, lower is better
        "718147007, false, 4, 8, improved",
        "718143006, false, 8, 4, improved",
        // SDQ total difficulties: no threshold
        "718134002, false, 30, 5, not-known",
        // RCADS depression: 17.73 on T-scores only
        "718655001, true, 80, 62.27, improved",
        "718655001, true, 80, 62.28, no-change",
        "718655001, false, 30, 0, not-known"
    })
    void a_hand_worked_case(String code, boolean tScore, String first, String last, String verdict) {
        List<Comparison> comparisons = new Wren()
                .with(
                        value(observation("a", code, "2026-01-05", first), tScore),
                        value(observation("b", code, "2026-04-05", last), tScore))
                .comparisons();

        assertThat(comparisons).singleElement().satisfies(comparison -> {
            assertThat(comparison.change().map(ReliableChange::code)).contains(verdict);
            assertThat(comparison.difference()).contains(new BigDecimal(last).subtract(new BigDecimal(first)));
        });
    }

    private static org.hl7.fhir.r4.model.Observation value(org.hl7.fhir.r4.model.Observation score, boolean tScore) {
        return tScore ? standardised(score) : score;
    }

    @Test
    void the_baseline_is_the_first_score_since_the_first_contact_and_the_follow_up_the_last_since_the_second() {
        Comparison comparison = new Wren()
                .score("before", YP_CORE, "2026-01-01", "30")
                .score("first", YP_CORE, "2026-02-01", "25")
                .score("between", YP_CORE, "2026-02-20", "24")
                .score("last", YP_CORE, "2026-03-01", "12")
                .with(contact("one", "2026-02-01"), contact("two", "2026-03-01"))
                .comparisons()
                .get(0);

        assertThat(Objects.requireNonNull(comparison.first()).reference()).isEqualTo("Observation/first");
        assertThat(Objects.requireNonNull(comparison.last()).reference()).isEqualTo("Observation/last");
        assertThat(comparison.change()).contains(ReliableChange.IMPROVED);
    }

    @Test
    void what_is_missing_is_said() {
        Wren before = new Wren().score("a", YP_CORE, "2026-01-01", "30").with(contact("one", "2026-02-01"));
        Wren once = new Wren()
                .score("a", YP_CORE, "2026-02-01", "30")
                .score("b", YP_CORE, "2026-03-01", "10")
                .with(contact("one", "2026-02-01"));
        Wren never = new Wren()
                .score("a", YP_CORE, "2026-02-01", "30")
                .score("b", YP_CORE, "2026-02-20", "10")
                .with(contact("one", "2026-02-01"), contact("two", "2026-03-01"));

        assertThat(before.comparisons()).extracting(Comparison::gap).containsExactly(ComparisonGap.NO_BASELINE);
        assertThat(once.comparisons()).extracting(Comparison::gap).containsExactly(ComparisonGap.NO_SECOND_CONTACT);
        assertThat(never.comparisons()).extracting(Comparison::gap).containsExactly(ComparisonGap.NO_FOLLOW_UP);
        assertThat(never.comparisons().get(0).change()).isEmpty();
        assertThat(never.comparisons().get(0).difference()).isEmpty();
    }

    @Test
    void a_contact_without_the_child_or_one_that_is_still_to_come_is_no_attended_contact() {
        List<Comparison> comparisons = new Wren()
                .score("a", YP_CORE, "2026-02-01", "30")
                .score("b", YP_CORE, "2026-03-01", "10")
                .with(contact("one", "2026-02-01"), consultation("talk", "2026-02-10"), contact("next", "2026-07-01"))
                .comparisons();

        assertThat(comparisons).extracting(Comparison::gap).containsExactly(ComparisonGap.NO_SECOND_CONTACT);
    }

    @Test
    void each_referral_has_its_own_comparison_and_its_own_contacts() {
        Encounter of2025 = contact("c1", "2025-02-01").addBasedOn(new Reference("ServiceRequest/old"));
        Encounter again = contact("c2", "2025-03-01").addEpisodeOfCare(new Reference("EpisodeOfCare/old"));
        List<Comparison> comparisons = new Wren()
                .with(
                        of("old", observation("a", YP_CORE, "2025-02-01", "30")),
                        of("old", observation("b", YP_CORE, "2025-03-01", "20")),
                        of("new", observation("c", YP_CORE, "2026-02-01", "22")),
                        of2025,
                        again,
                        episode("old", "old"),
                        contact("n1", "2026-01-20"),
                        contact("n2", "2026-03-20"))
                .comparisons();

        assertThat(comparisons)
                .extracting(Comparison::referral)
                .containsExactly("ServiceRequest/old", "ServiceRequest/new");
        assertThat(comparisons.get(0).change()).contains(ReliableChange.IMPROVED);
        assertThat(comparisons.get(1).gap()).isEqualTo(ComparisonGap.NO_FOLLOW_UP);
    }

    @Test
    void a_record_without_any_contact_is_compared_from_its_first_score_to_its_last() {
        assertThat(new Wren()
                        .score("a", YP_CORE, "2026-02-01", "30")
                        .score("b", YP_CORE, "2026-03-01", "31")
                        .comparisons())
                .extracting(comparison -> comparison.change().orElseThrow())
                .containsExactly(ReliableChange.NO_CHANGE);
    }

    @Test
    void where_national_statistics_read_a_measure_the_other_way_both_readings_are_given() {
        Comparison comparison = new Wren()
                .score("a", SCORE_15, "2026-02-01", "30")
                .score("b", SCORE_15, "2026-03-01", "45")
                .comparisons()
                .get(0);

        assertThat(comparison.change()).contains(ReliableChange.DETERIORATED);
        assertThat(comparison.nationalChange()).contains(ReliableChange.IMPROVED);
    }

    @Test
    void raw_and_standardised_scores_are_never_one_series() {
        assertThat(new Wren()
                        .score("a", RCADS_DEPRESSION, "2026-02-01", "20")
                        .with(standardised(observation("b", RCADS_DEPRESSION, "2026-03-01", "65")))
                        .series())
                .hasSize(2);
    }

    /** Whatever the numbers: to swap both scores turns the verdict round, and a change of nothing is none. */
    @Test
    void a_verdict_is_turned_round_by_swapping_the_scores() {
        Random random = new Random(20_260_301);
        for (OutcomeMeasure measure : Wren.MEASURES.all()) {
            BigDecimal span = measure.maximum().subtract(measure.minimum());
            for (int i = 0; i < 20; i++) {
                BigDecimal first = measure.minimum().add(span.multiply(BigDecimal.valueOf(random.nextDouble())));
                BigDecimal last = measure.minimum().add(span.multiply(BigDecimal.valueOf(random.nextDouble())));
                ReliableChange there = ReliableChange.between(first, last, false, measure);
                assertThat(ReliableChange.between(last, first, false, measure)).isEqualTo(turned(there));
                assertThat(ReliableChange.between(first, first, false, measure))
                        .isIn(ReliableChange.NO_CHANGE, ReliableChange.NOT_KNOWN);
                boolean better = last.compareTo(first) > 0 == (measure.direction() == ScoreDirection.HIGHER_IS_BETTER);
                assertThat(there).isNotEqualTo(better ? ReliableChange.DETERIORATED : ReliableChange.IMPROVED);
            }
        }
    }

    private static ReliableChange turned(ReliableChange change) {
        return switch (change) {
            case IMPROVED -> ReliableChange.DETERIORATED;
            case DETERIORATED -> ReliableChange.IMPROVED;
            default -> change;
        };
    }

    @Test
    void a_comparison_has_two_scores_or_says_what_is_missing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Comparison("", null, null, null));
        assertThat(Comparison.latest(List.of(), new Wren().involvement(), Wren.TODAY))
                .isEmpty();
    }
}
