package goldthread.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The bodies of earlier versions: what a resource said when something was recorded, not what it says now. */
@Component
public class StoredVersions {

    private static final String BODIES = "SELECT r.RES_TYPE, r.FHIR_ID, v.RES_VER, v.RES_UPDATED, v.RES_TEXT_VC"
            + " FROM HFJ_RES_VER v JOIN HFJ_RESOURCE r ON r.RES_ID = v.RES_ID";

    private final JdbcTemplate database;

    StoredVersions(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Bodies of some versions of some resources: each named version of each named resource that there is, which may be
     * more than were meant. One SQL statement.
     *
     * @param keys HAPI's keys of the resources
     * @param versions counted from 1
     */
    public List<StoredResource> of(Collection<Long> keys, Collection<Long> versions) {
        if (keys.isEmpty() || versions.isEmpty()) {
            return List.of();
        }
        return database.query(
                BODIES + " WHERE v.RES_ID IN (" + marks(keys.size()) + ") AND v.RES_VER IN (" + marks(versions.size())
                        + ")",
                Store::row,
                Stream.concat(keys.stream(), versions.stream()).toArray());
    }

    /**
     * The bodies of exactly these versions, in no particular order. One SQL statement.
     *
     * @param versions counted from 1, by HAPI's key of the resource
     */
    public List<StoredResource> exactly(Map<Long, Long> versions) {
        Object[] keys = versions.keySet().toArray();
        Object[] numbers = Arrays.stream(keys).map(versions::get).toArray();
        return database.query(
                BODIES + " JOIN UNNEST(CAST(? AS BIGINT ARRAY), CAST(? AS BIGINT ARRAY)) AS k(pid, ver)"
                        + " ON k.pid = v.RES_ID AND k.ver = v.RES_VER",
                Store::row,
                Arrays.copyOf(keys, keys.length, Long[].class),
                Arrays.copyOf(numbers, numbers.length, Long[].class));
    }

    /** All versions of one resource, the first one first. */
    public List<StoredResource> allOf(long key) {
        return database.query(BODIES + " WHERE v.RES_ID = ? ORDER BY v.RES_VER", Store::row, key);
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
