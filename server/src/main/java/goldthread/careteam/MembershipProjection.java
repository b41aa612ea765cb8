package goldthread.careteam;

import goldthread.store.CommitBatch;
import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of memberships, which follows the care teams. */
@Component
@Order(1)
final class MembershipProjection implements Projection {

    private static final String FORGET = "DELETE FROM gt_membership WHERE team_id = ?";

    private static final String INSERT = "INSERT INTO gt_membership (team_id, entry, child_id, member, role_code,"
            + " organisation, is_lead, gives_rights, ceiling, status, valid_from, valid_to)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String NEXT_KEYS =
            "SELECT RES_ID FROM HFJ_RESOURCE WHERE RES_TYPE = 'CareTeam' AND RES_ID > ?" + " ORDER BY RES_ID LIMIT 500";

    private final RoleGuide guide;
    private final Store store;
    private final CommitBatch batch;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    MembershipProjection(
            RoleGuide guide,
            Store store,
            CommitBatch batch,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.guide = guide;
        this.store = store;
        this.batch = batch;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes the rows of a team in the transaction of the team itself. */
    void follow(Team team) {
        batch.remove(FORGET, team.id());
        MembershipRow.of(team, guide).forEach(row -> batch.add(INSERT, arguments(row)));
    }

    /**
     * Empties the tables of memberships and of active teams and fills them from the stored care teams, all or nothing.
     * Nobody may write meanwhile.
     */
    @Override
    public void rebuild() {
        transaction.executeWithoutResult(status -> {
            database.update("DELETE FROM gt_membership");
            database.update("DELETE FROM gt_active_team");
            List<Long> keys = nextKeys(-1);
            while (!keys.isEmpty()) {
                long last = keys.get(keys.size() - 1);
                fill(keys.get(0), last);
                keys = nextKeys(last);
            }
        });
    }

    private List<Long> nextKeys(long after) {
        return database.queryForList(NEXT_KEYS, Long.class, after);
    }

    private void fill(long first, long last) {
        List<StoredResource> stored = store.bodies(
                "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_TYPE = 'CareTeam' AND r.RES_ID BETWEEN ? AND ?",
                first,
                last);
        List<@Nullable Object[]> members = new ArrayList<>();
        List<Object[]> active = new ArrayList<>();
        for (StoredResource resource : stored) {
            Team team = Team.of((CareTeam) store.parse(resource));
            MembershipRow.of(team, guide).forEach(row -> members.add(arguments(row)));
            String child = team.childId();
            if (team.givesRights() && child != null) {
                active.add(new Object[] {child, team.id()});
            }
        }
        database.batchUpdate(INSERT, members);
        database.batchUpdate("INSERT INTO gt_active_team (child_id, team_id) VALUES (?, ?)", active);
    }

    private static @Nullable Object[] arguments(MembershipRow row) {
        return new @Nullable Object[] {
            row.teamId(),
            row.entry(),
            row.childId(),
            row.member(),
            row.roleCode(),
            row.organisation(),
            row.lead(),
            row.givesRights(),
            row.ceiling().rank(),
            row.status(),
            atUtc(row.validFrom()),
            row.validTo() == null ? null : atUtc(row.validTo())
        };
    }

    private static OffsetDateTime atUtc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
