package goldthread.trigger;

import goldthread.profiles.Profiles;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.terminology.OutcomeMeasures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The rules that are in force: those of the server, which judge what everybody records, and those of an organisation, which
 * judge what it records itself. Of several with one URL the server's comes first, then the one that was stored first.
 */
@Component
class StoredRules {

    private static final String RULES =
            " FROM HFJ_RESOURCE r WHERE r.RES_TYPE = 'PlanDefinition' AND r.RES_DELETED_AT IS NULL";
    private static final String ACTIVE = "\"active\"";
    /** Whose a definition is, is looked up for each: joined, H2 would begin with everything that was ever stored. */
    private static final String OWNERS = "SELECT r.FHIR_ID, (SELECT s.organisation FROM gt_source s"
            + " WHERE s.res_pid = r.RES_ID AND s.version = 1)" + RULES + " ORDER BY r.RES_ID";

    private final JdbcTemplate database;
    private final Store store;
    private final OutcomeMeasures measures;

    StoredRules(JdbcTemplate database, Store store, OutcomeMeasures measures) {
        this.database = database;
        this.store = store;
        this.measures = measures;
    }

    /** All of them, by two SQL statements. */
    List<OwnedRule> all() {
        Map<String, String> owners = new LinkedHashMap<>();
        database.query(OWNERS, row -> {
            String reference = "PlanDefinition/" + row.getString(1);
            Optional.ofNullable(row.getString(2)).ifPresent(organisation -> owners.put(reference, organisation));
        });
        Map<String, StoredResource> bodies = new HashMap<>();
        store.bodies("SELECT r.RES_ID" + RULES).stream()
                .filter(body ->
                        body.body().contains(Profiles.TRIGGER) && body.body().contains(ACTIVE))
                .forEach(body -> bodies.put(body.reference(), body));
        List<OwnedRule> rules = new ArrayList<>();
        owners.forEach((reference, organisation) -> Optional.ofNullable(bodies.get(reference))
                .flatMap(body -> reader((PlanDefinition) store.parse(body)).rule())
                .ifPresent(rule -> rules.add(new OwnedRule(rule, organisation))));
        return firstOfEach(rules);
    }

    /** What one version of a definition asks for. */
    RuleReader reader(PlanDefinition plan) {
        return new RuleReader(plan, measures);
    }

    /** Of several rules with one URL the first, the server's before all others. */
    static List<OwnedRule> firstOfEach(List<OwnedRule> rules) {
        Map<String, OwnedRule> first = new LinkedHashMap<>();
        Predicate<OwnedRule> servers = OwnedRule::isServers;
        rules.stream()
                .filter(servers)
                .forEach(rule -> first.putIfAbsent(rule.rule().url(), rule));
        rules.stream().filter(servers.negate()).forEach(rule -> first.putIfAbsent(rule.key(), rule));
        return first.values().stream()
                .filter(rule ->
                        rule.isServers() || !first.containsKey(rule.rule().url()))
                .toList();
    }
}
