package goldthread.bulk;

import goldthread.access.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exports as whoever asked for them sees them: begun, looked at, ended. Those of others aren't there. */
@Component
class ExportJobs {

    static final String COLUMNS =
            "id, caller, purpose, request_url, res_types, since, state, asked_at, expires_at," + " children, done";
    private static final String OF_CALLER =
            " FROM gt_export_job WHERE subject = ? AND organisation = ? AND expires_at > CURRENT_TIMESTAMP";
    private static final String ADD =
            "INSERT INTO gt_export_job (id, subject, organisation, caller, purpose, request_url,"
                    + " res_types, since, state, asked_at, expires_at, children) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_CHILDREN = "INSERT INTO gt_export_child (job_id, place, child_id)"
            + " SELECT ?, k.p, k.c FROM UNNEST(CAST(? AS INTEGER ARRAY), CAST(? AS VARCHAR ARRAY)) AS k(p, c)";
    private static final String FILES =
            "SELECT res_type, COUNT(*) FROM gt_export_item WHERE job_id = ? GROUP BY res_type";
    private static final String ITEMS = "SELECT res_pid, version FROM gt_export_item WHERE job_id = ? AND res_type = ?"
            + " ORDER BY res_pid LIMIT ? OFFSET ?";

    private static final int TURNS = 32;
    private static final String TURN = "SELECT number FROM gt_export_turn WHERE number = ? FOR UPDATE";

    private final JdbcTemplate database;

    ExportJobs(JdbcTemplate database) {
        this.database = database;
    }

    /** How many exports a caller has. */
    int of(Caller caller) {
        Integer count = database.queryForObject(
                "SELECT COUNT(*)" + OF_CALLER,
                Integer.class,
                caller.subject(),
                caller.organisation().toString());
        return count == null ? 0 : count;
    }

    /**
     * Begins an export of these children. What one caller asks for at the same moment is begun one after the other, so that
     * nobody has more than they may.
     *
     * @return its id; empty where the caller has as many as one may have
     */
    @Transactional
    public Optional<String> begin(
            Caller caller,
            ExportRequest asked,
            String url,
            List<String> children,
            Instant now,
            ExportSettings settings) {
        String whose = caller.subject() + ' ' + caller.organisation();
        database.queryForList(TURN, Integer.class, Math.floorMod(whose.hashCode(), TURNS));
        return of(caller) < settings.most()
                ? Optional.of(add(caller, asked, url, children, now, settings.keep()))
                : Optional.empty();
    }

    private String add(
            Caller caller, ExportRequest asked, String url, List<String> children, Instant now, Duration keep) {
        String id = UUID.randomUUID().toString();
        database.update(
                ADD,
                id,
                caller.subject(),
                caller.organisation().toString(),
                StoredCaller.write(caller),
                asked.purpose(),
                url,
                String.join(",", asked.types()),
                asked.since().map(Timestamp::from).orElse(null),
                ExportState.after(0, children.size()).code(),
                Timestamp.from(now),
                Timestamp.from(now.plus(keep)),
                children.size());
        database.update(
                ADD_CHILDREN,
                id,
                IntStream.range(0, children.size()).boxed().toArray(Integer[]::new),
                children.toArray(String[]::new));
        return id;
    }

    /** An export of this caller's that hasn't gone. */
    Optional<ExportJob> find(String id, Caller caller) {
        return database
                .query(
                        "SELECT " + COLUMNS + OF_CALLER + " AND id = ?",
                        ExportJobs::job,
                        caller.subject(),
                        caller.organisation().toString(),
                        id)
                .stream()
                .findFirst();
    }

    /** How many resources of each type an export has. */
    Map<String, Integer> files(String id) {
        Map<String, Integer> files = new TreeMap<>();
        database.query(
                FILES,
                row -> {
                    files.put(row.getString(1), row.getInt(2));
                },
                id);
        return files;
    }

    /**
     * The resources of a file: their versions by HAPI's keys.
     *
     * @param part counted from 1
     */
    Map<Long, Long> items(String id, String type, int part) {
        Map<Long, Long> items = new TreeMap<>();
        database.query(
                ITEMS,
                row -> {
                    items.put(row.getLong(1), row.getLong(2));
                },
                id,
                type,
                Manifest.PER_FILE,
                (part - 1L) * Manifest.PER_FILE);
        return items;
    }

    /** Ends an export: it goes first, so that whoever works on it has stored what belongs to it, or stores no more. */
    @Transactional
    public void end(String id) {
        database.update("DELETE FROM gt_export_job WHERE id = ?", id);
        List.of("gt_export_item", "gt_export_child")
                .forEach(table -> database.update("DELETE FROM " + table + " WHERE job_id = ?", id));
    }

    static ExportJob job(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp since = row.getTimestamp("since");
        return new ExportJob(
                row.getString("id"),
                StoredCaller.read(row.getString("caller")),
                row.getString("purpose"),
                row.getString("request_url"),
                Arrays.asList(row.getString("res_types").split(",")),
                Optional.ofNullable(since).map(Timestamp::toInstant),
                ExportState.of(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("children"),
                row.getInt("done"));
    }
}
