package goldthread.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.server.util.FhirContextSearchParamRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QueryMapsTest {

    /** HAPI lets the database drop doubles only where a page begins somewhere; else a limit counts rows. */
    @Test
    void what_is_looked_for_alone_is_counted_by_records() {
        FhirContext fhir = FhirContext.forR4Cached();
        SearchParameterMap map =
                new QueryMaps(fhir, new FhirContextSearchParamRegistry(fhir)).of("Communication", List.of(), 7);

        assertThat(map.getLoadSynchronousUpTo()).isEqualTo(7);
        assertThat(map.getOffset()).isZero();
        assertThat(map.getCount()).isNull();
        assertThat(map.getSort()).isNull();
    }
}
