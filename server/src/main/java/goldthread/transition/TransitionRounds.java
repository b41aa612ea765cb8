package goldthread.transition;

import goldthread.store.Lookout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When this node looks for moves that nobody plans: every so often, and soon after something was stored that tells of one. */
@Component
class TransitionRounds extends Lookout {

    TransitionRounds(ObjectProvider<TransitionSweep> sweep, TransitionSettings settings) {
        super(
                "transition-rounds",
                settings.sweepEvery(),
                () -> sweep.getObject().run());
    }
}
