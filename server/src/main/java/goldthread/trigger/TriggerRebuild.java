package goldthread.trigger;

import goldthread.store.Origin;
import goldthread.store.Projection;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes {@code gt_trigger_due} anew: everybody of whom there is an observation is looked at once, which says when next. */
@Component
@Order(10)
class TriggerRebuild implements Projection {

    private final JdbcTemplate database;
    private final FollowUps followUps;
    private final TransactionTemplate transaction;

    TriggerRebuild(JdbcTemplate database, FollowUps followUps, PlatformTransactionManager transactions) {
        this.database = database;
        this.followUps = followUps;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void rebuild() {
        transaction.executeWithoutResult(status -> {
            followUps.takeAllTurns();
            database.update("DELETE FROM " + FollowUps.TABLE);
            followUps.lookAtAll(Origin.SERVER.organisation());
        });
    }
}
