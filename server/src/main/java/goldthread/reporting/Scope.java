package goldthread.reporting;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of what is counted, the part that a report is about.
 *
 * @param agencies whose doing it was
 * @param period when it was; null for what is so now
 * @param area the district of postcodes in which the children lived that day; empty for all
 */
record Scope(Set<String> agencies, @Nullable ReportPeriod period, Optional<String> area) {

    private static final String IN_PERIOD = " AND p.happened_at >= ? AND p.happened_at < ?";
    private static final String IN_AREA =
            " AND EXISTS (SELECT 1 FROM gt_child_home h WHERE h.child_id = p.child_id AND h.district = ?"
                    + " AND h.valid_from <= p.happened_at AND (h.valid_to IS NULL OR h.valid_to > p.happened_at))";

    Scope {
        agencies = Set.copyOf(agencies);
    }

    /** What follows a condition on the agencies of rows {@code p}. */
    String sql() {
        return (period == null ? "" : IN_PERIOD) + (area.isPresent() ? IN_AREA : "");
    }

    /** For the placeholders, as often as they come. */
    Collection<Object> arguments(int times) {
        List<Object> arguments = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            arguments.add(agencies.toArray(String[]::new));
            if (period != null) {
                arguments.add(period.from().atOffset(ZoneOffset.UTC));
                arguments.add(period.until().atOffset(ZoneOffset.UTC));
            }
            area.ifPresent(arguments::add);
        }
        return arguments;
    }
}
