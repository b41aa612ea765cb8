package goldthread.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The door to stored resources for tests of other rooms; nothing is written through it. */
public final class TestStore {

    private TestStore() {}

    /** One on a database that has HAPI's tables of resources and versions. */
    public static Store on(FhirContext fhir, JdbcTemplate database) {
        return new Store(fhir, new DaoRegistry(fhir), database);
    }

    /** What goes through all that is stored. */
    public static StoredPages pages(JdbcTemplate database, PlatformTransactionManager transactions) {
        return new StoredPages(database, transactions);
    }

    /** The time of a database. */
    public static DatabaseClock clock(JdbcTemplate database) {
        return new DatabaseClock(database);
    }
}
