package goldthread.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search of the audit that has been read and found in order.
 *
 * @param criteria all of which a match must meet
 * @param count matches on a page
 * @param after the last attempt of the page before; {@code null} for the first page
 */
record AuditQuery(List<Criterion> criteria, int count, DisclosureQuestion.@Nullable Place after) {

    static final int MAX_COUNT = 100;
    static final int DEFAULT_COUNT = 50;

    /** Copies its list. */
    AuditQuery {
        criteria = List.copyOf(criteria);
    }

    /**
     * One parameter.
     *
     * @param name as R4 calls it
     * @param anyOf alternatives, of which one must be met
     */
    record Criterion(String name, List<String> anyOf) {

        /** Copies its list. */
        Criterion {
            anyOf = List.copyOf(anyOf);
        }
    }

    AuditQuery goingOnAfter(AuditRow last) {
        return new AuditQuery(
                criteria, count, new DisclosureQuestion.Place(last.recorded().toEpochMilli(), last.id()));
    }
}
