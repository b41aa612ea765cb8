package goldthread.trigger;

import goldthread.profiles.Profiles;
import goldthread.store.StoredDefinitions;
import goldthread.store.validation.PackageFolder;
import goldthread.store.validation.ShippedResources;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Stores the rules of a deployer's package and those of the program before the server is ready. Of two with one URL the
 * deployer's is stored, so that a package turns a rule of the program on, off, or into another.
 */
@Component
class ShippedTriggers implements ApplicationRunner {

    private final List<PlanDefinition> all;
    private final StoredDefinitions definitions;

    ShippedTriggers(ShippedResources shipped, PackageFolder packages, StoredDefinitions definitions) {
        this.all = Stream.concat(packages.resources().stream(), shipped.all().stream())
                .filter(PlanDefinition.class::isInstance)
                .map(PlanDefinition.class::cast)
                .filter(plan -> plan.hasUrl() && plan.getMeta().hasProfile(Profiles.TRIGGER))
                .toList();
        this.definitions = definitions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        definitions.keep(all);
    }
}
