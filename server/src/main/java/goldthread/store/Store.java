package goldthread.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The door to stored resources for the other rooms. Reading goes straight to the stored bodies with one SQL statement;
 * writing goes through HAPI, so that every hook sees it.
 */
@Component
public class Store {

    /** Columns and join that every query for bodies shares; {@code r} is the resource, {@code v} its current version. */
    private static final String BODIES = "SELECT r.RES_TYPE, r.FHIR_ID, r.RES_VER, r.RES_UPDATED, v.RES_TEXT_VC"
            + " FROM HFJ_RESOURCE r JOIN HFJ_RES_VER v ON v.RES_ID = r.RES_ID AND v.RES_VER = r.RES_VER";

    private static final String VERSIONS = "SELECT r.RES_TYPE, r.FHIR_ID, v.RES_VER, v.RES_UPDATED, v.RES_TEXT_VC"
            + " FROM HFJ_RESOURCE r JOIN HFJ_RES_VER v ON v.RES_ID = r.RES_ID"
            + " WHERE r.FHIR_ID = ANY(?) AND v.RES_VER = ANY(?)";

    private final FhirContext fhir;
    private final DaoRegistry daos;
    private final JdbcTemplate database;

    Store(FhirContext fhir, @Lazy DaoRegistry daos, JdbcTemplate database) {
        this.fhir = fhir;
        this.daos = daos;
        this.database = database;
    }

    /** The body of one resource, when there is one. */
    public Optional<StoredResource> body(String type, String id) {
        return database.query(BODIES + " WHERE r.RES_TYPE = ? AND r.FHIR_ID = ?", Store::row, type, id).stream()
                .findFirst();
    }

    /**
     * The bodies of all resources whose HAPI key the sub-select yields, in the order in which they were first stored.
     *
     * @param keysSql a select of one {@code BIGINT} column, in SQL that H2 and PostgreSQL both know
     * @param arguments for its placeholders
     */
    public List<StoredResource> bodies(String keysSql, Object... arguments) {
        return database.query(
                BODIES + " WHERE r.RES_ID = ANY(ARRAY(" + keysSql + ")) ORDER BY r.RES_ID", Store::row, arguments);
    }

    /**
     * The bodies of versions, by one SQL statement, in no particular order; those that aren't there are left out.
     *
     * @param versions as {@code Type/id/_history/version}
     */
    public List<StoredResource> versions(Collection<String> versions) {
        List<IdType> named = versions.stream()
                .map(IdType::new)
                .filter(IdType::hasVersionIdPart)
                .toList();
        Set<String> wanted = named.stream().map(IdType::getValue).collect(Collectors.toUnmodifiableSet());
        return named.isEmpty()
                ? List.of()
                : database
                        .query(
                                VERSIONS,
                                Store::row,
                                (Object) named.stream().map(IdType::getIdPart).toArray(String[]::new),
                                (Object) named.stream()
                                        .map(IdType::getVersionIdPartAsLong)
                                        .toArray(Long[]::new))
                        .stream()
                        .filter(stored -> wanted.contains(stored.reference() + "/_history/" + stored.version()))
                        .toList();
    }

    static StoredResource row(ResultSet row, int number) throws SQLException {
        Timestamp updated = row.getTimestamp(4);
        return new StoredResource(
                row.getString(1), row.getString(2), row.getLong(3), updated.toInstant(), row.getString(5));
    }

    /** The resource that a body holds, with id, version and time. */
    public Resource parse(StoredResource stored) {
        IParser parser = fhir.newJsonParser();
        Resource resource = (Resource) parser.parseResource(stored.body());
        resource.setId(stored.reference() + "/_history/" + stored.version());
        resource.getMeta()
                .setVersionId(Long.toString(stored.version()))
                .setLastUpdated(Date.from(stored.lastUpdated()));
        return resource;
    }

    /** The current version of a resource, parsed. */
    public <T extends Resource> Optional<T> read(Class<T> type, String id) {
        return body(fhir.getResourceType(type), id).map(this::parse).map(type::cast);
    }

    /**
     * Stores a new version on behalf of a request; every rule that holds for a PUT holds here.
     *
     * @param resource with id, and with the version in its id when it must still be current
     */
    public <T extends Resource> MethodOutcome update(T resource, RequestDetails request) {
        @SuppressWarnings("unchecked")
        IFhirResourceDao<T> dao = daos.getResourceDao((Class<T>) resource.getClass());
        return dao.update(resource, request);
    }

    /** Stores a new resource on behalf of a request; every rule that holds for a POST at storage holds here. */
    public <T extends Resource> MethodOutcome create(T resource, RequestDetails request) {
        @SuppressWarnings("unchecked")
        IFhirResourceDao<T> dao = daos.getResourceDao((Class<T>) resource.getClass());
        return dao.create(resource, request);
    }
}
