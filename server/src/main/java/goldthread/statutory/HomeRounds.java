package goldthread.statutory;

import goldthread.store.Lookout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When this node looks for homes that were recorded ahead and have begun. */
@Component
class HomeRounds extends Lookout {

    HomeRounds(ObjectProvider<HomesBegun> begun, StatutorySettings settings) {
        super("home-rounds", settings.lookEvery(), () -> begun.getObject().run());
    }
}
