package goldthread.access;

import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes {@code gt_party} and {@code gt_relationship} anew from the stored resources. */
@Component
@Order(3)
class RightsRebuild implements Projection {

    private static final String NEXT = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ?"
            + " AND r.RES_TYPE IN ('Organization', 'PractitionerRole', 'HealthcareService', 'Patient', 'Task',"
            + " 'RelatedPerson') AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID LIMIT 200";

    private final Store store;
    private final PartyProjection parties;
    private final RelationshipProjection relationships;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    RightsRebuild(
            Store store,
            PartyProjection parties,
            RelationshipProjection relationships,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.parties = parties;
        this.relationships = relationships;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void rebuild() {
        transaction.executeWithoutResult(status -> {
            database.update("DELETE FROM gt_party");
            database.update("DELETE FROM gt_relationship");
        });
        List<Long> keys = keysAfter(-1);
        while (!keys.isEmpty()) {
            List<Long> page = keys;
            transaction.executeWithoutResult(status -> page.forEach(this::project));
            keys = keysAfter(page.get(page.size() - 1));
        }
    }

    private List<Long> keysAfter(long last) {
        List<Long> keys = transaction.execute(status -> database.queryForList(NEXT, Long.class, last));
        return keys == null ? List.of() : keys;
    }

    private void project(long key) {
        for (StoredResource stored : store.bodies("SELECT CAST(? AS BIGINT)", key)) {
            Resource resource = store.parse(stored);
            parties.add(resource);
            relationships.add(resource, key, "");
        }
    }
}
