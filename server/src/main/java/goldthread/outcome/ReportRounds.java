package goldthread.outcome;

import goldthread.store.Lookout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When this node sends reports: every so often from when the server is ready, and soon after help has ended. */
@Component
class ReportRounds extends Lookout {

    ReportRounds(ObjectProvider<ReportSender> sender, OutcomeSettings settings) {
        super("outcome-rounds", settings.sweepEvery(), () -> sender.getObject().send());
    }
}
