package goldthread.child;

import ca.uhn.fhir.context.FhirContext;
import goldthread.store.Outcomes;
import goldthread.store.StoredResource;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each source has said of a child's demographics: a second source never overwrites the first in silence, and who
 * knows a child only by what they have sent reads exactly that. Each source counts its own versions.
 */
@Component
class SentDemographics {

    private final JdbcTemplate database;
    private final FhirContext fhir;

    SentDemographics(JdbcTemplate database, FhirContext fhir) {
        this.database = database;
        this.fhir = fhir;
    }

    /** What a source has said last, as a stored resource with the source's own version. */
    @Transactional(readOnly = true)
    public Optional<StoredResource> of(String patientId, String author) {
        return database
                .query(
                        "SELECT version, received_at, body FROM gt_demographics WHERE patient_id = ? AND organisation = ?",
                        (row, number) -> new StoredResource(
                                "Patient",
                                patientId,
                                row.getLong(1),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3)),
                        patientId,
                        author)
                .stream()
                .findFirst();
    }

    /** Keeps what a source says, beside what others say; the same again changes nothing. */
    void keep(String patientId, String author, Patient said) {
        String body = body(said);
        Timestamp now = Timestamp.from(Instant.now());
        int known = database.update(
                "UPDATE gt_demographics SET version = CASE WHEN body = ? THEN version ELSE version + 1 END,"
                        + " received_at = CASE WHEN body = ? THEN received_at ELSE ? END, body = ?"
                        + " WHERE patient_id = ? AND organisation = ?",
                body,
                body,
                now,
                body,
                patientId,
                author);
        if (known == 0) {
            database.update(
                    "INSERT INTO gt_demographics (patient_id, organisation, received_at, body) VALUES (?, ?, ?, ?)",
                    patientId,
                    author,
                    now,
                    body);
        }
    }

    /**
     * Keeps a new version of what a source says.
     *
     * @param version that it changes, of the source's own count
     * @return the new version
     */
    @Transactional
    public StoredResource change(String patientId, String author, Patient said, String version) {
        StoredResource before = of(patientId, author).orElseThrow(Outcomes::notFound);
        if (!Long.toString(before.version()).equals(version)) {
            throw Outcomes.stale("The record has changed since the version that If-Match names: read it again.");
        }
        keep(patientId, author, said);
        return of(patientId, author).orElseThrow(Outcomes::notFound);
    }

    private String body(Patient said) {
        Patient plain = said.copy();
        plain.setId((String) null);
        plain.getMeta().setVersionId(null).setLastUpdated(null);
        return fhir.newJsonParser().encodeResourceToString(plain);
    }
}
