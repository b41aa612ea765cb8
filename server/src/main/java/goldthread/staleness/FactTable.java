package goldthread.staleness;

import goldthread.child.WholeChild;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code gt_review_fact}. */
@Component
class FactTable {

    private static final int TURNS = 32;
    private static final String COLUMNS =
            "child_id, kind, code, about, happened_at, known_at, agency, subject, because," + " is_open";
    private static final String FORGET = "DELETE FROM gt_review_fact WHERE source_pid = ?";
    private static final String ADD =
            "INSERT INTO gt_review_fact (source_pid, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OF_SOURCE = "SELECT " + COLUMNS + " FROM gt_review_fact WHERE source_pid = ?";
    private static final String OF_CHILD = "SELECT " + COLUMNS + " FROM gt_review_fact WHERE child_id = ANY(?)"
            + " ORDER BY happened_at, source_pid, code";
    private static final String TURN = "SELECT number FROM gt_review_turn WHERE number = ? FOR UPDATE";

    private final JdbcTemplate database;
    private final Store store;

    FactTable(JdbcTemplate database, Store store) {
        this.database = database;
        this.store = store;
    }

    /** Puts what a resource tells in the place of what its version before told. */
    void replace(long key, List<Fact> facts) {
        List<Fact> before = database.query(OF_SOURCE, FactTable::row, key);
        database.update(FORGET, key);
        database.batchUpdate(
                ADD,
                facts.stream().map(fact -> arguments(key, after(fact, before))).toList());
    }

    private static Fact after(Fact fact, List<Fact> before) {
        return before.stream()
                .filter(earlier -> earlier.child().equals(fact.child())
                        && earlier.kind() == fact.kind()
                        && earlier.code().equals(fact.code()))
                .findFirst()
                .map(fact::after)
                .orElse(fact);
    }

    private static Object[] arguments(long key, Fact fact) {
        return new Object[] {
            key,
            fact.child(),
            fact.kind().name(),
            fact.code(),
            fact.about(),
            fact.at().atOffset(ZoneOffset.UTC),
            fact.known().atOffset(ZoneOffset.UTC),
            fact.agency(),
            fact.subject(),
            fact.because(),
            fact.open()
        };
    }

    /**
     * Keeps every other transaction from storing more about these children, in whichever of their records, until this one has ended. Whoever stores about
     * several takes all turns at once, before any row, and in one order.
     */
    void takeTurns(Collection<WholeChild> children) {
        children.stream()
                .map(child -> turn(child.kept()))
                .distinct()
                .sorted()
                .forEach(turn -> database.queryForList(TURN, Integer.class, turn));
    }

    /** Everything about one child whose turn is taken, by all of these records. */
    List<Fact> of(Collection<String> records) {
        return database.query(OF_CHILD, FactTable::row, (Object) records.toArray(String[]::new));
    }

    /** The bodies of resources that tell something of a child, by one SQL statement. */
    List<StoredResource> bodies(Collection<String> records, Collection<String> about) {
        if (about.isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(records.toArray(String[]::new));
        arguments.addAll(about);
        return store.bodies(
                "SELECT DISTINCT f.source_pid FROM gt_review_fact f WHERE f.child_id = ANY(?) AND f.about IN ("
                        + String.join(",", Collections.nCopies(about.size(), "?")) + ")",
                arguments.toArray());
    }

    private static int turn(String child) {
        return Math.floorMod(child.hashCode(), TURNS);
    }

    private static Fact row(ResultSet row, int number) throws SQLException {
        return new Fact(
                row.getString(1),
                FactKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                moment(row, 5),
                moment(row, 6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBoolean(10));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
