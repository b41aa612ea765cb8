package goldthread.store.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.util.JpaParamUtil;
import ca.uhn.fhir.model.api.IQueryParameterAnd;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.model.valueset.BundleEntrySearchModeEnum;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.QualifiedParamList;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import goldthread.store.Outcomes;
import goldthread.store.http.NotedRefusal;
import goldthread.store.search.SearchQuery.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final String NOBODY = "none";

    /** More than a page and what it includes can hold; a synchronous answer has it all at hand. */
    private static final int WHOLE_PAGE = 1_000;

    private final FhirContext fhir;
    private final DaoRegistry daos;
    private final ISearchParamRegistry registry;
    private final SearchGrammar grammar;
    private final PageLinks links;
    private final ObjectProvider<PatientsByIdentifier> patients;

    SearchService(
            FhirContext fhir,
            @Lazy DaoRegistry daos,
            @Lazy ISearchParamRegistry registry,
            SearchGrammar grammar,
            PageLinks links,
            ObjectProvider<PatientsByIdentifier> patients) {
        this.fhir = fhir;
        this.daos = daos;
        this.registry = registry;
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
        SearchQuery query = page == null ? grammar.read(type, parameters) : links.open(page[0], type, request);
        // HAPI reads where a page starts from the request's own parameters, whatever the map says; and it would give
        // the page size as the total of a bundle that it didn't make itself.
        request.addParameter(Constants.PARAM_OFFSET, new String[] {Integer.toString(query.offset())});
        request.addParameter(Constants.PARAM_COUNT, new String[] {Integer.toString(query.count())});
        IBundleProvider found = daos.getResourceDao(type).search(toMap(query), request);
        request.removeParameter(Constants.PARAM_OFFSET);
        request.removeParameter(Constants.PARAM_COUNT);
        return bundle(query, found, request);
    }

    private SearchParameterMap toMap(SearchQuery query) {
        SearchParameterMap map = new SearchParameterMap();
        map.setLoadSynchronous(true);
        map.setCount(query.count());
        map.setOffset(query.offset());
        map.setSort(sort(query.sort()));
        query.includes().forEach(include -> map.addInclude(new Include(include)));
        query.reverseIncludes().forEach(include -> map.addRevInclude(new Include(include)));
        Map<String, List<QualifiedParamList>> byName = new LinkedHashMap<>();
        query.conditions().stream()
                .map(this::withChildResolved)
                .forEach(condition -> byName.computeIfAbsent(condition.name(), name -> new ArrayList<>())
                        .add(QualifiedParamList.splitQueryStringByCommasIgnoreEscape(
                                condition.qualifier().isEmpty() ? null : condition.qualifier(), condition.value())));
        byName.forEach((name, values) -> addCondition(map, query.type(), name, values));
        return map;
    }

    private void addCondition(SearchParameterMap map, String type, String name, List<QualifiedParamList> values) {
        try {
            if (name.equals("_lastUpdated")) {
                DateRangeParam range = new DateRangeParam();
                range.setValuesAsQueryTokens(fhir, name, values);
                map.setLastUpdated(range);
                return;
            }
            if (name.equals("_id")) {
                map.add(name, JpaParamUtil.parseQueryParams(fhir, RestSearchParameterTypeEnum.TOKEN, name, values));
                return;
            }
            RuntimeSearchParam parameter =
                    registry.getActiveSearchParam(type, name, SearchParamLookupContextEnum.SEARCH);
            IQueryParameterAnd<?> parsed = JpaParamUtil.parseQueryParams(registry, fhir, parameter, name, values);
            map.add(name, parsed);
        } catch (InvalidRequestException | DataFormatException | IllegalArgumentException unreadable) {
            throw Outcomes.invalid(
                    IssueType.VALUE,
                    "bad-grammar",
                    "The value of the search parameter `" + name + "` can't be read.",
                    null);
        }
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
                ? NOBODY
                : known.idOf(
                                condition.value().substring(0, bar),
                                condition.value().substring(bar + 1))
                        .orElse(NOBODY);
        return new Condition("patient", "", "Patient/" + id);
    }

    private static SortSpec sort(List<String> keys) {
        SortSpec last = new SortSpec("_id", SortOrderEnum.ASC);
        SortSpec chain = last;
        for (int i = keys.size() - 1; i >= 0; i--) {
            String key = keys.get(i);
            boolean down = key.startsWith("-");
            chain = new SortSpec(down ? key.substring(1) : key, down ? SortOrderEnum.DESC : SortOrderEnum.ASC, chain);
        }
        return chain;
    }

    private Bundle bundle(SearchQuery query, IBundleProvider found, RequestDetails request) {
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.SEARCHSET);
        bundle.addLink().setRelation("self").setUrl(links.self(request));
        int matches = 0;
        for (IBaseResource resource : found.getResources(0, WHOLE_PAGE)) {
            boolean included = BundleEntrySearchModeEnum.INCLUDE.equals(
                    ca.uhn.fhir.model.api.ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.get(resource));
            matches += included ? 0 : 1;
            bundle.addEntry()
                    .setFullUrl(request.getFhirServerBase() + "/"
                            + resource.getIdElement().toUnqualifiedVersionless().getValue())
                    .setResource((Resource) resource)
                    .getSearch()
                    .setMode(included ? Bundle.SearchEntryMode.INCLUDE : Bundle.SearchEntryMode.MATCH);
        }
        if (matches == query.count() && matches > 0) {
            bundle.addLink().setRelation("next").setUrl(links.next(query.at(query.offset() + matches), request));
        }
        return bundle;
    }
}
