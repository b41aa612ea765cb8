package goldthread.bulk;

import goldthread.store.StoredResource;
import java.util.List;
import java.util.OptionalLong;

/**
 * One page of a table.
 *
 * @param rows in the order of their resources' keys
 * @param shown the resources of the rows
 * @param withheld how many records of the caller's own organisation would be rows here and are left out, because they are
 *     sealed or because the caller may not see them
 * @param undated how many would be rows but for the day, which they don't say
 * @param last HAPI's key of the last record that was looked at; empty when no page follows
 */
record ActivityPage(List<ActivityRow> rows, List<StoredResource> shown, int withheld, int undated, OptionalLong last) {

    /** Copies its lists. */
    ActivityPage {
        rows = List.copyOf(rows);
        shown = List.copyOf(shown);
    }
}
