package goldthread.audit;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.audit.SealCheck.Finding;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A seal covers each row once, also one that appears late, and shows what was changed, removed or added afterwards. */
final class SealerTest {

    private static final int ROWS_OF_A_SEAL = 3;
    private static final int HOUR = 3_600;

    private final AuditTables tables = new AuditTables();
    private final Seals seals = new Seals(tables.database());
    private final Sealer sealer = new Sealer(seals, tables.transactions(), ROWS_OF_A_SEAL);
    private final SealCheck check = new SealCheck(seals, tables.transactions());

    @BeforeEach
    void sevenRowsAreSealed() {
        IntStream.range(0, 7).forEach(i -> tables.read("row-" + i, HOUR - i, "Task", "task-" + i));
        sealer.seal();
    }

    private List<Integer> rowsOfSeals() {
        return tables.database()
                .queryForList("SELECT row_count FROM gt_audit_seal ORDER BY seal_number", Integer.class);
    }

    private Finding found() {
        return check.check();
    }

    @Test
    void all_rows_are_sealed_the_oldest_first_and_each_once() {
        assertThat(rowsOfSeals()).containsExactly(3, 3, 1);
        assertThat(found().fault()).isEmpty();
        assertThat(found())
                .extracting(Finding::seals, Finding::rows, Finding::unsealed)
                .containsExactly(3L, 7L, 0L);
    }

    @Test
    void nothing_new_makes_no_seal() {
        sealer.seal();

        assertThat(rowsOfSeals()).hasSize(3);
    }

    @Test
    void a_row_that_appears_late_goes_into_the_next_seal() {
        tables.read("late", 300, "Task", "late");

        assertThat(found().unsealed()).isEqualTo(1);
        sealer.seal();

        assertThat(rowsOfSeals()).containsExactly(3, 3, 1, 1);
        assertThat(found().fault()).isEmpty();
    }

    @Test
    void a_row_of_a_transaction_that_is_still_open_is_sealed_when_it_is_there() throws Exception {
        new TransactionTemplate(tables.transactions()).executeWithoutResult(status -> {
            tables.read("open", 0, "Task", "open");
            CompletableFuture.runAsync(() -> {
                        tables.read("beside", 0, "Task", "beside");
                        sealer.seal();
                    })
                    .join();
        });
        assertThat(found().unsealed()).isEqualTo(1);
        sealer.seal();

        assertThat(found()).extracting(Finding::rows, Finding::unsealed).containsExactly(9L, 0L);
        assertThat(found().fault()).isEmpty();
    }

    @Test
    void two_nodes_make_one_chain() {
        IntStream.range(0, 60).forEach(i -> tables.read("more-" + i, 0, "Task", "task-" + i));
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                new Sealer(new Seals(tables.database()), tables.transactions(), ROWS_OF_A_SEAL)::seal);
        sealer.seal();
        other.join();
        sealer.seal();

        assertThat(found().fault()).isEmpty();
        assertThat(found()).extracting(Finding::rows, Finding::unsealed).containsExactly(67L, 0L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE gt_audit SET outcome = 4 WHERE id = 'row-4'; 2",
                "UPDATE gt_audit SET subject = NULL WHERE id = 'row-0'; 1",
                "UPDATE gt_audit SET recorded_at = DATEADD('MILLISECOND', 1, recorded_at) WHERE id = 'row-0'; 1",
                "UPDATE gt_audit SET attempts = 2 WHERE id = 'row-6'; 3",
                "UPDATE gt_audit SET reason = 'urn:r|x' WHERE id = 'row-4'; 2",
                "UPDATE gt_audit_item SET res_id = 'other' WHERE audit_id = 'row-3'; 2",
                "UPDATE gt_audit_item SET version = 2 WHERE audit_id = 'row-3'; 2",
                "DELETE FROM gt_audit_item WHERE audit_id = 'row-3'; 2",
                "INSERT INTO gt_audit_item VALUES ('row-1', 'Goal', 'g', 1); 1",
                "DELETE FROM gt_audit WHERE id = 'row-5'; 2",
                "UPDATE gt_audit_seal SET hash = 'x' WHERE seal_number = 2; 2",
                "UPDATE gt_audit_seal SET sealed_at = DATEADD('DAY', 1, sealed_at) WHERE seal_number = 3; 3",
                "UPDATE gt_audit_seal SET covered_until = DATEADD('DAY', -1, covered_until) WHERE seal_number = 1; 1",
                "DELETE FROM gt_audit_seal WHERE seal_number = 1; 1",
                "DELETE FROM gt_audit_seal WHERE seal_number = 2; 2",
                "DELETE FROM gt_audit_seal WHERE seal_number = 3; 3",
                "DELETE FROM gt_audit_seal; 1",
                "DELETE FROM gt_audit_sealed WHERE audit_id = 'row-2'; 1",
                "UPDATE gt_audit_sealed SET seal = 3 WHERE audit_id = 'row-2'; 1",
                "INSERT INTO gt_audit_sealed VALUES ('invented', 2); 2",
            })
    void what_was_changed_or_removed_breaks_its_seal(String tampering, long seal) {
        assertThat(tables.database().update(tampering)).isPositive();

        assertThat(found().fault())
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("Seal " + seal + " is "));
    }

    @Test
    void why_something_was_done_is_sealed_too() {
        tables.read("why", 300, "Task", "why");
        tables.database().update("UPDATE gt_audit SET reason = 'urn:r|x', reason_text = 'Asked' WHERE id = 'why'");
        sealer.seal();
        assertThat(found().fault()).isEmpty();

        tables.database().update("UPDATE gt_audit SET reason_text = 'Told' WHERE id = 'why'");

        assertThat(found().fault())
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("Seal 4 is "));
    }

    @Test
    void a_row_that_is_put_between_is_found_whether_it_is_in_a_seal_or_not() {
        tables.read("between", HOUR - 3, "Task", "between");
        sealer.seal();
        assertThat(rowsOfSeals()).hasSize(3);
        assertThat(found().fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("they were added"));

        tables.database().update("INSERT INTO gt_audit_sealed VALUES ('between', 2)");
        assertThat(found().fault())
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("Seal 2 is broken"));
    }

    @Test
    void an_audit_without_rows_is_whole() {
        AuditTables empty = new AuditTables();
        Finding found = new SealCheck(new Seals(empty.database()), empty.transactions()).check();

        assertThat(found.fault()).isEmpty();
        assertThat(found.last()).isEmpty();
    }
}
