package goldthread.messaging;

import goldthread.store.Outcomes;
import goldthread.terminology.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The register of messages that were processed. */
@Component
class Receipts {

    private static final String COLUMNS =
            "organisation, number, bundle_id, header_id, work, content_hash, event, stored," + " notes, received_at";
    private static final String FIND = "SELECT " + COLUMNS + " FROM gt_message WHERE organisation = ?"
            + " AND (number = ? OR header_id = ? OR work = ?)";
    private static final String ASKED = "SELECT " + COLUMNS + " FROM gt_message WHERE bundle_id = ?"
            + " AND event IN ('SERVICEREQUEST_REQUEST', 'BOOKING_REQUEST') ORDER BY received_at, organisation, number"
            + " LIMIT 20";
    private static final String ADD = "INSERT INTO gt_message (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate database;

    Receipts(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * What came of a message when it came before.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException 422 when it said something else then
     */
    Optional<Receipt> earlier(Receipt now) {
        List<Receipt> known = database.query(
                FIND,
                Receipts::row,
                now.organisation(),
                now.number(),
                now.headerId().orElse(null),
                now.work().orElse(null));
        if (known.stream().anyMatch(before -> !before.hash().equals(now.hash()))) {
            throw Outcomes.unprocessable(
                    IssueType.DUPLICATE,
                    Rule.MESSAGE_REUSED.code(),
                    "Your organisation has sent another message under this id, or another referral under this"
                            + " identifier: give what is new ids of its own, and send a change as an update.",
                    "Bundle.id");
        }
        return known.stream().findFirst();
    }

    /** The requests of that id, whoever sent them. */
    List<Receipt> asked(String bundleId) {
        return database.query(ASKED, Receipts::row, bundleId);
    }

    /** Enters one; the constraint decides between two that come at the same time. */
    void enter(Receipt receipt) {
        try {
            database.update(
                    ADD,
                    receipt.organisation(),
                    receipt.number(),
                    receipt.bundleId(),
                    receipt.headerId().orElse(null),
                    receipt.work().orElse(null),
                    receipt.hash(),
                    receipt.event().name(),
                    String.join(" ", receipt.versions()),
                    receipt.leftOut().stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")),
                    Timestamp.from(receipt.received()));
        } catch (DuplicateKeyException another) {
            throw new CameTwice();
        }
    }

    private static Receipt row(ResultSet row, int number) throws SQLException {
        return new Receipt(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                row.getString(6),
                MessageEvent.valueOf(row.getString(7)),
                words(row.getString(8)),
                words(row.getString(9)).stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getTimestamp(10).toInstant());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
