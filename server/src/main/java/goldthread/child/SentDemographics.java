package goldthread.child;

import goldthread.store.Outcomes;
import goldthread.store.StoredResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every version of what each source has sent of a child: a second source never overwrites the first in silence, and who
 * knows a child only by what they have sent reads exactly that. Each source counts its own versions.
 */
@Component
class SentDemographics {

    private static final String VERSIONS =
            "SELECT d.patient_id, d.version, d.received_at, d.body FROM gt_sent_demographics d WHERE d.source = ?";
    private static final String OF_ONE = VERSIONS + " AND d.patient_id = ?";
    private static final String NEWEST_FIRST = " ORDER BY d.version DESC";
    private static final String CURRENT = VERSIONS
            + " AND d.patient_id IN (SELECT u.x FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS u(x))"
            + " AND NOT EXISTS (SELECT 1 FROM gt_sent_demographics n WHERE n.source = d.source"
            + " AND n.patient_id = d.patient_id AND n.version > d.version) ORDER BY d.patient_id";
    private static final String ADD =
            "INSERT INTO gt_sent_demographics (patient_id, source, version, received_at, body)"
                    + " VALUES (?, ?, ?, ?, ?)";
    private static final String ONE_AT_A_TIME = "SELECT patient_id FROM gt_child WHERE patient_id = ? FOR UPDATE";

    private final JdbcTemplate database;

    SentDemographics(JdbcTemplate database) {
        this.database = database;
    }

    /** What a source has said last, as a stored resource with the source's own version. */
    public Optional<StoredResource> of(String patientId, String source) {
        return database.query(OF_ONE + NEWEST_FIRST + " LIMIT 1", SentDemographics::row, source, patientId).stream()
                .findFirst();
    }

    /** One version of a source's own count. */
    public Optional<StoredResource> of(String patientId, String source, long version) {
        return database.query(OF_ONE + " AND d.version = ?", SentDemographics::row, source, patientId, version).stream()
                .findFirst();
    }

    /** Every version of a source's own count, the newest first. */
    public List<StoredResource> all(String patientId, String source) {
        return database.query(OF_ONE + NEWEST_FIRST, SentDemographics::row, source, patientId);
    }

    /** What a source has said last of each of these children, in the order of their ids. */
    public List<StoredResource> current(Collection<String> patientIds, String source) {
        return patientIds.isEmpty()
                ? List.of()
                : database.query(CURRENT, SentDemographics::row, source, patientIds.toArray(String[]::new));
    }

    /** Keeps what a source says as its next version; the same again changes nothing. */
    @Transactional
    public StoredResource keep(String patientId, String source, String body) {
        database.queryForList(ONE_AT_A_TIME, String.class, patientId);
        Optional<StoredResource> before = of(patientId, source);
        if (before.isPresent() && SentBody.saysTheSame(before.get().body(), body)) {
            return before.get();
        }
        StoredResource next = new StoredResource(
                "Patient",
                patientId,
                before.map(StoredResource::version).orElse(0L) + 1,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                body);
        database.update(ADD, patientId, source, next.version(), Timestamp.from(next.lastUpdated()), body);
        return next;
    }

    /**
     * Keeps a new version of what a source says.
     *
     * @param version that it changes, of the source's own count
     * @return the new version
     */
    @Transactional
    public StoredResource change(String patientId, String source, String body, String version) {
        database.queryForList(ONE_AT_A_TIME, String.class, patientId);
        requireCurrent(patientId, source, version);
        return keep(patientId, source, body);
    }

    /** What a source has said last, when that is the version that it means. */
    public StoredResource requireCurrent(String patientId, String source, String version) {
        StoredResource current = of(patientId, source).orElseThrow(Outcomes::notFound);
        if (!Long.toString(current.version()).equals(version)) {
            throw Outcomes.stale("Somebody else saved first: read the current version and change that one.");
        }
        return current;
    }

    private static StoredResource row(ResultSet row, int number) throws SQLException {
        return new StoredResource(
                "Patient", row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant(), row.getString(4));
    }
}
