package goldthread.store.search;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryMatchResult;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import goldthread.store.SentVersions;
import goldthread.store.Sight;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.store.search.SearchQuery.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The children whom a caller sees as sent, matched against a query in memory: what the database holds of them under the
 * search parameters is what others say. They come in the order of their ids, after all that is stored.
 */
@Component
class SentMatches {

    private static final int AT_ONCE = 200;

    private final ObjectProvider<SentVersions> sent;
    private final Store store;
    private final QueryMaps maps;
    private final SearchParamMatcher matcher;

    SentMatches(ObjectProvider<SentVersions> sent, Store store, QueryMaps maps, @Lazy SearchParamMatcher matcher) {
        this.sent = sent;
        this.store = store;
        this.maps = maps;
        this.matcher = matcher;
    }

    /**
     * The next matches.
     *
     * @param most how many there is room for
     */
    List<Resource> of(SearchQuery query, Sight sight, int most, RequestDetails request) {
        List<Resource> matches = new ArrayList<>();
        List<String> ids = sight.asSent().stream()
                .filter(id -> id.compareTo(query.after()) > 0)
                .sorted()
                .toList();
        for (int from = 0; from < ids.size() && matches.size() < most; from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            for (StoredResource version : sent.getObject().current(some, request)) {
                matching(version, query).filter(match -> matches.size() < most).forEach(matches::add);
            }
        }
        return matches;
    }

    private Stream<Resource> matching(StoredResource version, SearchQuery query) {
        Map<Boolean, List<Condition>> conditions =
                query.conditions().stream().collect(Collectors.partitioningBy(PatientCondition::isMatchedHere));
        SearchParameterMap map = maps.of(query.with(conditions.getOrDefault(false, List.of())));
        DateRangeParam updated = map.getLastUpdated();
        map.setLastUpdated(null);
        if (updated != null && !isWithin(updated, version.lastUpdated())) {
            return Stream.empty();
        }
        Resource child = store.parse(version);
        boolean met = child instanceof Patient patient
                && conditions.getOrDefault(true, List.of()).stream()
                        .allMatch(condition -> PatientCondition.isMetBy(patient, condition));
        if (!met) {
            return Stream.empty();
        }
        InMemoryMatchResult result = matcher.match(map, child);
        return result.supported() && result.matched() ? Stream.of(child) : Stream.empty();
    }

    private static boolean isWithin(DateRangeParam range, Instant time) {
        DateParam first = range.getLowerBound();
        if (first != null && first.getPrefix() == ParamPrefixEnum.NOT_EQUAL) {
            return !isWithin(new DateRangeParam(new DateParam(ParamPrefixEnum.EQUAL, first.getValueAsString())), time);
        }
        Date from = range.getLowerBoundAsInstant();
        Date to = range.getUpperBoundAsInstant();
        return (from == null || !time.isBefore(from.toInstant())) && (to == null || !time.isAfter(to.toInstant()));
    }
}
