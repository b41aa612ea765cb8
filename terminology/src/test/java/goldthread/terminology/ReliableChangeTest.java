package goldthread.terminology;

import static goldthread.terminology.ReliableChange.DETERIORATED;
import static goldthread.terminology.ReliableChange.IMPROVED;
import static goldthread.terminology.ReliableChange.NOT_KNOWN;
import static goldthread.terminology.ReliableChange.NO_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliableChangeTest {

    private static OutcomeMeasure measure(@Nullable ScoreDirection direction, @Nullable ChangeBasis basis) {
        return new OutcomeMeasure(
                "1",
                "invented",
                "Invented measure",
                BigDecimal.ZERO,
                BigDecimal.valueOf(40),
                null,
                direction,
                null,
                basis == null ? null : new ReliableChangeThreshold(new BigDecimal("5.5"), basis, "Invented"),
                null);
    }

    private static ReliableChange change(String first, String last, OutcomeMeasure measure, boolean standardised) {
        return ReliableChange.between(new BigDecimal(first), new BigDecimal(last), standardised, measure);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER_IS_BETTER, 10, 15.5, IMPROVED",
        "HIGHER_IS_BETTER, 10, 15.4, NO_CHANGE",
        "HIGHER_IS_BETTER, 15.5, 10, DETERIORATED",
        "HIGHER_IS_BETTER, 10, 10, NO_CHANGE",
        "LOWER_IS_BETTER, 20, 14.5, IMPROVED",
        "LOWER_IS_BETTER, 20, 14.6, NO_CHANGE",
        "LOWER_IS_BETTER, 14.5, 20, DETERIORATED"
    })
    void a_difference_counts_from_the_threshold_on_and_by_the_direction_of_the_measure(
            ScoreDirection direction, String first, String last, ReliableChange expected) {
        assertThat(change(first, last, measure(direction, ChangeBasis.RAW), false))
                .isEqualTo(expected);
    }

    @Test
    void nothing_is_known_without_a_threshold_or_a_direction() {
        assertThat(change("0", "40", measure(ScoreDirection.HIGHER_IS_BETTER, null), false))
                .isEqualTo(NOT_KNOWN);
        assertThat(change("0", "40", measure(null, ChangeBasis.RAW), false)).isEqualTo(NOT_KNOWN);
    }

    @Test
    void a_threshold_on_standardised_scores_says_nothing_of_raw_ones_nor_the_reverse() {
        OutcomeMeasure standardised = measure(ScoreDirection.LOWER_IS_BETTER, ChangeBasis.T_SCORE);
        OutcomeMeasure raw = measure(ScoreDirection.LOWER_IS_BETTER, ChangeBasis.RAW);

        assertThat(change("40", "0", standardised, false)).isEqualTo(NOT_KNOWN);
        assertThat(change("40", "0", raw, true)).isEqualTo(NOT_KNOWN);
        assertThat(change("40", "0", standardised, true)).isEqualTo(IMPROVED);
    }

    @Test
    void one_deterioration_outweighs_every_improvement() {
        assertThat(ReliableChange.over(List.of(IMPROVED, DETERIORATED, IMPROVED)))
                .contains(DETERIORATED);
    }

    @Test
    void one_improvement_outweighs_what_did_not_change() {
        assertThat(ReliableChange.over(List.of(NO_CHANGE, IMPROVED, NOT_KNOWN))).contains(IMPROVED);
        assertThat(ReliableChange.over(Set.of(NO_CHANGE, NOT_KNOWN))).contains(NO_CHANGE);
    }

    @Test
    void what_is_not_known_counts_for_nothing() {
        assertThat(ReliableChange.over(List.of(NOT_KNOWN))).isEmpty();
        assertThat(ReliableChange.over(List.of())).isEmpty();
    }
}
