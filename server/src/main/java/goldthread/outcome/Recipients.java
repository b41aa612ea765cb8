package goldthread.outcome;

import goldthread.access.Caller;
import goldthread.access.StandIns;
import goldthread.alert.Providers;
import goldthread.child.PartyKey;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whom a report goes to: the organisations of the team around the child, the practice where the child is registered, and
 * the organisation of whoever asked; not to whoever helps, who knows. Families are told by those who help them.
 */
@Component
class Recipients {

    private static final String AROUND = "SELECT m.member, m.organisation, m.role_code FROM gt_membership m"
            + " WHERE m.child_id = ? AND m.gives_rights AND m.valid_from <= CURRENT_TIMESTAMP"
            + " AND (m.valid_to IS NULL OR m.valid_to > CURRENT_TIMESTAMP)"
            + " UNION SELECT r.holder, NULL, 'gp' FROM gt_relationship r WHERE r.child_id = ?"
            + " AND r.basis = 'REGISTERED_GP' AND r.valid_from <= CURRENT_TIMESTAMP"
            + " AND (r.valid_to IS NULL OR r.valid_to > CURRENT_TIMESTAMP)";
    private static final String ORGANISATION = "Organization/";

    private final JdbcTemplate database;
    private final Directory directory;
    private final Providers providers;

    Recipients(JdbcTemplate database, Directory directory, Providers providers) {
        this.database = database;
        this.directory = directory;
        this.providers = providers;
    }

    /**
     * Somebody who stands around a child.
     *
     * @param member {@code Type/id}; {@code null} for who stands there without a place in the team
     * @param organisation {@code Organization/id} or {@code system|value}
     * @param role a code of the team roles, or empty
     */
    private record Place(@Nullable String member, String organisation, String role) {}

    /** Each organisation once. */
    List<Recipient> of(String child, Task task, ServiceRequest referral) {
        List<Place> places = new ArrayList<>(around(child));
        providers.organisationsOf(List.of(referral.getRequester(), task.getRequester())).stream()
                .flatMap(asked -> PartyKey.of(asked).stream())
                .filter(key -> key.startsWith(ORGANISATION) || key.indexOf('|') > 0)
                .forEach(key -> places.add(new Place(null, key, "")));
        Map<Boolean, Set<String>> named = places.stream()
                .map(Place::organisation)
                .collect(Collectors.partitioningBy(key -> key.startsWith(ORGANISATION), Collectors.toSet()));
        Parties parties =
                directory.named(Objects.requireNonNull(named.get(true)), Objects.requireNonNull(named.get(false)));
        Map<String, Set<Caller>> callers = new LinkedHashMap<>();
        places.forEach(place -> add(place, parties, callers));
        providers.organisationsOf(List.of(task.getOwner())).stream()
                .flatMap(owner -> PartyKey.of(owner).stream())
                .forEach(callers::remove);
        return callers.entrySet().stream()
                .map(one -> new Recipient(PartyKey.reference(one.getKey()), List.copyOf(one.getValue())))
                .toList();
    }

    private List<Place> around(String child) {
        return database
                .query(
                        AROUND,
                        (row, number) -> {
                            String member = row.getString(1);
                            String organisation = row.getString(2);
                            boolean isPerson = member.indexOf('|') < 0 && !member.startsWith(ORGANISATION);
                            return new Place(
                                    isPerson ? member : null,
                                    organisation == null ? (isPerson ? "" : member) : organisation,
                                    row.getString(3));
                        },
                        child,
                        child)
                .stream()
                .filter(place -> !place.organisation().isEmpty())
                .toList();
    }

    private static void add(Place place, Parties parties, Map<String, Set<Caller>> callers) {
        String key = place.organisation();
        Organization known = key.startsWith(ORGANISATION)
                ? parties.organisationOf(new Reference(key)).orElse(null)
                : parties.organisation(key).orElse(null);
        String who = known == null ? key : PartyKey.typed(known);
        List<String> names = known == null
                ? List.of(key)
                : known.getIdentifier().stream()
                        .map(identifier -> identifier.getSystem() + "|" + identifier.getValue())
                        .toList();
        Set<Caller> those = callers.computeIfAbsent(who, absent -> new LinkedHashSet<>());
        names.stream()
                .filter(name -> name.indexOf('|') > 0)
                .flatMap(name -> StandIns.of(place.member(), place.role(), name).stream())
                .forEach(those::add);
    }
}
