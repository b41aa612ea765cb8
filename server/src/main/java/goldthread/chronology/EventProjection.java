package goldthread.chronology;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.chronology.KeyedEvents.Change;
import goldthread.chronology.event.Event;
import goldthread.store.CommitBatch;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code gt_event} in step with every write, in its transaction. An event stays with the version that recorded it
 * first, so that a later correction of something else changes neither its agency nor the time of its recording.
 */
@Component
@Interceptor
class EventProjection {

    private static final String ADD = "INSERT INTO gt_event"
            + " (res_pid, event_key, version, category, happened_at, happened_until) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String REMOVE = "DELETE FROM gt_event WHERE res_pid = ? AND event_key = ?";
    private static final String REMOVE_ALL = "DELETE FROM gt_event WHERE res_pid = ?";

    private final CommitBatch batch;
    private final JdbcTemplate database;

    EventProjection(CommitBatch batch, JdbcTemplate database) {
        this.batch = batch;
        this.database = database;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource) {
        long key = ResourceKey.of(resource);
        long version = resource.getIdElement().getVersionIdPartAsLong();
        KeyedEvents.of((Resource) resource)
                .all()
                .forEach((eventKey, event) -> batch.add(ADD, row(key, eventKey, version, event)));
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        Change change = KeyedEvents.of((Resource) before).to(KeyedEvents.of((Resource) after));
        change(ResourceKey.of(after), after.getIdElement().getVersionIdPartAsLong(), change);
    }

    /** Written at once and not in the batch, where rows of one statement lose their place among those of another. */
    void change(long key, long version, Change change) {
        if (change.nothingLeft()) {
            database.update(REMOVE_ALL, key);
            return;
        }
        List<Object[]> gone = Stream.concat(change.removed().stream(), change.added().keySet().stream())
                .map(eventKey -> new Object[] {key, eventKey})
                .toList();
        if (!gone.isEmpty()) {
            database.batchUpdate(REMOVE, gone);
        }
        List<@Nullable Object[]> rows = change.added().entrySet().stream()
                .map(entry -> row(key, entry.getKey(), version, entry.getValue()))
                .toList();
        if (!rows.isEmpty()) {
            database.batchUpdate(ADD, rows);
        }
    }

    private static @Nullable Object[] row(long key, long eventKey, long version, Event event) {
        Instant until = event.time().until();
        return new @Nullable Object[] {
            key, eventKey, version, event.category().code(), utc(event.time().from()), until == null ? null : utc(until)
        };
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
