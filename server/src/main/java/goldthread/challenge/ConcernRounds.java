package goldthread.challenge;

import goldthread.store.Lookout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When this node looks for concerns that nobody has answered: every so often, and soon after one came late already. */
@Component
class ConcernRounds extends Lookout {

    ConcernRounds(ObjectProvider<LateConcerns> late, ChallengeSettings settings) {
        super("concern-rounds", settings.lookEvery(), () -> late.getObject().goUp());
    }
}
