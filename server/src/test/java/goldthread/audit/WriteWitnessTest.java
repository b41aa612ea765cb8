package goldthread.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.store.StoredResource;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A change of what is no resource is recorded in its transaction: there when it is, and only then. */
final class WriteWitnessTest {

    private static final List<StoredResource> BOTH = List.of(patient("amy"), patient("nameless"));

    private final AuditTables tables = new AuditTables();
    private final TransactionTemplate transaction = new TransactionTemplate(tables.transactions());
    private final WriteWitness witness = new WriteWitness(new AuditTrail(tables.database(), tables.transactions()));
    private final RequestDetails request = new SystemRequestDetails();

    private static StoredResource patient(String id) {
        return new StoredResource("Patient", id, 1, Instant.EPOCH, "{}");
    }

    private List<String> recorded() {
        return tables.database()
                .queryForList(
                        "SELECT i.res_id FROM gt_audit a JOIN gt_audit_item i ON i.audit_id = a.id ORDER BY 1",
                        String.class);
    }

    @Test
    void what_is_committed_is_recorded_of_each_record_and_needs_no_second_row_for_its_answer() {
        transaction.executeWithoutResult(status -> {
            witness.atCommit(request, BOTH);
            assertThat(WriteWitness.hasSeen(request)).isFalse();
        });

        assertThat(recorded()).containsExactly("amy", "nameless");
        assertThat(WriteWitness.hasSeen(request)).isTrue();
    }

    @Test
    void what_is_rolled_back_leaves_no_record() {
        transaction.executeWithoutResult(status -> {
            witness.atCommit(request, BOTH);
            status.setRollbackOnly();
        });

        assertThat(recorded()).isEmpty();
        assertThat(WriteWitness.hasSeen(request)).isFalse();
    }

    @Test
    void what_cannot_be_recorded_is_not_done() {
        tables.database().execute("CREATE TABLE change_of_something (id VARCHAR)");
        tables.database().execute("ALTER TABLE gt_audit ADD CONSTRAINT refuses CHECK (interaction = 'never')");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    tables.database().update("INSERT INTO change_of_something VALUES ('x')");
                    witness.atCommit(request, BOTH);
                }))
                .isNotNull();
        assertThat(tables.database().queryForObject("SELECT COUNT(*) FROM change_of_something", Long.class))
                .isZero();
    }
}
