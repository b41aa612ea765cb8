package goldthread.trigger;

import goldthread.store.Lookout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When this node looks for missing follow-up scores: every so often, and soon after something made one due. */
@Component
class FollowUpRounds extends Lookout {

    FollowUpRounds(ObjectProvider<FollowUpSweep> sweep, TriggerSettings settings) {
        super("follow-up-rounds", settings.sweepEvery(), () -> sweep.getObject().run());
    }
}
