package goldthread.consent;

import goldthread.terminology.DecisionKind;

/** What the agreement of those with parental responsibility is worth for a decision. */
enum ParentalPart {

    /** It counts: they may agree for the child. */
    COUNTS,

    /** The young person decides; theirs isn't relied upon. */
    YIELDS,

    /** It has to be found out first whether the young person decides. */
    UNSETTLED,

    /** No law lets them agree to this. */
    NEVER,

    /** There is no parental responsibility any longer. */
    ENDED;

    /**
     * Below sixteen it counts beside the child's own. At sixteen and seventeen it yields to a young person who has
     * capacity (Family Law Reform Act 1969 s.8, Mental Health Act 1983 s.131), and nobody may agree to confinement for
     * them (Re D [2019] UKSC 42). At eighteen it ends.
     */
    static ParentalPart of(Stage stage, DecisionKind decision, Standing child) {
        return switch (stage) {
            case UNDER_SIXTEEN -> COUNTS;
            case SIXTEEN_OR_SEVENTEEN -> decision == DecisionKind.DEPRIVATION_OF_LIBERTY ? NEVER : afterSixteen(child);
            case ADULT -> ENDED;
            case UNKNOWN -> UNSETTLED;
        };
    }

    private static ParentalPart afterSixteen(Standing child) {
        return switch (child) {
            case LACKS -> COUNTS;
            case DECIDES -> YIELDS;
            case UNSETTLED, NOT_SHOWN -> UNSETTLED;
        };
    }

    /** Why somebody who holds parental responsibility isn't among those who may agree. */
    String reason() {
        return switch (this) {
            case COUNTS -> "";
            case YIELDS -> "but the young person decides; nobody else's agreement stands in for theirs";
            case UNSETTLED -> "but whether their agreement counts depends on what isn't known";
            case NEVER -> "but can't agree to a deprivation of liberty at sixteen or seventeen";
            case ENDED -> "but parental responsibility ended at eighteen";
        };
    }
}
