package goldthread.web.outcome;

import goldthread.terminology.OutcomeMeasure;
import goldthread.web.form.Input;
import goldthread.web.form.Kind;
import goldthread.web.form.Option;
import goldthread.web.form.Typed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * In which numbers the scores of a form are: raw, or standardised by age and sex where the instrument has such scores. One
 * form holds one kind, so that nobody mixes them by a slip.
 */
enum ScoreBasis {
    RAW,
    T_SCORE;

    static final Input INPUT = Input.choosing(
                    Kind.ONE,
                    "basis",
                    "Which numbers are these?",
                    List.of(
                            new Option("raw", "Raw scores", "Added up from the answers."),
                            new Option("t-score", "T-scores", "Looked up by age and sex in the instrument’s tables.")))
            .required("Select whether these are raw scores or T-scores");

    /** What was said; raw where nothing is asked. */
    static ScoreBasis of(Typed typed) {
        return typed.text(INPUT.input()).equals("t-score") ? T_SCORE : RAW;
    }

    boolean admits(OutcomeMeasure measure, BigDecimal number) {
        return this == T_SCORE ? number.signum() > 0 : measure.canBe(number);
    }

    /** What is wrong with a number that isn't admitted. */
    String wrong(OutcomeMeasure measure) {
        return this == T_SCORE
                ? "The T-score must be a number greater than 0"
                : "The score must be a number from " + range(measure);
    }

    static String range(OutcomeMeasure measure) {
        return measure.minimum().toPlainString() + " to " + measure.maximum().toPlainString();
    }

    /** The unit that tells the server; empty for raw scores. */
    Optional<String> unit() {
        return this == T_SCORE ? Optional.of("T-score") : Optional.empty();
    }
}
