package goldthread.access;

import java.util.Set;

/**
 * A recorded refusal to share with the caller, in force at the moment of the question. It counts against rights that rest
 * on routine, and never against what the caller has recorded or was sent.
 *
 * @param source HAPI's key of the Consent that says it
 * @param type of the records that it covers; empty for all
 * @param againstDuty whether the caller's organisation has a duty to protect the child
 */
record Dissent(long source, String type, boolean againstDuty) {

    /** Who the child is and whom to ask: whoever stands around the child goes on seeing that. */
    private static final Set<String> NEVER_COVERED = Set.of("Patient", "CareTeam");

    /** The refusal itself is among what it covers: nobody learns from it that it was they who are refused. */
    boolean covers(Asked asked) {
        return asked.key() == source
                || (!NEVER_COVERED.contains(asked.type()) && (type.isEmpty() || type.equals(asked.type())));
    }
}
