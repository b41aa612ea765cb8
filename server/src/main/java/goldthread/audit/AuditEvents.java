package goldthread.audit;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldthread.audit.AuditQuery.Criterion;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Outcomes;
import goldthread.store.ReadOnlyRecords;
import goldthread.store.SealedPage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.stereotype.Component;

/** The audit for those who check it, as AuditEvents. Who may is the gate's to say. */
@Component
final class AuditEvents implements ReadOnlyRecords {

    private static final String TYPE = "AuditEvent";
    private static final String PAGE = "_page";
    private static final String PURPOSE = "search AuditEvent";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Gate gate;
    private final AuditPages audit;
    private final SealedPage pages;

    AuditEvents(Gate gate, AuditPages audit, SealedPage pages) {
        this.gate = gate;
        this.audit = audit;
        this.pages = pages;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return AuditEvent.class;
    }

    @Override
    public Set<String> parameters() {
        return AuditGrammar.parameters();
    }

    @Override
    public String documentation() {
        return "Made by the server of every attempt, and only read. A search is answered newest first.";
    }

    /** One attempt; it has no versions. */
    @Read
    public AuditEvent read(@IdParam IIdType id, RequestDetails request) {
        gate.admit(Interaction.READ, TYPE, request);
        AuditQuery one = new AuditQuery(List.of(new Criterion("_id", List.of(id.getIdPart()))), 1, null);
        List<AuditRow> rows = audit.rows(one);
        return rows.stream()
                .findFirst()
                .map(row -> AuditEventForm.of(row, audit.items(rows).getOrDefault(row.id(), List.of())))
                .orElseThrow(Outcomes::notFound);
    }

    /** The attempts that match, one page, newest first. */
    @Search(allowUnknownParams = true)
    public Bundle search(RequestDetails request) {
        gate.admit(Interaction.SEARCH, TYPE, request);
        String[] page = request.getParameters().get(PAGE);
        AuditQuery query = page == null ? AuditGrammar.read(request.getParameters()) : open(page[0], request);
        List<AuditRow> found = query.count() == 0 ? List.of() : audit.rows(query);
        List<AuditRow> shown = found.size() > query.count() ? found.subList(0, query.count()) : found;
        // HAPI would give the size that was asked for as the total of a bundle that it didn't make itself.
        request.removeParameter(Constants.PARAM_COUNT);
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.SEARCHSET);
        bundle.addLink().setRelation("self").setUrl(request.getCompleteUrl());
        Map<String, List<ChildItem>> items = audit.items(shown);
        shown.forEach(row -> add(AuditEventForm.of(row, items.getOrDefault(row.id(), List.of())), request, bundle));
        if (shown.size() < found.size()) {
            bundle.addLink().setRelation("next").setUrl(next(query.goingOnAfter(shown.get(shown.size() - 1)), request));
        }
        return bundle;
    }

    private static void add(AuditEvent event, RequestDetails request, Bundle bundle) {
        bundle.addEntry()
                .setFullUrl(request.getFhirServerBase() + "/" + TYPE + "/"
                        + event.getIdElement().getIdPart())
                .setResource(event)
                .getSearch()
                .setMode(Bundle.SearchEntryMode.MATCH);
    }

    private String next(AuditQuery query, RequestDetails request) {
        try {
            return request.getFhirServerBase() + "/" + TYPE + "?" + PAGE + "="
                    + pages.close(PURPOSE, JSON.writeValueAsString(query), request);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private AuditQuery open(String token, RequestDetails request) {
        try {
            return JSON.readValue(pages.open(PURPOSE, token, request), AuditQuery.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
