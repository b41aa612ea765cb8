package goldthread.sending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.HealthcareService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The services of the directory, each version read and parsed once: reading two thousand for each question cost more than all
 * else. Which versions are current is asked each time. The directory is open to whoever may ask at all, so that nothing that
 * is kept depends on who asked.
 */
@Component
class KeptOffers {

    private static final String NEWEST = "SELECT r.RES_ID, r.FHIR_ID, r.RES_VER, r.RES_UPDATED FROM HFJ_RESOURCE r"
            + " WHERE r.RES_TYPE = 'HealthcareService' AND r.RES_DELETED_AT IS NULL ORDER BY r.RES_ID DESC LIMIT ?";
    private static final String THESE = "SELECT n.RES_ID FROM HFJ_RESOURCE n WHERE n.RES_ID = ANY(?)";

    private final Store store;
    private final JdbcTemplate database;
    private final Cache<Version, Offer> kept =
            Caffeine.newBuilder().maximumSize(Support.MOST + 1L).build();

    KeptOffers(Store store, JdbcTemplate database) {
        this.store = store;
        this.database = database;
    }

    /**
     * One version of a service. The time tells apart what a restored database counts again.
     *
     * @param id logical id
     * @param number of the version
     * @param stored when
     */
    private record Version(String id, long number, Instant stored) {}

    /**
     * A version that is current.
     *
     * @param key HAPI's key of the service
     */
    private record Current(long key, Version version) {}

    /** The services that were stored last, the newest first. */
    List<Offer> newest(int most) {
        List<Current> current = database.query(NEWEST, KeptOffers::current, most);
        Map<Version, Offer> known =
                kept.getAllPresent(current.stream().map(Current::version).toList());
        Map<String, Offer> read = read(current.stream()
                .filter(one -> !known.containsKey(one.version()))
                .toList());
        return current.stream()
                .flatMap(one -> Stream.ofNullable(
                        known.getOrDefault(one.version(), read.get(one.version().id()))))
                .toList();
    }

    /** By logical id, as they are now: one that was changed since it was listed is another version than was missing. */
    private Map<String, Offer> read(Collection<Current> missing) {
        if (missing.isEmpty()) {
            return Map.of();
        }
        Map<String, Offer> read = new HashMap<>();
        Long[] keys = missing.stream().map(Current::key).toArray(Long[]::new);
        for (StoredResource service : store.bodies(THESE, (Object) keys)) {
            Offer offer = new Offer((HealthcareService) store.parse(service));
            read.put(service.id(), offer);
            kept.put(new Version(service.id(), service.version(), service.lastUpdated()), offer);
        }
        return read;
    }

    private static Current current(ResultSet row, int number) throws SQLException {
        return new Current(
                row.getLong(1),
                new Version(
                        row.getString(2), row.getLong(3), row.getTimestamp(4).toInstant()));
    }
}
