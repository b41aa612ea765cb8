package goldthread.oversight;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.Remit;
import goldthread.directory.Words;
import goldthread.store.DatabaseClock;
import goldthread.store.DateSpan;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.SealedPage;
import goldthread.store.ShownRecords;
import goldthread.store.StoredResource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/**
 * {@code Patient/$looked-after-overview}: the children in the care of the caller's council, and what is missing or late for
 * each (N32, N33). The council is the one for which the caller acts by their token.
 */
@Component
class OverviewOperation implements FhirOperations {

    private static final String PURPOSE = "looked-after-overview";

    private final Gate gate;
    private final Remit remit;
    private final OverviewReader reader;
    private final SealedPage pages;
    private final DatabaseClock clock;
    private final Words words;

    OverviewOperation(
            Gate gate, Remit remit, OverviewReader reader, SealedPage pages, DatabaseClock clock, Words words) {
        this.gate = gate;
        this.remit = remit;
        this.reader = reader;
        this.pages = pages;
        this.clock = clock;
        this.words = words;
    }

    /** The page that is asked for; 403 for whoever doesn't answer for all children in care of a council. */
    @Operation(name = "$looked-after-overview", typeName = "Patient", idempotent = true)
    public Parameters overview(RequestDetails request) {
        gate.admit(Interaction.OPERATION_READS, "Patient", request);
        remit.require(request);
        OverviewQuestion question = OverviewQuestion.of(
                OperationInput.of(request, OverviewQuestion.PARAMETERS), token -> pages.open(PURPOSE, token, request));
        LocalDate today = clock.now().atZone(DateSpan.ZONE).toLocalDate();
        Overview overview = Overview.of(reader.read(today, request), question);
        List<StoredResource> shown =
                overview.children().stream().map(ChildInCare::entry).toList();
        ShownRecords.note(request, shown);
        Set<String> openable =
                gate.visible(shown.stream().map(StoredResource::reference).collect(Collectors.toSet()), request);
        return new OverviewAnswer(overview, today, openable, words)
                .parameters(overview.next()
                        .map(following -> pages.close(PURPOSE, following.text(), request))
                        .orElse(null));
    }
}
