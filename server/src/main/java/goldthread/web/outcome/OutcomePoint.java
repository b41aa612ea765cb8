package goldthread.web.outcome;

import goldthread.web.Parts;
import goldthread.web.chart.ScorePoint;
import goldthread.web.words.ClinicalDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One score.
 *
 * @param date of the score; {@code null} where none is recorded
 * @param value as it was recorded
 * @param ratedBy who scored, in words
 * @param agency whose record it is
 */
record OutcomePoint(@Nullable ClinicalDate date, String value, String ratedBy, String agency) {

    private static final int DAY = "2026-11-23".length();

    static OutcomePoint of(Parts point) {
        return new OutcomePoint(
                point.date("date").map(ClinicalDate::of).orElse(null),
                point.text("value"),
                point.displayed("ratedBy"),
                point.displayed("agency"));
    }

    /** The score as a chart takes it; empty when its day isn't known. */
    Optional<ScorePoint> drawn() {
        return Optional.ofNullable(date)
                .filter(known -> known.machine().length() >= DAY && !value.isEmpty())
                .map(known ->
                        new ScorePoint(LocalDate.parse(known.machine().substring(0, DAY)), new BigDecimal(value)));
    }
}
