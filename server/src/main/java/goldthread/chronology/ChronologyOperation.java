package goldthread.chronology;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.child.SeenRecord;
import goldthread.directory.Words;
import goldthread.store.FhirOperations;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import goldthread.store.SealedPage;
import java.time.Clock;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code Patient/{id}/$chronology}: one ordered story of the child, from all agencies, page by page. */
@Component
public class ChronologyOperation implements FhirOperations {

    private final ChildRecord children;
    private final StoryReader reader;
    private final ExportReader exports;
    private final SealedPage pages;
    private final Words words;
    private final Clock clock = Clock.systemUTC();

    ChronologyOperation(ChildRecord children, StoryReader reader, ExportReader exports, SealedPage pages, Words words) {
        this.children = children;
        this.reader = reader;
        this.exports = exports;
        this.pages = pages;
        this.words = words;
    }

    /** The page that is asked for; 404 when there is no such child or the caller may not know of them. */
    @Operation(name = "$chronology", typeName = "Patient", idempotent = true)
    public IBaseResource chronology(@IdParam IdType child, RequestDetails request) {
        ChronologyInput input = ChronologyInput.of(OperationInput.of(request, ChronologyInput.PARAMETERS));
        String purpose = "chronology " + child.getIdPart();
        ChronologyQuestion question = input.page()
                .map(token -> QuestionText.read(pages.open(purpose, token, request)))
                .orElseGet(input::question);
        SeenRecord seen = children.of(child.getIdPart(), request);
        Story story = reader.read(seen, question).orElseThrow(Outcomes::notFound);
        String next = story.next()
                .map(following -> pages.close(purpose, QuestionText.write(following), request))
                .orElse(null);
        return input.isDocument()
                ? document(exports.read(seen, question, story), next, request)
                : StoryParameters.of(story, next);
    }

    private Bundle document(Export export, @Nullable String next, RequestDetails request) {
        String base = request.getFhirServerBase();
        Bundle document = StoryDocument.of(export, new Stamp(clock.instant(), UUID.randomUUID(), base), words);
        if (next != null) {
            document.addLink()
                    .setRelation("next")
                    .setUrl(base + "/" + export.child() + "/$chronology?format=document&page=" + next);
        }
        return document;
    }
}
