package goldthread.web.concern;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.RecordRefusal;
import goldthread.web.form.Option;
import goldthread.web.mine.Mine;
import goldthread.web.mine.WhoIsWho;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Asks which decisions of other agencies about a child can be challenged. */
@Component
@ConditionalOnPages
class Decisions {

    private static final String MOST = "50";

    private final FhirDoor fhir;
    private final WhoIsWho directory;
    private final Words words;

    Decisions(FhirDoor fhir, WhoIsWho directory, Words words) {
        this.fhir = fhir;
        this.directory = directory;
        this.words = words;
    }

    /**
     * What was found.
     *
     * @param records of decisions, each with somebody who decided
     * @param known those whom they name
     * @param mine under which names something is addressed to the reader
     */
    record Found(List<Resource> records, Parties known, Mine mine, Words words) {

        List<Option> options() {
            return records.stream()
                    .map(record -> new Option(key(record), Decision.words(record, known, words), ""))
                    .toList();
        }

        Resource record(String key) {
            return records.stream()
                    .filter(record -> key(record).equals(key))
                    .findFirst()
                    .orElseThrow(RecordRefusal::notThere);
        }

        Reference maker(Resource record) {
            return Decision.maker(record).orElseThrow(RecordRefusal::notThere);
        }

        private static String key(Resource record) {
            return record.fhirType() + "/" + record.getIdElement().getIdPart();
        }
    }

    Found of(String child) {
        List<Resource> found = new ArrayList<>();
        found.addAll(all(about("/Task", child)
                .with("status", "rejected")
                .with("_include", "Task:owner")
                .with("_include", "Task:requester")));
        found.addAll(all(about("/EpisodeOfCare", child).with("_include", "EpisodeOfCare:organization")));
        found.addAll(all(about("/CarePlan", child)));
        Parties known = directory.parties(
                found,
                found.stream()
                        .flatMap(record -> Decision.maker(record).stream())
                        .toList());
        Mine mine = directory.mine();
        List<Resource> others = found.stream()
                .filter(Decision::isOne)
                .filter(record -> Decision.maker(record)
                        .filter(maker -> !mine.isOneOf(maker, known))
                        .isPresent())
                .toList();
        return new Found(others, known, mine, words);
    }

    /** The organisation for which somebody decided; whoever sent the record where the directory doesn't know. */
    Reference agency(Found found, Resource record) {
        Reference maker = found.maker(record);
        return found.known()
                .organisationOf(maker)
                .map(agency ->
                        new Reference("Organization/" + agency.getIdElement().getIdPart()))
                .or(() -> sender(record))
                .orElse(maker);
    }

    private Optional<Reference> sender(Resource record) {
        return all(FhirRequest.get("/Provenance")
                        .with("target", Found.key(record))
                        .with("_sort", "recorded")
                        .with("_count", "1"))
                .stream()
                .filter(Provenance.class::isInstance)
                .map(first -> ((Provenance) first).getAgentFirstRep().getOnBehalfOf())
                .filter(agency -> agency.getIdentifier().hasValue())
                .map(agency ->
                        new Reference().setIdentifier(agency.getIdentifier().copy()))
                .findFirst();
    }

    private static FhirRequest about(String type, String child) {
        return FhirRequest.get(type).with("patient", "Patient/" + child).with("_count", MOST);
    }

    private List<Resource> all(FhirRequest search) {
        try {
            return WhoIsWho.all(fhir.ask(search).bundle()).toList();
        } catch (RecordRefusal notTheirs) {
            return List.of();
        }
    }
}
