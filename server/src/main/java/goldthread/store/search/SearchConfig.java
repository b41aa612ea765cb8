package goldthread.store.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts our list of search parameters in the place of HAPI's stored ones. */
@Configuration(proxyBeanMethods = false)
public class SearchConfig {

    /** Overrides HAPI's bean of this name. */
    @Bean
    @Primary
    ISearchParamProvider searchParamProvider(FhirContext fhir, StoredTypes types) {
        return new PromisedParameters(fhir, types, List.of());
    }
}
