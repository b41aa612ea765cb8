package goldthread.engagement;

import goldthread.terminology.DischargeCheck;
import java.util.List;

/**
 * One thing to look at before a child leaves hospital.
 *
 * @param code what
 * @param passed whether it is in place
 * @param text the same in a sentence
 * @param evidence where it stands, as {@code Type/id}
 * @param candidates plans in force that the stay could name, as {@code CarePlan/id}
 */
record ReadinessCheck(
        DischargeCheck code, boolean passed, String text, List<String> evidence, List<String> candidates) {

    ReadinessCheck {
        evidence = List.copyOf(evidence);
        candidates = List.copyOf(candidates);
    }

    static ReadinessCheck of(DischargeCheck code, List<String> evidence, String there, String missing) {
        boolean passed = !evidence.isEmpty();
        return new ReadinessCheck(code, passed, passed ? there : missing, evidence, List.of());
    }

    /** Whether a planned discharge is refused without it. */
    boolean required() {
        return code == DischargeCheck.RISK_PLAN || code == DischargeCheck.CARE_PLAN;
    }
}
