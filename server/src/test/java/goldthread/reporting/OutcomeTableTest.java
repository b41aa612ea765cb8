package goldthread.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import goldthread.store.CommitBatch;
import goldthread.store.TestBatch;
import goldthread.store.TestStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A child's scores are compared with all that is stored about the child, whoever stores it when. */
final class OutcomeTableTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final ReportingTables tables = new ReportingTables();
    private final CommitBatch batch = TestBatch.on(tables.database());
    private final OutcomesAtCommit outcomes = new OutcomesAtCommit(
            new OutcomeTable(TestStore.on(FHIR, tables.database()), batch, tables.database(), FHIR));

    private static Observation score(long key, String day, int value) {
        Observation score = new Observation();
        score.setStatus(ObservationStatus.FINAL)
                .setCode(new CodeableConcept().addCoding(new Coding("http://snomed.info/sct", "718583008", null)))
                .setSubject(new Reference("Patient/ann"))
                .setEffective(new DateTimeType(day))
                .setValue(new IntegerType(value));
        return with(key, score);
    }

    private static Encounter contact(long key, String day) {
        Encounter contact = new Encounter();
        contact.setStatus(EncounterStatus.FINISHED).setSubject(new Reference("Patient/ann"));
        contact.getPeriod().setStartElement(new DateTimeType(day));
        return with(key, contact);
    }

    private static <R extends Resource> R with(long key, R resource) {
        resource.setId("x" + key);
        IDao.RESOURCE_PID.put(resource, JpaPid.fromId(key));
        return resource;
    }

    /** As a transaction stores them, up to its commit. */
    private void store(Resource... resources) {
        for (Resource resource : resources) {
            long key = IDao.RESOURCE_PID.get(resource).getId();
            tables.database()
                    .update(
                            "INSERT INTO HFJ_RESOURCE VALUES (?, ?, ?, 1, CURRENT_TIMESTAMP)",
                            key,
                            resource.fhirType(),
                            "x" + key);
            tables.database()
                    .update(
                            "INSERT INTO HFJ_RES_VER VALUES (?, 1, ?)",
                            key,
                            FHIR.newJsonParser().encodeResourceToString(resource));
            batch.add("INSERT INTO gt_resource_child VALUES ('ann', ?, ?)", key, resource.fhirType());
            outcomes.created(resource);
        }
    }

    private List<Long> compared() {
        return tables.database().queryForList("SELECT source_pid FROM gt_outcome_change", Long.class);
    }

    private void noted() {
        tables.database()
                .update("INSERT INTO gt_countable VALUES (1, 'scored', 'ann', 'x', CURRENT_TIMESTAMP, '', '', NULL)");
    }

    @Test
    void first_scores_that_are_stored_together_are_compared_in_the_light_of_earlier_contacts() {
        tables.within(() -> store(contact(1, "2026-08-01"), contact(2, "2026-09-20")));
        tables.within(() -> store(score(3, "2026-08-05", 30), score(4, "2026-09-01", 12)));

        assertThat(compared()).as("the second contact was after both scores").isEmpty();
    }

    @Test
    void first_scores_that_are_stored_together_are_compared() {
        tables.within(() -> store(contact(1, "2026-08-01"), contact(2, "2026-08-20")));
        tables.within(() -> store(score(3, "2026-08-05", 30), score(4, "2026-09-01", 12)));

        assertThat(compared()).containsExactly(4L);
    }

    @Test
    void of_two_contacts_that_are_stored_at_once_the_later_commit_sees_the_earlier() throws Exception {
        tables.within(() -> {
            store(score(3, "2026-08-05", 30), score(4, "2026-09-01", 12));
            noted();
        });
        CountDownLatch compared = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> tables.within(() -> {
            store(contact(1, "2026-08-01"));
            beforeCommit(() -> {
                compared.countDown();
                await(go);
            });
        }));
        await(compared);
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> tables.within(() -> store(contact(2, "2026-08-20"))));
        Thread.sleep(300);
        assertThat(other).as("waits for its turn").isNotDone();
        go.countDown();
        one.get(20, TimeUnit.SECONDS);
        other.get(20, TimeUnit.SECONDS);

        assertThat(compared())
                .as("with one of the contacts alone there is nothing to compare")
                .containsExactly(4L);
    }

    private static void beforeCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
