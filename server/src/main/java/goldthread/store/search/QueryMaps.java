package goldthread.store.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.util.JpaParamUtil;
import ca.uhn.fhir.model.api.IQueryParameterAnd;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.QualifiedParamList;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import goldthread.store.Outcomes;
import goldthread.store.search.SearchQuery.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes a query that was found in order as HAPI's own map of parameters. */
@Component
class QueryMaps {

    private final FhirContext fhir;
    private final ISearchParamRegistry registry;

    QueryMaps(FhirContext fhir, @Lazy ISearchParamRegistry registry) {
        this.fhir = fhir;
        this.registry = registry;
    }

    /** The map: one page, read at once, in an order that never changes. */
    SearchParameterMap of(SearchQuery query) {
        SearchParameterMap map = new SearchParameterMap();
        map.setLoadSynchronous(true);
        map.setCount(query.count());
        map.setOffset(query.offset());
        map.setSort(sort(query.sort()));
        query.includes().forEach(include -> map.addInclude(new Include(include)));
        query.reverseIncludes().forEach(include -> map.addRevInclude(new Include(include)));
        Map<String, List<QualifiedParamList>> byName = new LinkedHashMap<>();
        query.conditions()
                .forEach(condition -> byName.computeIfAbsent(condition.name(), name -> new ArrayList<>())
                        .add(QualifiedParamList.splitQueryStringByCommasIgnoreEscape(
                                condition.qualifier().isEmpty() ? null : condition.qualifier(), condition.value())));
        byName.forEach((name, values) -> addCondition(map, query.type(), name, values));
        return map;
    }

    /** The map of what is looked for alone: neither order nor page, and so many at most. */
    SearchParameterMap of(String type, Collection<Condition> conditions, int most) {
        SearchParameterMap map =
                of(new SearchQuery(type, List.copyOf(conditions), List.of(), List.of(), List.of(), 0, 0, ""));
        map.setSort(null);
        map.setCount(null);
        // only with an offset does HAPI let the database drop doubles, so that the limit counts records
        map.setOffset(0);
        map.setLoadSynchronousUpTo(most);
        return map;
    }

    /** Whether a parameter leads to other resources. */
    boolean isReference(String type, String name) {
        RuntimeSearchParam parameter = registry.getActiveSearchParam(type, name, SearchParamLookupContextEnum.SEARCH);
        return parameter != null && parameter.getParamType() == RestSearchParameterTypeEnum.REFERENCE;
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
}
