/**
 * The store: HAPI FHIR and JPA live here and only here. It opens the database, speaks HTTP and FHIR, reads strictly,
 * validates, searches, and explains every refusal. It knows nothing of children, teams or referrals: other rooms plug
 * themselves in with interceptors and operations, and reach stored resources through {@link goldthread.store.Store}.
 */
@ApplicationModule(allowedDependencies = {"terminology", "profiles"})
@NullMarked
package goldthread.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
