package goldthread.notification;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives what has been committed its place in one order without a gap, and notes who is to be told. A sequence would give
 * out numbers before commits, and who has read up to one of them would miss what is committed later below it.
 *
 * <p>Whoever publishes holds the counter's row until its transaction ends; a second node finds it taken and leaves. All
 * that a publisher does is one transaction, so that one which stood still and lost its connection has done nothing. A
 * round looks at the outbox alone, which holds only what is new.
 */
@Component
class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    static final int AT_ONCE = 200;

    private static final String COUNTER =
            "SELECT last_position FROM gt_topic_counter WHERE id = 1 FOR UPDATE SKIP LOCKED";
    private static final String NEW = "SELECT seq, " + Occurrence.COLUMNS
            + " FROM gt_topic_outbox WHERE next_at <= CURRENT_TIMESTAMP ORDER BY seq LIMIT " + AT_ONCE;
    private static final String LATER =
            "UPDATE gt_topic_outbox SET next_at = CURRENT_TIMESTAMP + INTERVAL '60' SECOND WHERE seq = ?";
    private static final String EVENT = "INSERT INTO gt_topic_event (event_position, id, " + Occurrence.COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String AUDIENCE = "INSERT INTO gt_topic_audience (recipient, event_position) VALUES (?, ?)";
    private static final String DELIVERY = "INSERT INTO gt_topic_delivery"
            + " (recipient, event_position, lane, child_id, state) VALUES (?, ?, ?, ?, 'due')";

    private final JdbcTemplate database;
    private final Audience audience;
    private final Lanes lanes;
    private final TransactionTemplate transaction;

    Publisher(JdbcTemplate database, Audience audience, Lanes lanes, PlatformTransactionManager transactions) {
        this.database = database;
        this.audience = audience;
        this.lanes = lanes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Publishes what is there. */
    void publish() {
        Integer published;
        do {
            published = transaction.execute(status -> publishSome());
        } while (published != null && published == AT_ONCE);
    }

    private int publishSome() {
        List<Long> counter = database.queryForList(COUNTER, Long.class);
        if (counter.isEmpty()) {
            return 0;
        }
        List<Occurrence> fresh = database.query(NEW, Occurrence::of);
        if (fresh.isEmpty()) {
            return 0;
        }
        long last = counter.get(0);
        Rows rows = new Rows(lanes.active());
        Houses houses = new Houses(database);
        Sights sights = audience.sights(fresh);
        for (Occurrence event : fresh) {
            Optional<Set<String>> recipients = whoMayKnow(event, houses, sights);
            if (recipients.isPresent()) {
                rows.add(++last, event, recipients.get(), houses);
            } else {
                database.update(LATER, event.number());
            }
        }
        database.batchUpdate(EVENT, rows.events);
        database.batchUpdate(AUDIENCE, rows.audience);
        database.batchUpdate(DELIVERY, rows.deliveries);
        database.batchUpdate("DELETE FROM gt_topic_outbox WHERE seq = ?", rows.published);
        database.update("UPDATE gt_topic_counter SET last_position = ? WHERE id = 1", last);
        return fresh.size();
    }

    /**
     * What can't be decided about one event holds up no other: it stays in the outbox, where staff see it counted, and is
     * looked at again. That the database is away holds up all.
     */
    private Optional<Set<String>> whoMayKnow(Occurrence event, Houses houses, Sights sights) {
        try {
            return Optional.of(audience.of(event, houses, sights));
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException undecided) {
            LOG.error(
                    "Who may know of an event of {} could not be decided yet: {}",
                    event.focus(),
                    undecided.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The rows of one round. */
    private static final class Rows {

        private final List<Object[]> events = new ArrayList<>();
        private final List<Object[]> audience = new ArrayList<>();
        private final List<Object[]> deliveries = new ArrayList<>();
        private final List<Object[]> published = new ArrayList<>();
        private final List<Lane> lanes;

        Rows(List<Lane> lanes) {
            this.lanes = lanes;
        }

        void add(long position, Occurrence event, Set<String> recipients, Houses houses) {
            int slash = event.focus().indexOf('/');
            published.add(new Object[] {event.number()});
            events.add(new Object[] {
                position,
                UUID.randomUUID().toString(),
                event.topic().code(),
                event.key(),
                event.focus().substring(0, slash),
                event.focus().substring(slash + 1),
                event.child(),
                event.causedBy(),
                event.causedUser(),
                String.join(" ", event.parties()),
                Timestamp.from(event.occurred())
            });
            Set<Lane> open = new LinkedHashSet<>(lanes);
            for (String recipient : recipients) {
                audience.add(new Object[] {recipient, position});
                if (!isCause(recipient, event, houses)) {
                    if (!event.topic().isMessage()) {
                        deliveries.add(new Object[] {recipient, position, Inbox.LANE, event.child()});
                    }
                    subscribe(recipient, position, event, open, houses);
                }
            }
        }

        /** Once in each lane, under however many names an organisation stands around the child. */
        private void subscribe(String recipient, long position, Occurrence event, Set<Lane> open, Houses houses) {
            open.removeIf(lane -> {
                boolean takes = lane.takes(event, recipient, houses);
                if (takes) {
                    deliveries.add(new Object[] {recipient, position, lane.id(), event.child()});
                }
                return takes;
            });
        }

        /** Nobody needs to be told of what they did themselves. */
        private static boolean isCause(String recipient, Occurrence event, Houses houses) {
            return recipient.equals(event.causedUser())
                    || houses.identifiers(recipient).contains(event.causedBy());
        }
    }
}
