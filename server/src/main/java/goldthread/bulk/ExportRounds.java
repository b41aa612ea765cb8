package goldthread.bulk;

import goldthread.store.Lookout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When this node works on exports: every so often, and soon after one was asked for. */
@Component
class ExportRounds extends Lookout {

    ExportRounds(ObjectProvider<ExportRound> round, ExportSettings settings) {
        super("export-rounds", settings.lookEvery(), () -> round.getObject().run());
    }
}
