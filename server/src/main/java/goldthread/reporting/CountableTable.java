package goldthread.reporting;

import goldthread.store.CommitBatch;
import goldthread.terminology.WaitingGroup;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code gt_countable} and {@code gt_child_group}, written just before the commit of what they are read from. */
@Component
class CountableTable {

    static final List<String> TABLES = List.of("gt_countable", "gt_child_group", "gt_child_home");

    private static final String FORGET = "DELETE FROM gt_countable WHERE source_pid = ?";
    private static final String FORGET_AS_IT_STOOD = FORGET + " AND kind IN (" + Kind.asItStands() + ")";
    private static final String VALUES =
            "INSERT INTO gt_countable (source_pid, kind, child_id, agency, happened_at, answer," + " detail, days) ";
    private static final String ADD = VALUES + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    /** A moment is the first of its kind, whoever has the task by then. */
    private static final String ADD_MOMENT =
            VALUES + "SELECT CAST(? AS BIGINT), CAST(? AS VARCHAR), CAST(? AS VARCHAR),"
                    + " CAST(? AS VARCHAR), CAST(? AS TIMESTAMP WITH TIME ZONE), CAST(? AS VARCHAR), CAST(? AS VARCHAR),"
                    + " CAST(? AS INTEGER) WHERE NOT EXISTS (SELECT 1 FROM gt_countable c"
                    + " WHERE c.source_pid = CAST(? AS BIGINT) AND c.kind = CAST(? AS VARCHAR)";

    private static final String OF_ANYBODY = ADD_MOMENT + ")";
    private static final String OF_ONE = ADD_MOMENT + " AND c.agency = CAST(? AS VARCHAR))";

    private static final String JOIN =
            "INSERT INTO gt_child_group (source_pid, child_id, group_code, valid_from, valid_to)"
                    + " SELECT CAST(? AS BIGINT), CAST(? AS VARCHAR), CAST(? AS VARCHAR),"
                    + " CAST(? AS TIMESTAMP WITH TIME ZONE), CAST(? AS TIMESTAMP WITH TIME ZONE)"
                    + " WHERE NOT EXISTS (SELECT 1 FROM gt_child_group g WHERE g.source_pid = CAST(? AS BIGINT)"
                    + " AND g.group_code = CAST(? AS VARCHAR) AND g.valid_from = CAST(? AS TIMESTAMP WITH TIME ZONE))";
    /** What was still to begin never does. */
    private static final String LEAVE = "UPDATE gt_child_group SET valid_to = ? WHERE source_pid = ? AND group_code = ?"
            + " AND (valid_to IS NULL OR valid_to > ?)";
    /** The last time that the record put the child into the group lasts until another day. */
    private static final String STAY =
            "UPDATE gt_child_group SET valid_to = CAST(? AS TIMESTAMP WITH TIME ZONE) WHERE source_pid = ?"
                    + " AND group_code = ? AND valid_from = (SELECT MAX(g.valid_from) FROM gt_child_group g"
                    + " WHERE g.source_pid = ? AND g.group_code = ?)";

    private static final String MOVE_OUT =
            "UPDATE gt_child_home SET valid_to = ? WHERE source_pid = ? AND valid_from < ?"
                    + " AND (valid_to IS NULL OR valid_to > ?)";
    private static final String MOVE_IN = "INSERT INTO gt_child_home (source_pid, child_id, district, valid_from)"
            + " SELECT CAST(? AS BIGINT), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS TIMESTAMP WITH TIME ZONE)"
            + " WHERE NOT EXISTS (SELECT 1 FROM gt_child_home h WHERE h.source_pid = CAST(? AS BIGINT)"
            + " AND h.valid_from = CAST(? AS TIMESTAMP WITH TIME ZONE))";

    private final CommitBatch batch;
    private final JdbcTemplate database;

    CountableTable(CommitBatch batch, JdbcTemplate database) {
        this.batch = batch;
        this.database = database;
    }

    /** Takes one execution of a statement. */
    private interface Sink {
        void take(String sql, @Nullable Object... arguments);
    }

    /** Whatever a record counted for. */
    void forget(long key) {
        batch.remove(FORGET, key);
    }

    /** What its version before said; moments stay. */
    void forgetAsItStood(long key) {
        batch.remove(FORGET_AS_IT_STOOD, key);
    }

    void add(long key, Countable one) {
        String kind = one.kind().code();
        List<@Nullable Object> row = new ArrayList<>(Arrays.<@Nullable Object>asList(
                key, kind, one.child(), one.agency(), moment(one.at()), one.answer(), one.detail(), one.days()));
        if (one.kind().isMoment()) {
            row.add(key);
            row.add(kind);
        }
        if (one.kind() == Kind.ASKED) {
            row.add(one.agency());
        }
        batch.add(statement(one.kind()), row.toArray());
    }

    /** A referral is asked of several; a task moves on once. */
    private static String statement(Kind kind) {
        if (!kind.isMoment()) {
            return ADD;
        }
        return kind == Kind.ASKED ? OF_ONE : OF_ANYBODY;
    }

    void change(long key, GroupSteps steps) {
        change(key, steps, batch::add);
    }

    /** The same at once: of several versions of one record each is written after the one before. */
    void changeAtOnce(long key, GroupSteps steps) {
        change(key, steps, database::update);
    }

    private static void change(long key, GroupSteps steps, Sink sink) {
        OffsetDateTime at = moment(steps.over());
        for (WaitingGroup group : steps.ended()) {
            sink.take(LEAVE, at, key, group.code(), at);
        }
        OffsetDateTime from = moment(steps.from());
        OffsetDateTime until = steps.until() == null ? null : moment(steps.until());
        for (WaitingGroup group : steps.kept()) {
            sink.take(STAY, until, key, group.code(), key, group.code());
        }
        for (WaitingGroup group : steps.begun()) {
            sink.take(JOIN, key, steps.child(), group.code(), from, until, key, group.code(), from);
        }
    }

    /** One Patient is one child: what it said before ends where it says something else. */
    void move(long key, HomeSteps home) {
        OffsetDateTime from = moment(home.from());
        if (!home.district().isEmpty()) {
            batch.add(MOVE_IN, key, home.child(), home.district(), from, key, from);
        }
        batch.add(MOVE_OUT, from, key, from, from);
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
