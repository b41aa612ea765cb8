package goldthread.careplan;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.audit.EarlierLooks;
import goldthread.child.ChildRecord;
import goldthread.directory.Words;
import goldthread.store.FhirOperations;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.terminology.OutcomeMeasures;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** {@code Patient/{id}/$shared-care-plan}: all agencies' plans for a child as one FHIR document. */
@Component
public class SharedCarePlanOperation implements FhirOperations {

    private static final String NAME = "$shared-care-plan";

    private final ChildRecord children;
    private final PlanReader reader;
    private final Words words;
    private final OutcomeMeasures measures;
    private final EarlierLooks looks;
    private final Clock clock = Clock.systemUTC();

    SharedCarePlanOperation(
            ChildRecord children, PlanReader reader, Words words, OutcomeMeasures measures, EarlierLooks looks) {
        this.children = children;
        this.reader = reader;
        this.words = words;
        this.measures = measures;
        this.looks = looks;
    }

    /** The plan; 404 when there is no such child or the caller may not know of them. */
    @Operation(name = NAME, typeName = "Patient", idempotent = true)
    public Bundle sharedCarePlan(@IdParam IdType child, RequestDetails request) {
        Instant now = clock.instant();
        PlanInput input = PlanInput.of(OperationInput.of(request, PlanInput.PARAMETERS), now);
        PlanRecord record = reader.read(children.of(child.getIdPart(), request), input.sections())
                .orElseThrow(Outcomes::notFound);
        PlanQuestion question = new PlanQuestion(input.day(), comparison(input, child, now, request), input.sections());
        return ComposePlan.of(
                new PlanView(record, question, words, measures),
                new Stamp(now, UUID.randomUUID(), request.getFhirServerBase()));
    }

    private Optional<Comparison> comparison(PlanInput input, IdType child, Instant now, RequestDetails request) {
        if (!input.sinceLastLooked()) {
            return input.since();
        }
        List<Instant> earlier = looks.of(NAME, child.getIdPart(), request);
        return Optional.of(LastLook.of(earlier, earlier.size() < EarlierLooks.MOST, now));
    }
}
