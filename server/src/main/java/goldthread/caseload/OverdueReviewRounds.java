package goldthread.caseload;

import goldthread.store.Lookout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When this node looks for plans whose review is overdue: every so often, and soon after one was stored or reviewed. */
@Component
class OverdueReviewRounds extends Lookout {

    OverdueReviewRounds(ObjectProvider<OverdueReviews> reviews, CaseloadSettings settings) {
        super(
                "overdue-review-rounds",
                settings.lookEvery(),
                () -> reviews.getObject().run());
    }
}
