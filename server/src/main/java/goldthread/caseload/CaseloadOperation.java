package goldthread.caseload;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.directory.Words;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.SealedPage;
import goldthread.store.ShownRecords;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/** {@code Patient/$caseload}: the children around whom the caller stands, those with something overdue first. */
@Component
class CaseloadOperation implements FhirOperations {

    private static final String PURPOSE = "caseload";

    private final Gate gate;
    private final CaseloadReader reader;
    private final SealedPage pages;
    private final Words words;

    CaseloadOperation(Gate gate, CaseloadReader reader, SealedPage pages, Words words) {
        this.gate = gate;
        this.reader = reader;
        this.pages = pages;
        this.words = words;
    }

    /** The page that is asked for; nobody, when the caller stands around nobody. */
    @Operation(name = "$caseload", typeName = "Patient", idempotent = true)
    public Parameters caseload(RequestDetails request) {
        gate.admit(Interaction.OPERATION_READS, "Patient", request);
        CaseloadQuestion question = CaseloadQuestion.of(
                OperationInput.of(request, CaseloadQuestion.PARAMETERS), token -> pages.open(PURPOSE, token, request));
        Caseload caseload = Caseload.of(reader.read(request), question);
        ShownRecords.note(
                request,
                caseload.children().stream()
                        .flatMap(child -> Stream.concat(Stream.of(child.entry()), child.beside().stream()))
                        .toList());
        return CaseloadAnswer.of(
                caseload,
                caseload.next()
                        .map(following -> pages.close(PURPOSE, following.text(), request))
                        .orElse(null),
                words);
    }
}
