package goldthread.web.concern;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.profiles.ProfessionalConcern;
import goldthread.terminology.TaskCode;
import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.RecordRefusal;
import goldthread.web.mine.Mine;
import goldthread.web.mine.WhoIsWho;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** Asks for the concerns that the pages show. */
@Component
@ConditionalOnPages
class ConcernReader {

    private static final String MOST = "100";

    private final FhirDoor fhir;
    private final WhoIsWho directory;
    private final Words words;

    ConcernReader(FhirDoor fhir, WhoIsWho directory, Words words) {
        this.fhir = fhir;
        this.directory = directory;
        this.words = words;
    }

    /** Those about a child, the newest first. */
    List<Concern> of(String child) {
        return concerns(search().with("patient", "Patient/" + child)
                .with("code", TaskCode.CONCERN_ESCALATION.system() + "|" + TaskCode.CONCERN_ESCALATION.code())
                .with("_sort", "-authored-on")
                .with("_count", MOST));
    }

    /**
     * One of them.
     *
     * @throws RecordRefusal when it isn't there for the reader
     */
    Concern one(String id) {
        FhirRequest.get("/Task/{}", id);
        return concerns(search().with("_id", id)).stream().findFirst().orElseThrow(RecordRefusal::notThere);
    }

    private static FhirRequest search() {
        return FhirRequest.get("/Task").with("_include", "Task:owner").with("_include", "Task:requester");
    }

    private List<Concern> concerns(FhirRequest search) {
        List<Resource> found = WhoIsWho.all(fhir.ask(search).bundle()).toList();
        List<ProfessionalConcern> concerns = found.stream()
                .filter(Task.class::isInstance)
                .flatMap(task -> ProfessionalConcern.of(task).stream())
                .toList();
        if (concerns.isEmpty()) {
            return List.of();
        }
        Parties known = directory.parties(found, named(concerns));
        Mine mine = directory.mine();
        Instant now = Instant.now();
        return concerns.stream()
                .map(concern -> new Concern(concern, decided(concern, known), known, mine, words, now))
                .toList();
    }

    private static List<Reference> named(Collection<ProfessionalConcern> concerns) {
        return concerns.stream()
                .map(ProfessionalConcern::task)
                .flatMap(task -> Stream.concat(
                        Stream.of(task.getOwner(), task.getRequester()), task.getRestriction().getRecipient().stream()))
                .toList();
    }

    /** What was decided, in words; its kind alone where the record isn't shared with the reader. */
    private String decided(ProfessionalConcern concern, Parties known) {
        Reference to = concern.challenged();
        String type = String.valueOf(to.getReferenceElement().getResourceType());
        return read(to).map(record -> Decision.words(record, known, words)).orElseGet(() -> Decision.kind(type));
    }

    private Optional<Resource> read(Reference to) {
        try {
            return Optional.of(fhir.ask(FhirRequest.get(
                            "/" + to.getReferenceElement().getResourceType() + "/{}",
                            to.getReferenceElement().getIdPart()))
                    .resource());
        } catch (RecordRefusal notShared) {
            return Optional.empty();
        }
    }
}
