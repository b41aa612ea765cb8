package goldthread.store.search;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.valueset.BundleEntrySearchModeEnum;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.store.Outcomes;
import goldthread.store.Sight;
import goldthread.store.http.NotedRefusal;
import goldthread.store.search.SearchQuery.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Answers a search: one synchronous query, one page, and a link that carries what the next page needs. */
@Component
public class SearchService {

    /** More than a page and what it includes can hold; a synchronous answer has it all at hand. */
    private static final int WHOLE_PAGE = 1_000;

    private final DaoRegistry daos;
    private final QueryMaps maps;
    private final SearchGrammar grammar;
    private final PageLinks links;
    private final ObjectProvider<PatientsByIdentifier> patients;
    private final SearchSight sights;
    private final SentMatches sentMatches;
    private final Additions additions;

    SearchService(
            @Lazy DaoRegistry daos,
            QueryMaps maps,
            SearchGrammar grammar,
            PageLinks links,
            ObjectProvider<PatientsByIdentifier> patients,
            SearchSight sights,
            SentMatches sentMatches,
            Additions additions) {
        this.additions = additions;
        this.sentMatches = sentMatches;
        this.sights = sights;
        this.daos = daos;
        this.maps = maps;
        this.grammar = grammar;
        this.links = links;
        this.patients = patients;
    }

    /** The page that the request asks for. */
    public Bundle search(RequestDetails request) {
        try {
            return found(request);
        } catch (BaseServerResponseException refused) {
            NotedRefusal.note(request, refused);
            throw refused;
        }
    }

    private Bundle found(RequestDetails request) {
        String type = request.getResourceName();
        Map<String, String[]> parameters = request.getParameters();
        String[] page = parameters.get(PageLinks.PARAMETER);
        SearchQuery read = page == null ? grammar.read(type, parameters) : links.open(page[0], type, request);
        SearchQuery query = read.with(
                read.conditions().stream().map(this::withChildResolved).toList());
        Optional<Sight> sight = sights.of(query, request);
        // HAPI gives the page size that was asked for as the total of a bundle that it didn't make itself.
        request.removeParameter(Constants.PARAM_COUNT);
        List<IBaseResource> found = new ArrayList<>();
        if (query.after().isEmpty() && (sight.isEmpty() || !sight.get().keys().isEmpty())) {
            found.addAll(sights.withoutHidden(stored(query, sight, request), request));
        }
        int stored = matches(found);
        List<Resource> asSent = sight.isEmpty() || sight.get().asSent().isEmpty()
                ? List.of()
                : sentMatches.of(query, sight.get(), query.count() - stored, request);
        found.addAll(asSent);
        String after = asSent.isEmpty()
                ? query.after()
                : asSent.get(asSent.size() - 1).getIdElement().getIdPart();
        Bundle answer = bundle(query, query.at(query.offset() + stored, after), found, request);
        additions.of(read, query, request).forEach(answer::addEntry);
        return answer;
    }

    private static int matches(List<IBaseResource> found) {
        return (int) found.stream().filter(resource -> !isIncluded(resource)).count();
    }

    private static boolean isIncluded(IBaseResource resource) {
        return BundleEntrySearchModeEnum.INCLUDE.equals(
                ca.uhn.fhir.model.api.ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.get(resource));
    }

    private List<IBaseResource> stored(SearchQuery query, Optional<Sight> sight, RequestDetails request) {
        SearchParameterMap map = maps.of(query);
        sight.ifPresent(seen -> map.add(Constants.PARAM_PID, keys(seen)));
        // HAPI reads where a page starts from the request's own parameters, whatever the map says.
        request.addParameter(Constants.PARAM_OFFSET, new String[] {Integer.toString(query.offset())});
        request.addParameter(Constants.PARAM_COUNT, new String[] {Integer.toString(query.count())});
        IBundleProvider found = daos.getResourceDao(query.type()).search(map, request);
        request.removeParameter(Constants.PARAM_OFFSET);
        request.removeParameter(Constants.PARAM_COUNT);
        return found.getResources(0, WHOLE_PAGE);
    }

    /** The caller's records stand in the query itself, so that nothing else can match, be counted or be sorted. */
    private static TokenOrListParam keys(Sight seen) {
        TokenOrListParam keys = new TokenOrListParam();
        seen.keys().forEach(key -> keys.add(new TokenParam(Long.toString(key))));
        return keys;
    }

    /** A child is found by identifier in our own index; HAPI never sees the number, nor a chain through Patient. */
    private Condition withChildResolved(Condition condition) {
        if (!SearchGrammar.isPatientByIdentifier(condition.name(), condition.qualifier())) {
            return condition;
        }
        int bar = condition.value().indexOf('|');
        if (bar <= 0 || condition.value().indexOf(',') >= 0) {
            throw Outcomes.invalid(
                    IssueType.VALUE, "bad-grammar", "`patient:identifier` takes one `system|value`.", null);
        }
        PatientsByIdentifier known = patients.getIfAvailable();
        String id = known == null
                ? SearchSight.NOBODY
                : known.idOf(
                                condition.value().substring(0, bar),
                                condition.value().substring(bar + 1))
                        .orElse(SearchSight.NOBODY);
        return new Condition("patient", "", "Patient/" + id);
    }

    private Bundle bundle(SearchQuery query, SearchQuery next, List<IBaseResource> found, RequestDetails request) {
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.SEARCHSET);
        bundle.addLink().setRelation("self").setUrl(links.self(request));
        for (IBaseResource resource : found) {
            bundle.addEntry()
                    .setFullUrl(request.getFhirServerBase() + "/"
                            + resource.getIdElement().toUnqualifiedVersionless().getValue())
                    .setResource((Resource) resource)
                    .getSearch()
                    .setMode(isIncluded(resource) ? Bundle.SearchEntryMode.INCLUDE : Bundle.SearchEntryMode.MATCH);
        }
        if (query.count() > 0 && matches(found) == query.count()) {
            bundle.addLink().setRelation("next").setUrl(links.next(next, request));
        }
        return bundle;
    }
}
