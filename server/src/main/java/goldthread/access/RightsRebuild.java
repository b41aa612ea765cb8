package goldthread.access;

import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import goldthread.store.StoredResource;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes {@code gt_party} and {@code gt_relationship} anew from the stored resources. */
@Component
@Order(3)
class RightsRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ?"
            + " AND r.RES_TYPE IN ('Organization', 'PractitionerRole', 'HealthcareService', 'Patient', 'Task',"
            + " 'RelatedPerson') AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID";

    private final Store store;
    private final PartyProjection parties;
    private final RelationshipProjection relationships;
    private final StoredPages pages;

    RightsRebuild(Store store, PartyProjection parties, RelationshipProjection relationships, StoredPages pages) {
        this.store = store;
        this.parties = parties;
        this.relationships = relationships;
        this.pages = pages;
    }

    @Override
    public void rebuild() {
        pages.fill(List.of("gt_party", "gt_relationship"), KEYS, this::project);
    }

    private void project(long key) {
        for (StoredResource stored : store.bodies("SELECT CAST(? AS BIGINT)", key)) {
            Resource resource = store.parse(stored);
            parties.add(resource);
            relationships.add(resource, key, "");
        }
    }
}
