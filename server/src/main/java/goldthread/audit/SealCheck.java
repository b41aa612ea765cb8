package goldthread.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes every seal anew from what lies in the tables, and finds what was changed, removed or added since. */
@Component
class SealCheck {

    private static final int AT_ONCE = 500;

    private final Seals seals;
    private final TransactionTemplate transaction;

    SealCheck(Seals seals, PlatformTransactionManager transactions) {
        this.seals = seals;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * What the check found.
     *
     * @param seals that are whole
     * @param rows that they cover
     * @param unsealed rows that have no seal yet
     * @param last the last seal that is whole; empty when there is none
     * @param fault what is wrong, as a sentence; empty when nothing is
     */
    record Finding(long seals, long rows, long unsealed, Optional<AuditSeal> last, Optional<String> fault) {}

    Finding check() {
        Optional<AuditSeal> last = Optional.empty();
        long rows = 0;
        List<AuditSeal> some = following(last);
        while (!some.isEmpty()) {
            for (AuditSeal seal : some) {
                Optional<String> fault = fault(seal, last);
                if (fault.isPresent()) {
                    return found(last, rows, fault);
                }
                last = Optional.of(seal);
                rows += seal.rows();
            }
            some = following(last);
        }
        return found(last, rows, outside(last));
    }

    private Finding found(Optional<AuditSeal> last, long rows, Optional<String> fault) {
        Long unsealed = transaction.execute(status -> seals.countUnsealed());
        return new Finding(last.map(AuditSeal::number).orElse(0L), rows, unsealed == null ? 0 : unsealed, last, fault);
    }

    private List<AuditSeal> following(Optional<AuditSeal> last) {
        List<AuditSeal> following = transaction.execute(
                status -> seals.after(last.map(AuditSeal::number).orElse(Long.MIN_VALUE), AT_ONCE));
        return following == null ? List.of() : following;
    }

    private Optional<String> fault(AuditSeal seal, Optional<AuditSeal> before) {
        long expected = before.map(AuditSeal::number).orElse(0L) + 1;
        if (seal.number() != expected) {
            return Optional.of("Seal " + expected + " is missing.");
        }
        return Optional.ofNullable(
                transaction.execute(status -> faultOfRows(seal, before).orElse(null)));
    }

    private Optional<String> faultOfRows(AuditSeal seal, Optional<AuditSeal> before) {
        List<AuditRow> rows = seals.rowsOf(seal.number());
        long named = seals.countNamed(seal.number());
        String name = "Seal " + seal.number() + " is broken: ";
        if (rows.size() != seal.rows() || named != seal.rows()) {
            return Optional.of(name + "it was made over " + seal.rows() + " rows, and there are " + rows.size() + ".");
        }
        Optional<Instant> open = before.map(AuditSeal::openFrom);
        if (open.isPresent() && rows.stream().anyMatch(row -> row.recorded().isBefore(open.get()))) {
            return Optional.of(name + "it covers a row that was added to an earlier time.");
        }
        String hash = SealHash.of(
                before.map(AuditSeal::hash).orElse(""),
                seal.number(),
                seal.until(),
                seal.sealed(),
                rows,
                seals.itemsOf(seal.number()));
        return hash.equals(seal.hash())
                ? Optional.empty()
                : Optional.of(name + "the seal or what it covers was changed.");
    }

    /** What no seal covers although one should. */
    private Optional<String> outside(Optional<AuditSeal> last) {
        Optional<Long> missing = Optional.ofNullable(
                transaction.execute(status -> seals.missing().orElse(null)));
        return missing.map(number -> "Seal " + number + " is missing.").or(() -> last.flatMap(this::added));
    }

    private Optional<String> added(AuditSeal last) {
        Long added = transaction.execute(status -> seals.countUnsealedBefore(last.openFrom()));
        return added == null || added == 0
                ? Optional.empty()
                : Optional.of("Seal " + last.number() + " leaves out " + added
                        + " rows of its time or before: they were added.");
    }
}
