package goldthread.bulk;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.BulkAccess;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.store.RawAnswer;
import goldthread.store.SealedPage;
import goldthread.store.ShownRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Binary;
import org.springframework.stereotype.Component;

/**
 * {@code $mhsds-extract}: rows of a provider's own referrals, contacts, care plans and scored assessments of a period, to help
 * fill its national submission. They are no submission, and nothing about them is certified.
 */
@Component
class ActivityOperation implements FhirOperations {

    private static final String PURPOSE = "mhsds-extract";

    /** What the law makes providers report. */
    private static final String TO_COMPLY = "HCOMPL";

    private static final int OK = 200;

    private final Gate gate;
    private final BulkAccess access;
    private final ActivityReader reader;
    private final SealedPage pages;

    ActivityOperation(Gate gate, BulkAccess access, ActivityReader reader, SealedPage pages) {
        this.gate = gate;
        this.access = access;
        this.reader = reader;
        this.pages = pages;
    }

    /** The page that is asked for, as rows; 403 for whoever is no system that the operator has named for this. */
    @Operation(name = "$mhsds-extract", idempotent = true)
    public Binary extract(RequestDetails request) {
        access.require(request);
        RawAnswer.requirePlain(request);
        if (!access.admits(TO_COMPLY, request)) {
            throw Outcomes.forbidden();
        }
        String[] format = request.getParameters().getOrDefault("_format", new String[0]);
        ActivityQuestion question = ActivityQuestion.of(
                OperationInput.of(request, ActivityQuestion.PARAMETERS),
                List.of(format),
                token -> pages.open(PURPOSE, token, request));
        gate.admit(Interaction.OPERATION_READS, question.table().type(), request);
        ActivityPage page = reader.read(question, request);
        ShownRecords.note(request, page.shown());
        new RawAnswer(
                        OK,
                        question.format().mediaType() + ";charset=UTF-8",
                        headers(page, question, request),
                        question.format().write(question.table().columns(), page.rows()))
                .set(request);
        return new Binary().setContentType(question.format().mediaType());
    }

    private Map<String, String> headers(ActivityPage page, ActivityQuestion question, RequestDetails request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Goldthread-Rows", "" + page.rows().size());
        headers.put("Goldthread-Withheld", "" + page.withheld());
        headers.put("Goldthread-Undated", "" + page.undated());
        page.last()
                .ifPresent(last -> headers.put(
                        "Link",
                        "<" + request.getFhirServerBase() + "/$mhsds-extract?page="
                                + pages.close(
                                        PURPOSE, question.goingOnAfter(last).text(), request)
                                + ">; rel=\"next\""));
        return headers;
    }
}
