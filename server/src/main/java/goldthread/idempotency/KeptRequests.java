package goldthread.idempotency;

import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The register of requests under keys ({@code gt_keyed_request}); times are the database's. */
@Component
class KeptRequests {

    private static final String OF_KEY = " WHERE owner = ? AND request_key = ?";
    private static final String OF_TURN = OF_KEY + " AND fence = ?";
    private static final String OLD = "begun_at < CURRENT_TIMESTAMP - INTERVAL '7' DAY";
    private static final String LATE = "begun_at < CURRENT_TIMESTAMP - INTERVAL '3' MINUTE";

    private final JdbcTemplate database;

    KeptRequests(JdbcTemplate database) {
        this.database = database;
    }

    /** Begins a turn under a key of which nothing is known; empty when somebody else was first. */
    Optional<Turn> begin(KeyedRequest request) {
        Turn turn = new Turn(request, UUID.randomUUID().toString());
        try {
            database.update(
                    "INSERT INTO gt_keyed_request (owner, request_key, request_hash, fence, begun_at)"
                            + " VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP)",
                    request.owner(),
                    request.key(),
                    request.hash(),
                    turn.fence());
        } catch (DuplicateKeyException another) {
            return Optional.empty();
        }
        return Optional.of(turn);
    }

    /** What is known of that key. */
    Optional<KeptRequest> find(KeyedRequest request) {
        return database
                .query(
                        "SELECT request_hash, fence, stored, status, headers, body, " + OLD + " AS is_old, " + LATE
                                + " AS is_late FROM gt_keyed_request" + OF_KEY,
                        (row, number) -> kept(row),
                        request.owner(),
                        request.key())
                .stream()
                .findFirst();
    }

    private static KeptRequest kept(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        KeptAnswer answer = row.wasNull()
                ? null
                : new KeptAnswer(status, KeptAnswer.headers(row.getString("headers")), unpacked(row.getBytes("body")));
        String stored = Optional.ofNullable(row.getString("stored")).orElse("");
        return new KeptRequest(
                row.getString("request_hash"),
                row.getString("fence"),
                stored.lines().toList(),
                answer,
                row.getBoolean("is_old"),
                row.getBoolean("is_late"));
    }

    /**
     * Says, in the transaction that stores it, what the request stores.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 409 when the turn is over: then nothing may
     *     be stored
     */
    void stores(Turn turn, Collection<String> versions) {
        int rows = database.update(
                "UPDATE gt_keyed_request SET stored = CONCAT(COALESCE(stored, ''), ?)" + OF_TURN,
                String.join("\n", versions) + "\n",
                turn.request().owner(),
                turn.request().key(),
                turn.fence());
        if (rows != 1) {
            throw Outcomes.wrongState(
                    Rule.IDEMPOTENCY_KEY_IN_USE.code(),
                    "This request took so long that it was taken for lost and its repetition was carried out.",
                    null);
        }
    }

    /** Keeps the answer. */
    void keep(Turn turn, KeptAnswer answer) {
        database.update(
                "UPDATE gt_keyed_request SET status = ?, headers = ?, body = ?" + OF_TURN,
                answer.status(),
                answer.headerLines(),
                packed(answer.body()),
                turn.request().owner(),
                turn.request().key(),
                turn.fence());
    }

    /** Ends a turn that had no effect: the next one under the key is the first. */
    void free(KeyedRequest request, String fence) {
        database.update(
                "DELETE FROM gt_keyed_request" + OF_TURN + " AND (stored IS NULL OR " + OLD + ")",
                request.owner(),
                request.key(),
                fence);
    }

    /** Forgets what is older than seven days. */
    void forgetOld() {
        database.update("DELETE FROM gt_keyed_request WHERE " + OLD);
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream pack = new GZIPOutputStream(bytes)) {
            pack.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] bytes) {
        try (GZIPInputStream pack = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(pack.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
