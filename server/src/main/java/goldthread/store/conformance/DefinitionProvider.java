package goldthread.store.conformance;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import goldthread.store.Outcomes;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MetadataResource;

/**
 * Reading and searching one type of definitions. Each answer is a copy, since everybody validates against the original.
 *
 * @param <T> the type
 */
final class DefinitionProvider<T extends MetadataResource> implements IResourceProvider {

    private final Class<T> type;
    private final ServedDefinitions definitions;
    private final DefinitionSearch searches;

    DefinitionProvider(Class<T> type, ServedDefinitions definitions, DefinitionSearch searches) {
        this.type = type;
        this.definitions = definitions;
        this.searches = searches;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    /** The definition with this id; it has no versions. */
    @Read
    public T read(@IdParam IIdType id) {
        return definitions
                .read(type, id.getIdPart())
                .map(definition -> type.cast(definition.copy()))
                .orElseThrow(Outcomes::notFound);
    }

    /** The definitions that match, one page. */
    @Search(allowUnknownParams = true)
    public Bundle search(RequestDetails request) {
        return searches.search(type, request);
    }
}
