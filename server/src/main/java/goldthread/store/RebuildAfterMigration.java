package goldthread.store;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the projections anew when a release has brought the tables to another level: a new projection would otherwise
 * know nothing of what was stored before. The server isn't ready meanwhile.
 */
@Component
@Order(Readiness.FIRST - 1)
class RebuildAfterMigration implements ApplicationRunner {

    private final Rebuild rebuild;

    RebuildAfterMigration(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (rebuild.isDue()) {
            rebuild.all();
        }
    }
}
