package goldthread.store.provider;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Patch;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.PatchTypeEnum;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.HistorySearchDateRangeParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import goldthread.store.Admission;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.JsonPatches;
import goldthread.store.Outcomes;
import goldthread.store.SeenVersion;
import goldthread.store.SentVersions;
import goldthread.store.View;
import goldthread.store.search.SearchService;
import goldthread.store.validation.Validated;
import java.util.HashMap;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The interactions of one resource type. What isn't written here isn't offered: no delete, no conditional update, no
 * operation on meta, no history of a whole type.
 *
 * @param <T> the type
 */
public final class TypeProvider<T extends IBaseResource> implements IResourceProvider {

    private final IFhirResourceDao<T> dao;
    private final SearchService searches;
    private final Admission admission;
    private final StoredReads stored;
    private final SentVersions sent;
    private final Gate gate;

    public TypeProvider(
            IFhirResourceDao<T> dao,
            SearchService searches,
            Admission admission,
            StoredReads stored,
            SentVersions sent,
            Gate gate) {
        this.gate = gate;
        this.sent = sent;
        this.dao = dao;
        this.searches = searches;
        this.admission = admission;
        this.stored = stored;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return dao.getResourceType();
    }

    /** The current version, or the one that the URL names. */
    @Read(version = true)
    public T read(@IdParam IIdType id, RequestDetails request) {
        gate.admit(Interaction.READ, type(), request);
        if (gate.require(reference(id), request) == View.AS_SENT) {
            return sent.read(id, request)
                    .map(version -> dao.getResourceType().cast(stored.give(version, id, request)))
                    .orElseThrow(Outcomes::notFound);
        }
        return stored.read(dao.getResourceType(), id, request).orElseGet(() -> dao.read(id, request));
    }

    /** A new resource under an id that the server gives. */
    @Create
    public MethodOutcome create(
            @ResourceParam T resource, @ConditionalUrlParam @Nullable String condition, RequestDetails request) {
        return explained(admission.create((Resource) resource, request, () -> dao.create(resource, request)), request);
    }

    /** A new version; the caller says with {@code If-Match} which one it changes. */
    @Update
    public MethodOutcome update(@ResourceParam T resource, @IdParam IIdType id, RequestDetails request) {
        requireVersion(request);
        return explained(admission.update((Resource) resource, request, () -> dao.update(resource, request)), request);
    }

    /** A new version by JSON Patch. */
    @Patch
    public MethodOutcome patch(
            @IdParam @Nullable IIdType id, PatchTypeEnum kind, @ResourceParam String body, RequestDetails request) {
        if (id == null || !id.hasIdPart()) {
            throw Outcomes.notOffered("not-supported", "A patch names the id of what it changes.");
        }
        requireVersion(request);
        if (kind != PatchTypeEnum.JSON_PATCH) {
            throw Outcomes.invalid(
                    IssueType.NOTSUPPORTED,
                    "patch-invalid",
                    "Only JSON Patch is taken: application/json-patch+json.",
                    null);
        }
        IIdType version = versioned(id, request);
        return tagged(
                explained(admission.patch(version, body, request, () -> patched(version, body, request)), request),
                request);
    }

    private static void requireVersion(RequestDetails request) {
        SeenVersion.requireNamed(request.getHeader(Constants.HEADER_IF_MATCH));
    }

    private MethodOutcome patched(IIdType id, String body, RequestDetails request) {
        try {
            return dao.patch(id, null, PatchTypeEnum.JSON_PATCH, body, null, request);
        } catch (InvalidRequestException refused) {
            throw JsonPatches.refusal(refused);
        }
    }

    /** HAPI gives no ETag after a patch. */
    private static MethodOutcome tagged(MethodOutcome outcome, RequestDetails request) {
        if (request instanceof ServletRequestDetails servlet && outcome.getId() != null) {
            servlet.getServletResponse()
                    .setHeader(Constants.HEADER_ETAG, "W/\"" + outcome.getId().getVersionIdPart() + "\"");
        }
        return outcome;
    }

    /** HAPI reads If-Match for an update only; for a patch the version stands in the id. */
    private static IIdType versioned(IIdType id, RequestDetails request) {
        String etag = String.valueOf(request.getHeader(Constants.HEADER_IF_MATCH));
        return id.withVersion(etag.replaceAll("^W/|\"", ""));
    }

    /** The warnings travel in the outcome, which the server sends to those who prefer it. */
    private static MethodOutcome explained(MethodOutcome outcome, RequestDetails request) {
        outcome.setOperationOutcome(Validated.of(request).outcome());
        return outcome;
    }

    /** Every version of one resource, newest first. */
    @History
    public IBundleProvider history(@IdParam IIdType id, RequestDetails request) {
        gate.admit(Interaction.HISTORY, type(), request);
        if (gate.require(reference(id), request) == View.AS_SENT) {
            return stored.history(sent.history(id, request));
        }
        return dao.history(id, new HistorySearchDateRangeParam(new HashMap<>(), new DateRangeParam(), 0), request);
    }

    /** The resources that match, one page. */
    @Search(allowUnknownParams = true)
    public Bundle search(RequestDetails request) {
        gate.admit(Interaction.SEARCH, type(), request);
        return searches.search(request);
    }

    private String type() {
        return dao.getContext().getResourceType(dao.getResourceType());
    }

    private String reference(IIdType id) {
        return type() + "/" + id.getIdPart();
    }
}
