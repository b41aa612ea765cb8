package goldthread.careteam;

import goldthread.store.Unindexed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The SQL that finds, in one statement, the keys of those whom a child's teams and records name, of the roles in which a
 * named practitioner works, and of the person and organisation behind a named role or service.
 *
 * @param sql a select of one column
 * @param arguments for its placeholders
 */
record PeopleKeys(String sql, List<Object> arguments) {

    private static final Set<String> TYPES =
            Set.of("Practitioner", "PractitionerRole", "RelatedPerson", "Organization", "HealthcareService");

    private static final String BEHIND = "SELECT l.TARGET_RESOURCE_ID FROM HFJ_RESOURCE r"
            + " JOIN HFJ_RES_LINK l ON l.SRC_RESOURCE_ID = r.RES_ID"
            + " WHERE l.TARGET_RESOURCE_ID IS NOT NULL AND ";

    private static final String ROLES = "SELECT l.SRC_RESOURCE_ID FROM HFJ_RESOURCE r"
            + " JOIN HFJ_RES_LINK l ON l.TARGET_RESOURCE_ID = r.RES_ID"
            + " WHERE l.SRC_PATH = 'PractitionerRole.practitioner' AND ";

    PeopleKeys {
        arguments = List.copyOf(arguments);
    }

    static PeopleKeys of(Collection<Party> named) {
        Map<String, Set<String>> idsByType = new LinkedHashMap<>();
        named.stream()
                .filter(party -> TYPES.contains(party.type()))
                .forEach(party -> idsByType
                        .computeIfAbsent(party.type(), type -> new LinkedHashSet<>())
                        .add(party.id()));
        List<String> selects = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        idsByType.forEach((type, ids) -> starts(type).forEach(start -> {
            selects.add(start + Unindexed.column("r.RES_TYPE") + " = ? AND r.FHIR_ID IN ("
                    + String.join(",", Collections.nCopies(ids.size(), "?")) + ")");
            arguments.add(type);
            arguments.addAll(ids);
        }));
        return new PeopleKeys(String.join(" UNION ALL ", selects), arguments);
    }

    private static List<String> starts(String type) {
        String itself = "SELECT r.RES_ID FROM HFJ_RESOURCE r WHERE ";
        return switch (type) {
            case "PractitionerRole", "HealthcareService" -> List.of(itself, BEHIND);
            case "Practitioner" -> List.of(itself, ROLES);
            default -> List.of(itself);
        };
    }

    boolean isEmpty() {
        return arguments.isEmpty();
    }
}
