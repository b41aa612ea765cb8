package goldthread.outcome;

import goldthread.alert.Providers;
import goldthread.alert.TeamNow;
import goldthread.child.PartyKey;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whom a report goes to: the professionals of the team around the child, the organisations that stand in it themselves, the
 * practice where the child is registered, and the organisation of whoever asked; not to whoever helps, who knows. Families
 * are told by those who help them.
 */
@Component
class Recipients {

    private static final String AROUND = "SELECT m.member, m.organisation, m.role_code FROM gt_membership m"
            + " WHERE m.child_id = ? AND m.gives_rights AND m.valid_from <= CURRENT_TIMESTAMP"
            + " AND (m.valid_to IS NULL OR m.valid_to > CURRENT_TIMESTAMP)"
            + " UNION SELECT r.holder, NULL, 'gp' FROM gt_relationship r WHERE r.child_id = ?"
            + " AND r.basis = 'REGISTERED_GP' AND r.valid_from <= CURRENT_TIMESTAMP"
            + " AND (r.valid_to IS NULL OR r.valid_to > CURRENT_TIMESTAMP)";

    private final JdbcTemplate database;
    private final Directory directory;
    private final Providers providers;
    private final TeamNow team;

    Recipients(JdbcTemplate database, Directory directory, Providers providers, TeamNow team) {
        this.database = database;
        this.directory = directory;
        this.providers = providers;
        this.team = team;
    }

    /** Each once; while somebody refuses that something of the child is shared, each alone reads what they are told. */
    List<Recipient> of(String child, Task task, ServiceRequest referral) {
        List<Place> places = new ArrayList<>(around(child));
        organisations(referral.getRequester(), task.getRequester())
                .filter(Place::isOrganisation)
                .forEach(key -> places.add(new Place(null, key, "")));
        Set<String> helping = organisations(task.getOwner()).collect(Collectors.toUnmodifiableSet());
        return new Addressees(parties(places, helping), helping).of(places, team.isSharingRefused(child));
    }

    private Stream<String> organisations(Reference... people) {
        return providers.organisationsOf(List.of(people)).stream()
                .flatMap(organisation -> PartyKey.of(organisation).stream());
    }

    private Parties parties(List<Place> places, Set<String> helping) {
        Set<String> keys = new HashSet<>(helping);
        places.stream().flatMap(Place::keys).forEach(keys::add);
        Map<Boolean, Set<String>> named =
                keys.stream().collect(Collectors.partitioningBy(key -> key.indexOf('|') < 0, Collectors.toSet()));
        return directory.named(Objects.requireNonNull(named.get(true)), Objects.requireNonNull(named.get(false)));
    }

    private List<Place> around(String child) {
        return database
                .query(
                        AROUND,
                        (row, number) -> Place.of(row.getString(1), row.getString(2), row.getString(3)),
                        child,
                        child)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
