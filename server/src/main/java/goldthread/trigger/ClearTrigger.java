package goldthread.trigger;

import ca.uhn.fhir.context.FhirContext;
import goldthread.store.validation.ContentRule;
import goldthread.store.validation.Finding;
import goldthread.terminology.OutcomeMeasures;
import java.util.List;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** A rule about scores is one that the server can judge, and no threshold is in force without its published source. */
@Component
class ClearTrigger implements ContentRule {

    private final OutcomeMeasures measures;

    ClearTrigger(FhirContext fhir) {
        this.measures = OutcomeMeasures.read(fhir);
    }

    @Override
    public List<Finding> check(Resource resource) {
        return resource instanceof PlanDefinition plan ? new RuleReader(plan, measures).faults() : List.of();
    }
}
