package goldthread.carer;

import goldthread.terminology.CarerFinding;
import java.util.List;

/**
 * What stands out around a child's carers. Its sentence is the meaning of its code.
 *
 * @param code what it is
 * @param concerns the records about which it is, as {@code Type/id}; never empty
 */
public record Finding(CarerFinding code, List<String> concerns) {

    /** Copies its list, and refuses what is about nothing. */
    public Finding {
        if (concerns.isEmpty()) {
            throw new IllegalArgumentException("a finding is about a record");
        }
        concerns = List.copyOf(concerns);
    }
}
