package goldthread.oversight;

import goldthread.store.CommitBatch;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rows of {@code gt_care_fact} and {@code gt_overseer}, written with the resource that they come from. */
@Component
class CareFactRows {

    static final List<String> TABLES = List.of("gt_care_fact", "gt_overseer");

    private static final String REMOVE = "DELETE FROM gt_care_fact WHERE res_pid = ?";
    private static final String ADD = "INSERT INTO gt_care_fact"
            + " (res_pid, child_id, kind, party, says, from_day, until_day, due_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REMOVE_POST = "DELETE FROM gt_overseer WHERE res_pid = ?";
    private static final String ADD_POST =
            "INSERT INTO gt_overseer (res_pid, role_code, person, organisation) VALUES (?, ?, ?, ?)";

    private final CommitBatch batch;

    CareFactRows(CommitBatch batch) {
        this.batch = batch;
    }

    void remove(long key) {
        batch.remove(REMOVE, key);
    }

    void add(long key, CareFact fact) {
        batch.add(
                ADD,
                key,
                fact.child(),
                fact.kind().name(),
                fact.party(),
                fact.says(),
                fact.from().orElse(null),
                fact.until().orElse(null),
                fact.due().orElse(null));
    }

    void removePosts(long key) {
        batch.remove(REMOVE_POST, key);
    }

    void add(long key, Post post) {
        batch.add(ADD_POST, key, post.role().code(), post.person(), post.organisation());
    }
}
