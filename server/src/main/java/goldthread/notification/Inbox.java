package goldthread.notification;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.store.Store;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts notices into the inboxes: for each delivery that is due one Communication, stored in the transaction that marks the
 * delivery, so that there is never none and never a second. One that fails is tried again later, and parked in the end;
 * none holds up another.
 */
@Component
class Inbox {

    /** The name of this way of delivery. */
    static final String LANE = "inbox";

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int AT_ONCE = 100;

    private static final String DUE = "SELECT recipient, event_position FROM gt_topic_delivery WHERE state = 'due'"
            + " AND lane = '" + LANE + "' AND next_at <= CURRENT_TIMESTAMP ORDER BY event_position LIMIT " + AT_ONCE;
    private static final String THIS = " WHERE recipient = ? AND event_position = ? AND lane = '" + LANE + "'";

    /** Whether it has waited, after a failure or while no node was at work. */
    private static final String TAKE = "SELECT attempts > 0 OR created_at < CURRENT_TIMESTAMP - INTERVAL '10' SECOND"
            + " FROM gt_topic_delivery" + THIS + " AND state = 'due' FOR UPDATE SKIP LOCKED";

    private static final String EVENT =
            "SELECT event_position, " + Occurrence.COLUMNS + " FROM gt_topic_event WHERE event_position = ?";
    private static final String LEVEL = "SELECT MAX(share_level) AS share_level, CURRENT_TIMESTAMP AS now"
            + " FROM gt_resource_child WHERE res_pid = ?";
    private static final String DROPPED = "UPDATE gt_topic_delivery SET state = 'dropped'" + THIS;
    private static final String DELIVERED = "UPDATE gt_topic_delivery SET state = 'delivered', notice = ?,"
            + " delivered_at = CURRENT_TIMESTAMP" + THIS;

    private final JdbcTemplate database;
    private final Store store;
    private final Audience audience;
    private final BackOff backOff;
    private final TransactionTemplate transaction;

    Inbox(
            JdbcTemplate database,
            Store store,
            Audience audience,
            BackOff backOff,
            PlatformTransactionManager transactions) {
        this.audience = audience;
        this.database = database;
        this.store = store;
        this.backOff = backOff;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A delivery.
     *
     * @param recipient to whom
     * @param position of what
     */
    private record Delivery(String recipient, long position) {}

    /** Delivers what is due. */
    void deliver() {
        long put;
        do {
            put = database.query(DUE, (row, number) -> new Delivery(row.getString(1), row.getLong(2))).stream()
                    .filter(this::deliver)
                    .count();
        } while (put == AT_ONCE);
    }

    /** Whether it is delivered now. When the database is away, that it failed can't be noted either, and the round ends. */
    private boolean deliver(Delivery delivery) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> put(delivery)));
        } catch (RuntimeException failed) {
            LOG.error(
                    "The notice of event {} could not be stored: {}",
                    delivery.position(),
                    failed.getClass().getSimpleName());
            backOff.after(
                    delivery.recipient(),
                    delivery.position(),
                    LANE,
                    failed.getClass().getSimpleName());
            return false;
        }
    }

    private boolean put(Delivery delivery) {
        List<Boolean> waited = database.queryForList(TAKE, Boolean.class, delivery.recipient(), delivery.position());
        if (waited.isEmpty()) {
            return false;
        }
        Occurrence event =
                database.query(EVENT, Occurrence::of, delivery.position()).get(0);
        if (waited.get(0) && !mayStillKnow(delivery.recipient(), event)) {
            database.update(DROPPED, delivery.recipient(), delivery.position());
            return true;
        }
        String notice = store.create(notice(delivery.recipient(), event), new SystemRequestDetails())
                .getId()
                .getIdPart();
        database.update(DELIVERED, notice, delivery.recipient(), delivery.position());
        return true;
    }

    /** Who may know was decided a moment ago when the event was published; who is told late is looked at again. */
    private boolean mayStillKnow(String recipient, Occurrence event) {
        return audience.of(event, new Houses(database)).contains(recipient);
    }

    private Communication notice(String recipient, Occurrence event) {
        return database.query(
                        LEVEL,
                        (row, number) -> notice(
                                new Notice(
                                        event.topic(),
                                        event.focus(),
                                        event.child(),
                                        recipient,
                                        row.getTimestamp("now").toInstant()),
                                row.getInt("share_level")),
                        event.key())
                .get(0);
    }

    /** Who is told by their name alone, and not as one who may see the record, learns no reason for which it is kept from some. */
    private Communication notice(Notice notice, int level) {
        Optional<Resource> record = record(notice.focus());
        boolean byName = notice.topic().isToldByName();
        return byName && record.filter(Notice::isMarked).isPresent() ? notice.sealed() : notice.labelled(level, record);
    }

    /** What keeps the record from some keeps its notice from them. */
    private Optional<Resource> record(String focus) {
        int slash = focus.indexOf('/');
        return store.body(focus.substring(0, slash), focus.substring(slash + 1)).map(store::parse);
    }
}
