package goldthread.reporting;

import ca.uhn.fhir.context.FhirContext;
import goldthread.measure.Scores;
import goldthread.store.CommitBatch;
import goldthread.store.Store;
import goldthread.terminology.OutcomeMeasures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code gt_outcome_change}. A child's comparisons hang together: they are made anew with each score or contact. */
@Component
class OutcomeTable {

    static final List<String> TABLES = List.of("gt_outcome_change");

    private static final String RECORD = "SELECT g.res_pid FROM gt_resource_child g WHERE g.child_id = ANY(?)"
            + " AND g.res_type IN ('Observation', 'Encounter', 'EpisodeOfCare') AND (g.child_id = ANY(?)"
            + " OR EXISTS (SELECT 1 FROM gt_countable c"
            + " WHERE c.child_id = g.child_id AND c.kind = '" + Kind.SCORED.code() + "'))";
    private static final int TURNS = 32;
    private static final String TURN =
            "SELECT number FROM gt_outcome_turn WHERE number = ANY(?) ORDER BY number FOR UPDATE";
    private static final String FORGET = "DELETE FROM gt_outcome_change WHERE child_id = ?";
    private static final String ADD = "INSERT INTO gt_outcome_change (source_pid, child_id, tool, change_code)"
            + " SELECT n.pid, CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR) FROM (SELECT COALESCE("
            + "CAST(? AS BIGINT), (SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE r.RES_TYPE = 'Observation'"
            + " AND r.FHIR_ID = CAST(? AS VARCHAR))) AS pid) n WHERE n.pid IS NOT NULL"
            + " AND NOT EXISTS (SELECT 1 FROM gt_outcome_change o WHERE o.source_pid = n.pid)";

    private final Store store;
    private final CommitBatch batch;
    private final JdbcTemplate database;
    private final OutcomeMeasures measures;

    OutcomeTable(Store store, CommitBatch batch, JdbcTemplate database, FhirContext fhir) {
        this.store = store;
        this.batch = batch;
        this.database = database;
        this.measures = OutcomeMeasures.read(fhir);
    }

    /** Whether a score can be compared otherwise once this is stored. */
    static boolean concerns(Resource resource) {
        return resource instanceof Encounter
                || resource instanceof EpisodeOfCare
                || (resource instanceof Observation observation
                        && SaidSteps.measure(observation).isPresent());
    }

    static Reference child(Resource resource) {
        if (resource instanceof Encounter contact) {
            return contact.getSubject();
        }
        return resource instanceof EpisodeOfCare place ? place.getPatient() : ((Observation) resource).getSubject();
    }

    /**
     * Keeps every other transaction from comparing the scores of these children until this one has ended: else neither would
     * see what the other stores, and both would write the same row.
     */
    void takeTurns(Collection<String> children) {
        database.queryForList(TURN, Integer.class, (Object) children.stream()
                .map(child -> Math.floorMod(child.hashCode(), TURNS))
                .distinct()
                .sorted()
                .toArray(Integer[]::new));
    }

    /**
     * Makes the rows of some children anew, whose turns are taken: one SQL statement to read, and two to write.
     *
     * @param children logical ids
     * @param fresh what this transaction stores about them, by its key in the database
     */
    void renew(Collection<String> children, Map<Long, Resource> fresh) {
        Map<String, Map<String, Resource>> records = new HashMap<>();
        store
                .bodies(
                        RECORD,
                        children.toArray(String[]::new),
                        scored(fresh.values()).toArray(String[]::new))
                .stream()
                .filter(stored -> !stored.type().equals("Observation") || Scores.mayBe(stored))
                .map(store::parse)
                .forEach(resource -> put(records, resource));
        Map<String, Long> keys = new HashMap<>();
        fresh.forEach((key, resource) -> {
            put(records, resource);
            keys.put(key(resource), key);
        });
        children.forEach(child -> batch.remove(FORGET, child));
        children.forEach(child -> OutcomeChange.of(
                        new ArrayList<>(records.getOrDefault(child, Map.of()).values()), measures)
                .forEach(change -> add(child, change, keys.get("Observation/" + change.score()))));
    }

    /** The children about whom a score is stored now: it may be their first, of which nothing counts yet. */
    static Set<String> scored(Collection<Resource> fresh) {
        return fresh.stream()
                .filter(Observation.class::isInstance)
                .flatMap(score -> Written.child(child(score)).stream())
                .collect(Collectors.toSet());
    }

    private void add(String child, OutcomeChange change, @Nullable Long key) {
        batch.add(ADD, child, change.tool(), change.change().code(), key, change.score());
    }

    /** What is stored now stands in the place of its version before. */
    private static void put(Map<String, Map<String, Resource>> records, Resource resource) {
        String key = key(resource);
        records.values().forEach(record -> record.remove(key));
        Written.child(child(resource))
                .ifPresent(child -> records.computeIfAbsent(child, absent -> new HashMap<>())
                        .put(key, resource));
    }

    private static String key(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
