package goldthread.transition;

import goldthread.store.Projection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes {@code gt_transition_due} anew: everybody is looked at once, which says when next. */
@Component
@Order(10)
class TransitionRebuild implements Projection {

    private final Looks looks;
    private final TransactionTemplate transaction;

    TransitionRebuild(Looks looks, PlatformTransactionManager transactions) {
        this.looks = looks;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void rebuild() {
        transaction.executeWithoutResult(status -> looks.everybody());
    }
}
