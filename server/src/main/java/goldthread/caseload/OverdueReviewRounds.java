package goldthread.caseload;

import goldthread.store.Rounds;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When this node looks for plans whose review is overdue: every so often, and soon after one was stored or reviewed. */
@Component
class OverdueReviewRounds {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueReviewRounds.class);
    private static final Duration SOON = Duration.ofMillis(200);

    private final ObjectProvider<OverdueReviews> reviews;
    private final Duration every;
    private final Rounds rounds = new Rounds("overdue-review-rounds");

    OverdueReviewRounds(ObjectProvider<OverdueReviews> reviews, CaseloadSettings settings) {
        this.reviews = reviews;
        this.every = settings.lookEvery();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isZero()) {
            LOG.info("This node doesn't look for overdue reviews: GOLDTHREAD_CASELOAD_LOOK_EVERY is nothing");
            return;
        }
        rounds.every(every, this::round);
    }

    /** Looks in a moment; several that ask in one moment get one look. */
    void soon() {
        rounds.soonOnceBegun(SOON, this::round);
    }

    private void round() {
        reviews.getObject().run();
    }

    @PreDestroy
    void end() throws InterruptedException {
        rounds.end();
    }
}
