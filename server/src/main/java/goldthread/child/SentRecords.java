package goldthread.child;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Origin;
import goldthread.store.SentVersions;
import goldthread.store.StoredResource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;
import org.springframework.stereotype.Component;

/** The versions of what the caller's own organisation has sent. */
@Component
class SentRecords implements SentVersions {

    private final SentDemographics sent;

    SentRecords(SentDemographics sent) {
        this.sent = sent;
    }

    @Override
    public Optional<StoredResource> read(IIdType id, RequestDetails request) {
        if (!id.hasVersionIdPart()) {
            return sent.of(id.getIdPart(), source(request));
        }
        return id.isVersionIdPartValidLong()
                ? sent.of(id.getIdPart(), source(request), id.getVersionIdPartAsLong())
                : Optional.empty();
    }

    @Override
    public List<StoredResource> history(IIdType id, RequestDetails request) {
        return sent.all(id.getIdPart(), source(request));
    }

    @Override
    public List<StoredResource> current(Collection<String> ids, RequestDetails request) {
        return sent.current(ids, source(request));
    }

    private static String source(RequestDetails request) {
        return Origin.of(request).author();
    }
}
