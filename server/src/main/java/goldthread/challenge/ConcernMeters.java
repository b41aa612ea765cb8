package goldthread.challenge;

import goldthread.terminology.EscalationStage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many professional concerns are open at each stage, in the whole database; nothing of any child (N148). */
@Component
class ConcernMeters implements MeterBinder {

    private final ConcernTable table;

    ConcernMeters(ConcernTable table) {
        this.table = table;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (EscalationStage stage : EscalationStage.values()) {
            Gauge.builder("goldthread.concerns.open", () -> table.count(stage))
                    .description("Professional concerns that aren't settled")
                    .tag("stage", Integer.toString(stage.number()))
                    .register(registry);
        }
    }
}
