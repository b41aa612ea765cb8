package goldthread.store.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import goldthread.store.validation.ShippedResources;
import org.hl7.fhir.r4.model.SearchParameter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts our list of search parameters in the place of HAPI's stored ones. */
@Configuration(proxyBeanMethods = false)
public class SearchConfig {

    /** Overrides HAPI's bean of this name. */
    @Bean
    @Primary
    ISearchParamProvider searchParamProvider(FhirContext fhir, StoredTypes types, ShippedResources shipped) {
        return new PromisedParameters(fhir, types, shipped.of(SearchParameter.class));
    }
}
