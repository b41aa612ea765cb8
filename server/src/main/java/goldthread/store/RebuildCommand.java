package goldthread.store;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code ./goldthread rebuild}: makes every projection anew from the resources, one after the other, and ends. */
@Component
@ConditionalOnProperty("goldthread.rebuild")
@Order(Ordered.LOWEST_PRECEDENCE)
class RebuildCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildCommand.class);

    private final List<Projection> projections;
    private final ConfigurableApplicationContext context;

    RebuildCommand(List<Projection> projections, ConfigurableApplicationContext context) {
        this.projections = projections;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Projection projection : projections) {
            projection.rebuild();
            LOG.info("Rebuilt {}", projection.getClass().getSimpleName());
        }
        System.exit(SpringApplication.exit(context, () -> 0));
    }
}
