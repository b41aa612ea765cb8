package goldthread.oversight;

import goldthread.store.Lookout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When this node looks for personal education plans that are missing or overdue. */
@Component
class EducationRounds extends Lookout {

    EducationRounds(ObjectProvider<EducationPlanSweep> sweep, OversightSettings settings) {
        super("education-rounds", settings.lookEvery(), () -> sweep.getObject().run());
    }
}
