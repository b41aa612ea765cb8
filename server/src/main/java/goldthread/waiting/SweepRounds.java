package goldthread.waiting;

import goldthread.store.Lookout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When this node sweeps: every so often from when the server is ready, and soon after a referral was answered. */
@Component
class SweepRounds extends Lookout {

    SweepRounds(ObjectProvider<Sweep> sweep, WaitingSettings settings) {
        super("overdue-rounds", settings.sweepEvery(), () -> sweep.getObject().run());
    }
}
