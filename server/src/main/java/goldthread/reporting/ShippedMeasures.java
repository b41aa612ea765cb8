package goldthread.reporting;

import goldthread.store.StoredDefinitions;
import goldthread.store.validation.ShippedResources;
import java.util.List;
import org.hl7.fhir.r4.model.Measure;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Stores the definitions of what is counted before the server is ready, so that every number can be traced to one. */
@Component
class ShippedMeasures implements ApplicationRunner {

    private final List<Measure> all;
    private final StoredDefinitions definitions;

    ShippedMeasures(ShippedResources shipped, StoredDefinitions definitions) {
        this.all = shipped.of(Measure.class);
        this.definitions = definitions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        definitions.keep(all);
    }
}
