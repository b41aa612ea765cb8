package goldthread.access;

import goldthread.store.View;
import goldthread.terminology.CaseloadBasis;
import java.util.Set;

/**
 * A child around whom a caller stands at this moment, and of whose own entry they see something.
 *
 * @param id logical id of the Patient
 * @param key HAPI's key of it
 * @param view how much of the entry they see
 * @param bases why they stand there; never empty
 * @param roles codes of the team roles in which they, or their organisation, are in the team
 * @param leads whether they, or their organisation as such, lead the team
 */
public record KnownChild(String id, long key, View view, Set<CaseloadBasis> bases, Set<String> roles, boolean leads) {

    /** Refuses a child to whom nothing gives a right. */
    public KnownChild {
        if (bases.isEmpty()) {
            throw new IllegalArgumentException("a caller stands around a child for some reason");
        }
        bases = Set.copyOf(bases);
        roles = Set.copyOf(roles);
    }
}
