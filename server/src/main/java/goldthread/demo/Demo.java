package goldthread.demo;

import goldthread.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Loads the sample families before the server says that it is ready, and greets when it has said so. */
@Order(Demo.AFTER_THE_STORE)
class Demo implements ApplicationRunner {

    static final int AFTER_THE_STORE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final String ANY_CHILD = "SELECT p.RES_ID FROM HFJ_RESOURCE p WHERE p.RES_TYPE = 'Patient' LIMIT 1";

    private final Store store;
    private final DemoTokens tokens;
    private final Environment environment;
    private final PrintStream out;

    Demo(Store store, DemoTokens tokens, Environment environment, PrintStream out) {
        this.store = store;
        this.tokens = tokens;
        this.environment = environment;
        this.out = out;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (store.bodies(ANY_CHILD).isEmpty()) {
            new SampleLoader(client()).load();
        } else {
            LOG.info("There are children here already: the sample families are not loaded.");
        }
    }

    @EventListener
    void greet(AvailabilityChangeEvent<ReadinessState> change) throws IOException {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            new ReadyNotice(port(), client(), out).print();
        }
    }

    private FhirClient client() {
        return new FhirClient(URI.create("http://localhost:" + port() + "/fhir"), tokens::of);
    }

    /** Known only when the web server listens. */
    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
