package goldthread.web.concern;

import goldthread.directory.Parties;
import goldthread.directory.Words;
import goldthread.web.ConditionalOnPages;
import goldthread.web.FhirDoor;
import goldthread.web.FhirRequest;
import goldthread.web.RecordRefusal;
import goldthread.web.form.Option;
import goldthread.web.form.Sheet;
import goldthread.web.form.Typed;
import goldthread.web.mine.Mine;
import goldthread.web.mine.WhoIsWho;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Asks which decisions of other agencies about a child can be challenged. */
@Component
@ConditionalOnPages
class Decisions {

    private static final String MOST = "50";
    private static final int WHO = 401;
    private static final Set<Integer> NOT_THEIRS = Set.of(403, 404);
    private static final String MISSING = "Not all decisions could be looked up, so one may be missing. ";
    private static final String CHOSEN = "The decision that you chose, which could not be looked up now";
    private static final String KEY = "(Task|EpisodeOfCare|CarePlan)/[A-Za-z0-9.-]{1,64}";
    private static final String AGAIN = "Try again in a minute.";

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
     * @param words of codes
     * @param refused why something that could be challenged may be missing, a sentence each
     */
    record Found(List<Resource> records, Parties known, Mine mine, Words words, List<String> refused) {

        Found {
            records = List.copyOf(records);
            refused = List.copyOf(refused);
        }

        /** What is wrong with the form so far, and why a decision may be missing from it. */
        Map<String, String> and(Map<String, String> mistakes) {
            if (refused.isEmpty() || (!mistakes.isEmpty() && !mistakes.containsKey(ConcernForms.ABOUT))) {
                return mistakes;
            }
            Map<String, String> all = new LinkedHashMap<>(mistakes);
            all.put(ConcernForms.ABOUT, MISSING + String.join(" ", refused));
            return all;
        }

        /** What can be challenged; what was chosen stays where it may only not have been looked up. */
        List<Option> options(String chosen) {
            return Stream.concat(
                            records.stream()
                                    .map(record -> new Option(key(record), Decision.words(record, known, words), "")),
                            Stream.of(chosen).filter(this::isUnknown).map(key -> new Option(key, CHOSEN, "")))
                    .toList();
        }

        /** Whether the decision that was chosen may be there, and could not be looked up. */
        boolean isUnknown(String chosen) {
            return !refused.isEmpty()
                    && chosen.matches(KEY)
                    && records.stream().noneMatch(record -> key(record).equals(chosen));
        }

        /** What is wrong with what was typed, before it is sent. */
        Map<String, String> lacks(Sheet sheet, Typed typed, LocalDate today) {
            Map<String, String> found = new LinkedHashMap<>(sheet.lacks(typed, today));
            if (isUnknown(typed.text(ConcernForms.ABOUT))) {
                found.put(ConcernForms.ABOUT, MISSING);
            }
            return found;
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
        Set<String> refused = new LinkedHashSet<>();
        for (FhirRequest search : List.of(
                about("/Task", child)
                        .with("status", "rejected")
                        .with("_include", "Task:owner")
                        .with("_include", "Task:requester"),
                about("/EpisodeOfCare", child).with("_include", "EpisodeOfCare:organization"),
                about("/CarePlan", child))) {
            try {
                found.addAll(all(search));
            } catch (RecordRefusal refusal) {
                refused.addAll(sentences(refusal));
            }
        }
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
        return new Found(others, known, mine, words, List.copyOf(refused));
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
        return WhoIsWho.all(fhir.ask(search).bundle()).toList();
    }

    /**
     * What is said of a kind of decision that could not be looked up; nothing of one that isn't the reader's to read.
     *
     * @throws RecordRefusal when nobody knows any longer who asks
     */
    static List<String> sentences(RecordRefusal refusal) {
        if (refusal.status() == WHO) {
            throw refusal;
        }
        if (NOT_THEIRS.contains(refusal.status())) {
            return List.of();
        }
        return refusal.sentences().isEmpty() ? List.of(AGAIN) : refusal.sentences();
    }
}
