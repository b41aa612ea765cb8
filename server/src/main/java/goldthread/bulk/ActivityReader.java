package goldthread.bulk;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.ActsAs;
import goldthread.store.Gate;
import goldthread.store.Origin;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.terminology.ShareLevel;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a page of rows: which records are the caller's own, by one SQL statement; what of them the caller sees, by the gate's;
 * and their bodies, by two more: what is withheld or says no day counts only where it would be a row. It holds one page at a
 * time.
 */
@Component
class ActivityReader {

    private static final String OWN = " FROM gt_reader d JOIN gt_resource_child c ON c.res_pid = d.res_pid"
            + " WHERE d.res_type = ? AND d.basis = ? AND d.reader = ANY(?)";
    private static final String PAGE = "SELECT c.res_pid, MAX(c.res_id), MAX(c.share_level), MAX(c.event_start)" + OWN
            + " AND (c.event_start IS NULL OR c.event_start >= ? AND c.event_start < ?) AND c.res_pid > ?%s"
            + " GROUP BY c.res_pid ORDER BY c.res_pid LIMIT ?";
    /** An index finds those that can be rows; each one's body decides. */
    private static final String WITH_CODE =
            " AND EXISTS (SELECT 1 FROM HFJ_SPIDX_TOKEN t WHERE t.RES_ID = c.res_pid AND t.SP_VALUE = '%s')";

    private final JdbcTemplate database;
    private final ActsAs acts;
    private final Gate gate;
    private final Store store;

    ActivityReader(JdbcTemplate database, ActsAs acts, Gate gate, Store store) {
        this.database = database;
        this.acts = acts;
        this.gate = gate;
        this.store = store;
    }

    private record Candidate(long key, String id, int level, boolean isDated) {

        boolean canBeShown() {
            return isDated && level < ShareLevel.SEALED.rank();
        }
    }

    private record Found(StoredResource body, ActivityRow row) {}

    /** The page that is asked for. */
    @Transactional(readOnly = true)
    public ActivityPage read(ActivityQuestion question, RequestDetails request) {
        ActivityTable table = question.table();
        List<Candidate> found = candidates(question, names(table, request));
        boolean areMore = found.size() > question.count();
        List<Candidate> page = areMore ? found.subList(0, question.count()) : found;
        Set<Long> seen = gate.ofKeys(keys(page, Candidate::canBeShown), request).keys();
        List<Found> shown = rows(table, seen);
        Set<String> leftOut = rows(table, keys(page, candidate -> !seen.contains(candidate.key()))).stream()
                .map(row -> row.body().id())
                .collect(Collectors.toSet());
        long undated = page.stream()
                .filter(candidate -> !candidate.isDated() && leftOut.contains(candidate.id()))
                .count();
        return new ActivityPage(
                shown.stream().map(Found::row).toList(),
                shown.stream().map(Found::body).toList(),
                leftOut.size() - Math.toIntExact(undated),
                Math.toIntExact(undated),
                areMore ? OptionalLong.of(page.get(page.size() - 1).key()) : OptionalLong.empty());
    }

    private static Set<Long> keys(List<Candidate> page, Predicate<Candidate> those) {
        return page.stream().filter(those).map(Candidate::key).collect(Collectors.toSet());
    }

    /** Those that have a place in the table. */
    private List<Found> rows(ActivityTable table, Set<Long> keys) {
        return bodies(keys).stream()
                .flatMap(body -> ActivityRow.of(table, store.parse(body)).map(row -> new Found(body, row)).stream())
                .toList();
    }

    /** Under which names something is the caller's own: as whoever records, or as whoever is addressed. */
    private String[] names(ActivityTable table, RequestDetails request) {
        return table.basis().equals("author")
                ? new String[] {Origin.of(request).author()}
                : acts.names(request).stream().sorted().toArray(String[]::new);
    }

    private List<Candidate> candidates(ActivityQuestion question, String[] names) {
        return database.query(
                PAGE.formatted(category(question.table())),
                (row, number) ->
                        new Candidate(row.getLong(1), row.getString(2), row.getInt(3), row.getTimestamp(4) != null),
                question.table().type(),
                question.table().basis(),
                names,
                Timestamp.from(question.period().from()),
                Timestamp.from(question.period().until()),
                question.after(),
                question.count() + 1);
    }

    private static String category(ActivityTable table) {
        return table.category().map(WITH_CODE::formatted).orElse("");
    }

    private List<StoredResource> bodies(Set<Long> keys) {
        return store
                .bodies("SELECT k.x FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS k(x)", (Object) keys.toArray(Long[]::new))
                .stream()
                .sorted(Comparator.comparing(StoredResource::id))
                .toList();
    }
}
