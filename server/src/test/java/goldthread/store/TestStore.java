package goldthread.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import org.springframework.jdbc.core.JdbcTemplate;

/** The door to stored resources for tests of other rooms; nothing is written through it. */
public final class TestStore {

    private TestStore() {}

    /** One on a database that has HAPI's tables of resources and versions. */
    public static Store on(FhirContext fhir, JdbcTemplate database) {
        return new Store(fhir, new DaoRegistry(fhir), database);
    }
}
