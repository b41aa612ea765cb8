package goldthread.reporting;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.directory.Words;
import goldthread.store.DatabaseClock;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.store.StoredDefinitions;
import goldthread.terminology.Rule;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/** {@code Measure/{id}/$evaluate-measure}: the numbers of the caller's organisation or of one below it. */
@Component
class EvaluateMeasureOperation implements FhirOperations {

    private static final String MEASURE = "Measure";

    private final Gate gate;
    private final Store store;
    private final Reporters reporters;
    private final ComposeReport compose;
    private final DatabaseClock clock;
    private final Words words;
    private final StoredDefinitions definitions;

    EvaluateMeasureOperation(
            Gate gate,
            Store store,
            Reporters reporters,
            ComposeReport compose,
            DatabaseClock clock,
            Words words,
            StoredDefinitions definitions) {
        this.gate = gate;
        this.store = store;
        this.reporters = reporters;
        this.compose = compose;
        this.clock = clock;
        this.words = words;
        this.definitions = definitions;
    }

    /**
     * The report; 404 when there is no such measure, or when the organisation asked for is neither the caller's nor below it.
     */
    @Operation(name = "$evaluate-measure", typeName = MEASURE, idempotent = true)
    public MeasureReport evaluate(@IdParam IIdType id, RequestDetails request) {
        gate.admit(Interaction.OPERATION_READS, "MeasureReport", request);
        OperationInput input = OperationInput.of(request, ReportQuestion.PARAMETERS);
        Measure definition = store.read(Measure.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        CountedMeasure measure = CountedMeasure.of(definition.getUrl())
                .filter(counted -> definitions.isKept(counted.url(), id.getIdPart()))
                .orElseThrow(() -> Outcomes.unprocessable(
                        IssueType.NOTSUPPORTED,
                        Rule.REPORT_UNKNOWN.code(),
                        "This server doesn't count by this measure. It counts by those that it has brought with it.",
                        "Measure.url"));
        ReportQuestion question = ReportQuestion.of(input, measure, clock.now());
        Reporters.Asked asked = reporters
                .asked(Origin.of(request).organisation(), question.reporter())
                .orElseThrow(Outcomes::notFound);
        return new ReportAnswer(compose.report(measure, asked, question), definition, words).resource();
    }
}
