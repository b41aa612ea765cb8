package goldthread.careteam;

import goldthread.store.CommitBatch;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers which organisation proposed a member. */
@Component
final class Proposals {

    private static final String INSERT =
            "INSERT INTO gt_member_proposal (team_id, team_version, entry, membership, organisation) VALUES (?, ?, ?, ?, ?)";

    private static final String LATEST =
            "SELECT organisation FROM gt_member_proposal WHERE team_id = ? AND membership = ?"
                    + " ORDER BY team_version DESC, entry DESC LIMIT 1";

    private final JdbcTemplate database;
    private final CommitBatch batch;

    Proposals(JdbcTemplate database, CommitBatch batch) {
        this.database = database;
        this.batch = batch;
    }

    /** Notes, in the transaction of the team itself, who proposes these entries. */
    void note(String teamId, long version, List<Participant> proposed, String organisation) {
        for (Participant participant : proposed) {
            batch.add(INSERT, teamId, version, participant.entry(), digest(participant), organisation);
        }
    }

    /** The organisation that last proposed this membership, as {@code system|value}. */
    Optional<String> proposer(String teamId, Participant participant) {
        return database.queryForList(LATEST, String.class, teamId, digest(participant)).stream()
                .findFirst();
    }

    private static String digest(Participant participant) {
        Participant.Identity identity = participant.identity();
        return DigestUtils.sha256Hex(
                identity.member() + "\n" + new TreeSet<>(identity.roles()) + "\n" + identity.start());
    }
}
