package goldthread.voice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many wishes of children wait for an answer, in the whole database; nothing of any child (N117). */
@Component
class WishMeters implements MeterBinder {

    private final WishTable table;

    WishMeters(WishTable table) {
        this.table = table;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (boolean late : List.of(false, true)) {
            Gauge.builder("goldthread.wishes.unanswered", () -> table.count(late))
                    .description("Wishes of children that nobody has answered, in time or too long ago")
                    .tag("late", Boolean.toString(late))
                    .register(registry);
        }
    }
}
