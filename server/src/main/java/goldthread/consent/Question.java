package goldthread.consent;

import goldthread.terminology.DecisionKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may agree to what, and when.
 *
 * @param decision what the decision is about
 * @param day for which to answer
 */
record Question(DecisionKind decision, LocalDate day) {

    /** The decisions of which the law is known here. */
    static final Set<DecisionKind> DECISIONS = EnumSet.of(
            DecisionKind.TREATMENT,
            DecisionKind.INFORMAL_ADMISSION,
            DecisionKind.DEPRIVATION_OF_LIBERTY,
            DecisionKind.INFORMATION_SHARING);

    Question {
        if (!DECISIONS.contains(decision)) {
            throw new IllegalArgumentException("no rule is known for this decision");
        }
    }

    /** The decision in the middle of a sentence. */
    String words() {
        return switch (decision) {
            case TREATMENT -> "treatment";
            case INFORMAL_ADMISSION -> "informal admission";
            case DEPRIVATION_OF_LIBERTY -> "deprivation of liberty";
            default -> "sharing information";
        };
    }
}
