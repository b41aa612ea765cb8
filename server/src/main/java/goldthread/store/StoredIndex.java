package goldthread.store;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks up many resources at once, by id or by business identifier: one SQL statement whatever their number. */
@Component
public class StoredIndex {

    private final JdbcTemplate database;
    private final PartitionSettings partitions;

    StoredIndex(JdbcTemplate database, PartitionSettings partitions) {
        this.database = database;
        this.partitions = partitions;
    }

    /**
     * A resource named by an identifier.
     *
     * @param type of the resource
     * @param system of the identifier
     * @param value of the identifier
     */
    public record Named(String type, String system, String value) {}

    /** Which of these {@code Type/id} references point at something that is stored. */
    public Set<String> existing(Collection<String> references) {
        if (references.isEmpty()) {
            return Set.of();
        }
        Object[] ids = references.stream()
                .map(reference -> reference.substring(reference.indexOf('/') + 1))
                .distinct()
                .toArray();
        Set<String> found = new HashSet<>();
        database.query(
                "SELECT RES_TYPE, FHIR_ID FROM HFJ_RESOURCE WHERE FHIR_ID IN (" + marks(ids.length)
                        + ") AND RES_DELETED_AT IS NULL",
                row -> {
                    found.add(row.getString(1) + "/" + row.getString(2));
                },
                ids);
        found.retainAll(new HashSet<>(references));
        return found;
    }

    /** The logical ids that each identifier leads to; no entry for one that leads nowhere. */
    public Map<Named, Set<String>> byIdentifier(Collection<Named> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<Long, Named> byHash = new HashMap<>();
        names.forEach(name -> byHash.put(hash(name), name));
        Map<Named, Set<String>> found = new HashMap<>();
        database.query(
                "SELECT s.HASH_SYS_AND_VALUE, r.FHIR_ID FROM HFJ_SPIDX_TOKEN s"
                        + " JOIN HFJ_RESOURCE r ON r.RES_ID = s.RES_ID"
                        + " WHERE s.HASH_SYS_AND_VALUE IN (" + marks(byHash.size()) + ") AND r.RES_DELETED_AT IS NULL",
                row -> {
                    Named name = byHash.get(row.getLong(1));
                    if (name != null) {
                        found.computeIfAbsent(name, n -> new HashSet<>()).add(row.getString(2));
                    }
                },
                byHash.keySet().toArray());
        return found;
    }

    private long hash(Named name) {
        return ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                partitions,
                RequestPartitionId.defaultPartition(partitions),
                name.type(),
                "identifier",
                name.system(),
                name.value());
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
