package goldthread.trigger;

import goldthread.child.PartyKey;
import goldthread.measure.Scores;
import goldthread.store.DateSpan;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.terminology.OutcomeMeasures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** Reads what is judged of a child: scores, contacts, episodes, and what was asked before. One SQL statement. */
@Component
class ChildScores {

    private static final String KEYS = "SELECT c.res_pid FROM gt_resource_child c WHERE c.child_id = ?"
            + " AND c.res_type IN ('Observation', 'Encounter', 'EpisodeOfCare', 'Task')";
    private static final String BY_A_RULE = "\"instantiatesCanonical\"";

    private final Store store;
    private final OutcomeMeasures measures;

    ChildScores(Store store, OutcomeMeasures measures) {
        this.store = store;
        this.measures = measures;
    }

    /**
     * Reads a child's record.
     *
     * @param unwritten what the transaction stores itself, which stands before what is there
     * @param recorders by which organisation each observation was recorded, as {@code Observation/id}
     */
    Judged of(String child, Collection<? extends Resource> unwritten, Map<String, String> recorders, Instant now) {
        Map<String, Resource> all = new LinkedHashMap<>();
        store.bodies(KEYS, child).stream()
                .filter(ChildScores::matters)
                .forEach(body -> all.put(body.reference(), store.parse(body)));
        unwritten.forEach(resource -> all.put(PartyKey.typed(resource), resource));
        List<AskedTask> tasks = all.values().stream()
                .filter(Task.class::isInstance)
                .map(task -> AskedTask.of((Task) task))
                .flatMap(Optional::stream)
                .toList();
        List<Resource> own = all.values().stream()
                .filter(resource -> mayCount(resource, child))
                .toList();
        return new Judged(
                ScoreRecord.of(own, measures, now.atZone(DateSpan.ZONE).toLocalDate()), recorders, tasks);
    }

    /** Whether it isn't an observation of somebody else, such as a score of a sibling that this child has given. */
    static boolean mayCount(Resource resource, String child) {
        return !(resource instanceof Observation score)
                || PartyKey.of(score.getSubject())
                        .filter(("Patient/" + child)::equals)
                        .isPresent();
    }

    private static boolean matters(StoredResource body) {
        return switch (body.type()) {
            case "Observation" -> Scores.mayBe(body);
            case "Task" -> body.body().contains(BY_A_RULE);
            default -> true;
        };
    }

    /** What is judged of the scores that something holds; none for what holds none. */
    List<String> told(Resource resource) {
        return ScoreRecord.of(List.of(resource), measures, LocalDate.MAX).scores().stream()
                .map(score -> score.source().getCode().getCodingFirstRep().getCode()
                        + score.rater()
                        + score.about()
                        + score.referral()
                        + score.value()
                        + score.standardised()
                        + score.day())
                .toList();
    }
}
