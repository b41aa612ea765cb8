package goldthread.access;

import goldthread.access.Asked.Tie;
import goldthread.terminology.ShareLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what a decision needs to know, by one statement for each question; nothing of it is kept for the next. */
@Component
class Rights {

    private static final int RESOURCE = 1;
    private static final int TIE = 2;
    private static final int RIGHT = 3;
    private static final String DIRECTORY = "SELECT party, 1 FROM gt_party WHERE means = ?"
            + " UNION ALL SELECT party, CASE WHEN party LIKE 'Organization/%' THEN 2 ELSE 3 END FROM gt_party WHERE means = ?"
            + " UNION ALL SELECT q.party, 3 FROM gt_party p JOIN gt_party q ON q.means = p.party WHERE p.means = ?";

    private final JdbcTemplate database;

    Rights(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param decision on each resource
     * @param asked the resources that are there
     */
    record Found(Decision decision, List<Asked> asked) {}

    /** As whom the directory knows the caller, by one statement; good for one request. */
    public Asker asker(Caller caller, Role role) {
        Asker alone = Asker.of(caller, role);
        Map<Integer, List<String>> found = new HashMap<>();
        database.query(
                DIRECTORY,
                row -> {
                    found.computeIfAbsent(row.getInt(2), kind -> new ArrayList<>())
                            .add(row.getString(1));
                },
                alone.user(),
                alone.meant().employer(),
                alone.meant().employer());
        return alone.with(
                found.getOrDefault(1, List.of()), found.getOrDefault(2, List.of()), found.getOrDefault(3, List.of()));
    }

    public Found ofIds(Asker caller, Role role, Collection<String> ids) {
        return find(role, RightsQuery.ofIds(caller, ids));
    }

    public Found ofKeys(Asker caller, Role role, Collection<Long> keys) {
        return find(role, RightsQuery.ofKeys(caller, keys));
    }

    public Found ofChild(Asker caller, Role role, String child) {
        return find(role, RightsQuery.ofChild(caller, child));
    }

    /** The children whom the caller knows, as they stand in their own entries. */
    public Found known(Asker caller, Role role) {
        return find(role, RightsQuery.ofIds(caller, children(caller)));
    }

    private List<String> children(Asker caller) {
        RightsQuery known = RightsQuery.children(caller);
        return database.queryForList(
                known.sql(), String.class, known.arguments().toArray());
    }

    public Found ofType(Asker caller, Role role, String type, Collection<String> children) {
        if (!children.isEmpty()) {
            return find(role, RightsQuery.ofType(caller, type, children));
        }
        return find(role, RightsQuery.ofEverything(caller, type, children(caller)));
    }

    private Found find(Role role, RightsQuery query) {
        Reading reading = new Reading();
        database.query(query.sql(), reading::row, query.arguments().toArray());
        return reading.found(role.kind());
    }

    /** The rows of one answer, put together. */
    private static final class Reading {

        private final Map<Long, Row> resources = new LinkedHashMap<>();
        private final Map<Long, Set<Tie>> ties = new HashMap<>();
        private final Map<String, List<Right>> rights = new HashMap<>();
        private final Map<String, List<Dissent>> dissents = new HashMap<>();
        private Instant now = Instant.EPOCH;

        /** One resource; it comes in as many rows as it has children. */
        private record Row(
                String type, String id, ShareLevel level, int marks, String recorder, Set<String> children) {}

        void row(ResultSet row) throws SQLException {
            switch (row.getInt("part")) {
                case RESOURCE -> resource(row);
                case TIE ->
                    ties.computeIfAbsent(row.getLong("pid"), key -> EnumSet.noneOf(Tie.class))
                            .add(Tie.valueOf(row.getString("what")));
                case RIGHT ->
                    rights.computeIfAbsent(row.getString("child_id"), child -> new ArrayList<>())
                            .add(new Right(
                                    Basis.valueOf(row.getString("what")),
                                    ShareLevel.ofRank(row.getInt("share_level")),
                                    instant(row.getTimestamp("thirteenth")),
                                    Objects.requireNonNullElse(row.getString("id"), ""),
                                    row.getLong("pid") != 0));
                default ->
                    dissents.computeIfAbsent(row.getString("child_id"), child -> new ArrayList<>())
                            .add(new Dissent(
                                    row.getLong("pid"), row.getString("what"), row.getInt("share_level") != 0));
            }
        }

        private void resource(ResultSet row) throws SQLException {
            now = row.getTimestamp("now").toInstant();
            String child = row.getString("child_id");
            String recorder = row.getString("organisation");
            Row resource = resources.get(row.getLong("pid"));
            if (resource == null) {
                resource = new Row(
                        row.getString("what"),
                        row.getString("id"),
                        ShareLevel.ofRank(row.getInt("share_level")),
                        row.getInt("marks"),
                        recorder == null ? "" : recorder,
                        new LinkedHashSet<>());
                resources.put(row.getLong("pid"), resource);
            }
            if (child != null && !child.isEmpty()) {
                resource.children().add(child);
            }
        }

        Found found(RoleKind kind) {
            List<Asked> asked = new ArrayList<>();
            resources.forEach((key, row) -> asked.add(new Asked(
                    key,
                    row.type(),
                    row.id(),
                    row.children(),
                    row.level(),
                    row.marks(),
                    ties.getOrDefault(key, Set.of()),
                    row.recorder())));
            return new Found(new Decision(kind, rights, dissents, now), asked);
        }

        private static @Nullable Instant instant(@Nullable Timestamp stamp) {
            return stamp == null ? null : stamp.toInstant();
        }
    }
}
