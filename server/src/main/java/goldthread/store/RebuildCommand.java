package goldthread.store;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code ./goldthread rebuild}: makes every projection anew and ends, before anything else is made ready. */
@Component
@ConditionalOnProperty("goldthread.rebuild")
@Order(Readiness.FIRST - 2)
class RebuildCommand implements ApplicationRunner {

    private final Rebuild rebuild;
    private final ConfigurableApplicationContext context;

    RebuildCommand(Rebuild rebuild, ConfigurableApplicationContext context) {
        this.rebuild = rebuild;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        rebuild.all();
        System.exit(SpringApplication.exit(context, () -> 0));
    }
}
