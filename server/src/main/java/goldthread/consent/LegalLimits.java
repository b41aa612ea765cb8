package goldthread.consent;

import goldthread.terminology.DecisionKind;

/** What the law says of a decision at an age, whoever is asked. */
final class LegalLimits {

    /** Mental Capacity Act 2005 s.4 and s.5. */
    static final String WITHOUT_CAPACITY =
            "Without capacity nobody's agreement alone settles it: what is done has to be"
                    + " in the young person's best interests (Mental Capacity Act 2005 s.4, s.5), and their wishes count.";

    private LegalLimits() {}

    static void write(Stage stage, DecisionKind decision, Standing child, Opinion opinion) {
        switch (decision) {
            case TREATMENT -> ofTreatment(stage, child, opinion);
            case INFORMAL_ADMISSION -> ofAdmission(stage, child, opinion);
            case DEPRIVATION_OF_LIBERTY -> ofConfinement(stage, opinion);
            default ->
                opinion.limit("To keep a child safe, information may have to be shared without anybody's agreement. Who"
                        + " decides so records what was shared and why.");
        }
    }

    private static void ofTreatment(Stage stage, Standing child, Opinion opinion) {
        if (stage == Stage.UNDER_SIXTEEN && child == Standing.DECIDES) {
            opinion.limit("A competent child's agreement can't be undone by a parent. If the child refuses, a parent's"
                    + " agreement is not to be relied upon without legal advice.");
        } else if (stage == Stage.SIXTEEN_OR_SEVENTEEN && child == Standing.DECIDES) {
            opinion.limit("If the young person refuses treatment, a parent's agreement is not to be relied upon; only a"
                    + " court can decide otherwise.");
        }
    }

    private static void ofAdmission(Stage stage, Standing child, Opinion opinion) {
        if (stage == Stage.UNDER_SIXTEEN && child == Standing.DECIDES) {
            opinion.limit("If a competent child refuses to be admitted, a parent's agreement is not to be relied upon"
                    + " (Mental Health Act Code of Practice, chapter 19). Take legal advice.");
        } else if (stage == Stage.SIXTEEN_OR_SEVENTEEN) {
            opinion.limit("At 16 and 17 nobody with parental responsibility can override the refusal of a young person"
                    + " who has capacity (Mental Health Act 1983 s.131(4)).");
            if (child != Standing.DECIDES) {
                opinion.limit(
                        "Nobody with parental responsibility can agree to an admission that deprives a young person"
                                + " of 16 or 17 of their liberty.");
            }
        }
    }

    private static void ofConfinement(Stage stage, Opinion opinion) {
        if (stage == Stage.SIXTEEN_OR_SEVENTEEN) {
            opinion.limit(
                    "At 16 and 17 nobody with parental responsibility can agree to a confinement (Re D [2019] UKSC"
                            + " 42). Unless the young person has capacity and agrees, it needs a court or an Act that allows it.");
        } else if (stage == Stage.UNDER_SIXTEEN) {
            opinion.limit(
                    "Whether a parent can agree to the confinement of a child under 16 depends on what is ordinary"
                            + " in the care of a child of that age. Take legal advice; a court can decide.");
        } else if (stage == Stage.ADULT) {
            opinion.limit(
                    "An adult who lacks capacity can be deprived of liberty only as the Mental Capacity Act or the"
                            + " Mental Health Act allows, or by a court.");
        }
    }
}
