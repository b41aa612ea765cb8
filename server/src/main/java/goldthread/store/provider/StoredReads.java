package goldthread.store.provider;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntryTransactionMethodEnum;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.IRestfulResponse;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.util.DateUtils;
import goldthread.store.Stage;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Reads that are answered with the bytes that are stored, without making objects of them and text of those again. It is
 * for the plain read of the current version as JSON; whoever asks for anything else gets it from HAPI.
 */
@Component
@Interceptor
public class StoredReads {

    private static final String STORED = StoredReads.class.getName();

    private static final Set<String> JSON =
            Set.of("", "*/*", Constants.CT_FHIR_JSON_NEW, Constants.CT_JSON, Constants.CT_FHIR_JSON);

    private final FhirContext fhir;
    private final Store store;

    StoredReads(FhirContext fhir, Store store) {
        this.fhir = fhir;
        this.store = store;
    }

    /**
     * A resource that has its type, id, version and time and nothing else, where the stored bytes may be the answer;
     * they follow when the answer is sent.
     */
    <T extends IBaseResource> Optional<T> read(Class<T> type, IIdType id, RequestDetails request) {
        if (id.hasVersionIdPart() || !asksForNothingElse(request)) {
            return Optional.empty();
        }
        return store.body(fhir.getResourceType(type), id.getIdPart()).map(stored -> type.cast(later(stored, request)));
    }

    /** What is at hand already, in the same manner: by its bytes where they may be the answer, otherwise read. */
    IBaseResource give(StoredResource stored, IIdType id, RequestDetails request) {
        return id.hasVersionIdPart() || !asksForNothingElse(request) ? store.parse(stored) : later(stored, request);
    }

    /** Every version, as HAPI gives the versions that it keeps. */
    IBundleProvider history(List<StoredResource> newestFirst) {
        List<IBaseResource> versions = new ArrayList<>();
        for (StoredResource version : newestFirst) {
            Resource resource = store.parse(version);
            ResourceMetadataKeyEnum.ENTRY_TRANSACTION_METHOD.put(
                    resource,
                    version.version() == 1
                            ? BundleEntryTransactionMethodEnum.POST
                            : BundleEntryTransactionMethodEnum.PUT);
            versions.add(resource);
        }
        return new SimpleBundleProvider(versions);
    }

    private IBaseResource later(StoredResource stored, RequestDetails request) {
        request.getUserData().put(STORED, stored);
        return named(stored);
    }

    private static boolean asksForNothingElse(RequestDetails request) {
        return request.getClass() == ServletRequestDetails.class
                && request.getRequestType() == RequestTypeEnum.GET
                && request.getParameters().isEmpty()
                && JSON.contains(Optional.ofNullable(request.getHeader(Constants.HEADER_ACCEPT))
                        .orElse(""));
    }

    private IBaseResource named(StoredResource stored) {
        Resource resource = (Resource) fhir.getResourceDefinition(stored.type()).newInstance();
        resource.setId(stored.reference() + "/_history/" + stored.version());
        resource.getMeta()
                .setVersionId(Long.toString(stored.version()))
                .setLastUpdated(Date.from(stored.lastUpdated()));
        return resource;
    }

    /** Sends the stored bytes in the place of the resource without content; nothing else is then sent. */
    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = Stage.SEND)
    boolean send(RequestDetails request) throws IOException {
        if (!(request.getUserData().get(STORED) instanceof StoredResource stored)) {
            return true;
        }
        String address = request.getFhirServerBase() + "/" + stored.reference() + "/_history/" + stored.version();
        IRestfulResponse response = request.getResponse();
        response.addHeader(Constants.HEADER_CONTENT_LOCATION, address);
        response.addHeader(Constants.HEADER_ETAG, "W/\"" + stored.version() + "\"");
        response.addHeader(Constants.HEADER_LAST_MODIFIED, DateUtils.formatDate(Date.from(stored.lastUpdated())));
        Writer writer = response.getResponseWriter(
                Constants.STATUS_HTTP_200_OK,
                Constants.CT_FHIR_JSON_NEW,
                StandardCharsets.UTF_8.name(),
                request.isRespondGzip());
        writer.write(stored.json());
        response.commitResponse(writer);
        return false;
    }
}
