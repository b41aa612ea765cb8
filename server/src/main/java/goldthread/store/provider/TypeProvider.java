package goldthread.store.provider;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Patch;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.PatchTypeEnum;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.HistorySearchDateRangeParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import goldthread.store.search.SearchService;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;

/**
 * The interactions of one resource type. What isn't written here isn't offered: no delete, no conditional update, no
 * operation on meta, no history of a whole type.
 *
 * @param <T> the type
 */
public final class TypeProvider<T extends IBaseResource> implements IResourceProvider {

    private final IFhirResourceDao<T> dao;
    private final SearchService searches;

    public TypeProvider(IFhirResourceDao<T> dao, SearchService searches) {
        this.dao = dao;
        this.searches = searches;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return dao.getResourceType();
    }

    /** The current version, or the one that the URL names. */
    @Read(version = true)
    public T read(@IdParam IIdType id, RequestDetails request) {
        return dao.read(id, request);
    }

    /** A new resource under an id that the server gives. */
    @Create
    public MethodOutcome create(@ResourceParam T resource, RequestDetails request) {
        return dao.create(resource, request);
    }

    /** A new version; the caller says with {@code If-Match} which one it changes. */
    @Update
    public MethodOutcome update(@ResourceParam T resource, @IdParam IIdType id, RequestDetails request) {
        return dao.update(resource, request);
    }

    /** A new version by JSON Patch. */
    @Patch
    public MethodOutcome patch(
            @IdParam IIdType id, PatchTypeEnum kind, @ResourceParam String body, RequestDetails request) {
        return dao.patch(id, null, kind, body, null, request);
    }

    /** Every version of one resource, newest first. */
    @History
    public IBundleProvider history(@IdParam IIdType id, RequestDetails request) {
        return dao.history(id, new HistorySearchDateRangeParam(Map.of(), null, 0), request);
    }

    /** The resources that match, one page. */
    @Search(allowUnknownParams = true)
    public Bundle search(RequestDetails request) {
        return searches.search(request);
    }
}
