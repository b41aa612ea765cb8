package goldthread.notification;

import goldthread.notification.wire.SigningSecret;
import goldthread.store.CommitBatch;
import java.sql.Timestamp;
import java.util.Optional;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps what delivery needs of each Subscription in step with the resource, in its transaction. Whoever asks to be told is
 * sent a handshake, as the delivery at position 0; what still waits for a receiver who is told no more waits no longer.
 */
@Component
class SubscriptionRows {

    private static final String ADD = "INSERT INTO gt_subscription (topic, children, organisations, status, endpoint,"
            + " content, ends_at, organisation, secret, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CHANGE = "UPDATE gt_subscription SET topic = ?, children = ?, organisations = ?,"
            + " status = ?, endpoint = ?, content = ?, ends_at = ?, failures = 0, failing_since = NULL,"
            + " held_until = NULL, failure = NULL WHERE id = ?";
    private static final String SECRET = "UPDATE gt_subscription SET secret = ? WHERE id = ?";
    private static final String STATUS = "UPDATE gt_subscription SET status = ? WHERE id = ?";
    private static final String NO_HANDSHAKE = "DELETE FROM gt_topic_delivery WHERE lane = ? AND event_position = 0";
    private static final String HANDSHAKE = "INSERT INTO gt_topic_delivery"
            + " (recipient, event_position, lane, child_id, state)"
            + " SELECT organisation, 0, id, '', 'due' FROM gt_subscription WHERE id = ?";
    private static final String LEAVE = "UPDATE gt_topic_delivery SET state = ?, failure = ?, claim = NULL,"
            + " lease_until = NULL WHERE lane = ? AND state = 'due'";

    private final JdbcTemplate database;
    private final CommitBatch batch;
    private final SecretBox box;

    SubscriptionRows(JdbcTemplate database, CommitBatch batch, SecretBox box) {
        this.database = database;
        this.batch = batch;
        this.box = box;
    }

    /** Whether a Subscription is known here, with its secret. */
    boolean has(String id) {
        Integer count = database.queryForObject("SELECT COUNT(*) FROM gt_subscription WHERE id = ?", Integer.class, id);
        return count != null && count > 0;
    }

    /** Of a Subscription that isn't known here yet. */
    void add(String id, String organisation, Wanted wanted, SubscriptionStatus status, SigningSecret secret) {
        batch.add(
                ADD,
                wanted.topic().code(),
                wanted.filter().keptChildren(),
                wanted.filter().keptOrganisations(),
                status.toCode(),
                wanted.endpoint(),
                wanted.content(),
                end(wanted),
                organisation,
                box.seal(secret, id),
                id);
        begin(id, status);
    }

    /** Of one that was sent again. */
    void change(String id, Wanted wanted, SubscriptionStatus status, Optional<SigningSecret> secret) {
        batch.add(
                CHANGE,
                wanted.topic().code(),
                wanted.filter().keptChildren(),
                wanted.filter().keptOrganisations(),
                status.toCode(),
                wanted.endpoint(),
                wanted.content(),
                end(wanted),
                id);
        secret.ifPresent(fresh -> batch.add(SECRET, box.seal(fresh, id), id));
        begin(id, status);
    }

    private static @Nullable Timestamp end(Wanted wanted) {
        return wanted.end() == null ? null : Timestamp.from(wanted.end());
    }

    private void begin(String id, SubscriptionStatus status) {
        batch.remove(NO_HANDSHAKE, id);
        if (status == SubscriptionStatus.REQUESTED) {
            batch.add(HANDSHAKE, id);
        } else {
            batch.add(LEAVE, "dropped", "switched off", id);
        }
    }

    /** What the server itself has found about a receiver: what it gave up stays where staff see it. */
    void found(String id, SubscriptionStatus status, boolean gaveUp) {
        batch.add(STATUS, status.toCode(), id);
        if (status != SubscriptionStatus.ACTIVE) {
            batch.add(LEAVE, gaveUp ? "parked" : "dropped", "switched off", id);
        }
    }
}
