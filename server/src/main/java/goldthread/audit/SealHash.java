package goldthread.audit;

import goldthread.access.StatedReason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a seal: SHA-256 over the seal before it, its own number and times, and its rows with their items, all in
 * one order. Each value is written with its length, so that no two contents are written alike.
 */
final class SealHash {

    private static final String FORM = "goldthread-audit-1";

    private static final Comparator<AuditRow> ROWS =
            Comparator.comparing(AuditRow::recorded).thenComparing(AuditRow::id);

    private static final Comparator<StoredItem> ITEMS =
            Comparator.comparing(StoredItem::type).thenComparing(StoredItem::id).thenComparing(StoredItem::version);

    private final MessageDigest digest;

    private SealHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The hash of a seal, in hexadecimal.
     *
     * @param previous the hash of the seal before it; empty for the first
     * @param items of the rows, by their id
     */
    static String of(
            String previous,
            long number,
            Instant until,
            Instant sealed,
            Collection<AuditRow> rows,
            Map<String, List<StoredItem>> items) {
        SealHash hash = new SealHash();
        hash.values(FORM, previous, number, until, sealed, rows.size());
        rows.stream().sorted(ROWS).forEach(row -> hash.row(row, items.getOrDefault(row.id(), List.of())));
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void row(AuditRow row, List<StoredItem> items) {
        values(row.id(), row.recorded(), row.interaction(), row.outcome(), row.status(), row.attempts());
        values(row.subject(), row.fhirUser(), row.organisation(), row.role(), row.purpose(), row.client());
        StatedReason reason = row.reason();
        if (reason != null) {
            values("reason", reason.code(), reason.text());
        }
        values(items.size());
        items.stream().sorted(ITEMS).forEach(item -> values(item.type(), item.id(), item.version()));
    }

    private void values(@Nullable Object... values) {
        for (Object value : values) {
            if (value == null) {
                digest.update((byte) '-');
            } else {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                digest.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(text);
            }
        }
        digest.update((byte) '\n');
    }
}
