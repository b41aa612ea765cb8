package goldthread.sending;

import goldthread.store.Origin;
import goldthread.store.Projection;
import goldthread.store.Store;
import goldthread.store.StoredPages;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes {@code gt_referral} and {@code gt_referral_answer} anew from the stored resources. */
@Component
@Order(7)
class SendingRebuild implements Projection {

    private static final String KEYS = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_ID > ?"
            + " AND r.RES_TYPE IN ('ServiceRequest', 'Task') AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID";

    private final Store store;
    private final SendingTable table;
    private final StoredPages pages;

    SendingRebuild(Store store, SendingTable table, StoredPages pages) {
        this.store = store;
        this.table = table;
        this.pages = pages;
    }

    @Override
    public void rebuild() {
        pages.fill(List.of("gt_referral", "gt_referral_answer"), KEYS, this::project);
    }

    private void project(long key) {
        store.bodies("SELECT CAST(? AS BIGINT)", key).stream()
                .map(store::parse)
                .forEach(stored -> project(key, stored));
    }

    private void project(long key, Resource stored) {
        if (stored instanceof Task task) {
            table.replaceAnswers(Map.of(key, Answer.of(task).stream().toList()));
        } else if (stored instanceof ServiceRequest referral) {
            table.replace(Map.of(key, Sending.of(referral).stream().toList()), Origin.SERVER.author());
        }
    }
}
