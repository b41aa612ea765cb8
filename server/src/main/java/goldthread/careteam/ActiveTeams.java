package goldthread.careteam;

import goldthread.store.Outcomes;
import goldthread.store.PerTransaction;
import goldthread.terminology.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Keeps each child to one active team around them. The unique constraint decides, also between teams that arrive at the
 * same moment. A transaction is judged by what it leaves behind: it may close one team and open the next.
 */
@Component
final class ActiveTeams {

    private final JdbcTemplate database;

    ActiveTeams(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Notes what a write does to a team; what follows from it is stored just before the transaction commits.
     *
     * @param before the team as it was; {@code null} when it is new
     * @param judge refuses to let the team take the place of this earlier one
     */
    void follow(@Nullable Team before, Team after, Consumer<Team> judge) {
        String held = before == null ? null : childOf(before);
        String wanted = childOf(after);
        if (before != null && held != null && !held.equals(wanted)) {
            pending().released.put(after.id(), before);
        }
        if (wanted != null && !wanted.equals(held)) {
            pending().claimed.put(after.id(), new Claim(wanted, judge));
        }
    }

    /** A team that gives rights from now on. */
    private record Claim(String child, Consumer<Team> judge) {}

    private static @Nullable String childOf(Team team) {
        return team.givesRights() ? team.childId() : null;
    }

    private Pending pending() {
        return PerTransaction.of(this, Pending::new);
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<String, Team> released = new LinkedHashMap<>();
        private final Map<String, Claim> claimed = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            released.keySet().forEach(team -> database.update("DELETE FROM gt_active_team WHERE team_id = ?", team));
            claimed.forEach(this::claim);
        }

        private void claim(String team, Claim claim) {
            released.values().stream()
                    .filter(earlier -> claim.child.equals(earlier.childId()))
                    .forEach(claim.judge);
            try {
                database.update("INSERT INTO gt_active_team (child_id, team_id) VALUES (?, ?)", claim.child, team);
            } catch (DuplicateKeyException taken) {
                throw Outcomes.unprocessable(
                        IssueType.BUSINESSRULE,
                        Rule.ONE_ACTIVE_TEAM.code(),
                        "This child already has an active team around them: add members to that team, or make it"
                                + " inactive first.",
                        "CareTeam.status");
            }
        }
    }
}
