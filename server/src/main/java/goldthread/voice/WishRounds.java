package goldthread.voice;

import goldthread.store.Lookout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When this node looks for wishes that wait too long. */
@Component
class WishRounds extends Lookout {

    WishRounds(ObjectProvider<LateWishes> late, VoiceSettings settings) {
        super("wish-rounds", settings.lookEvery(), () -> late.getObject().ask());
    }
}
