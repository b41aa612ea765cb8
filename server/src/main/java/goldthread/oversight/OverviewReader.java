package goldthread.oversight;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.Remit;
import goldthread.caseload.Identity;
import goldthread.store.DateSpan;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all children in the care of the caller's council whom the caller may name: seven SQL statements, however many they are. */
@Component
class OverviewReader {

    private final Remit remit;
    private final CareFacts facts;
    private final Store store;

    OverviewReader(Remit remit, CareFacts facts, Store store) {
        this.remit = remit;
        this.facts = facts;
        this.store = store;
    }

    /**
     * The children, in no particular order.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 400 when there are more than any council has
     */
    @Transactional(readOnly = true)
    public List<ChildInCare> read(LocalDate today, RequestDetails request) {
        Set<String> children = remit.around(facts.inCareOf(remit.council(request), today), request);
        if (children.size() > CareFacts.MOST) {
            throw Outcomes.invalid(
                    IssueType.TOOCOSTLY,
                    "search-too-broad",
                    "More than " + CareFacts.MOST + " children are in the care of your council here.",
                    null);
        }
        return children.isEmpty() ? List.of() : read(children, today, request);
    }

    private List<ChildInCare> read(Set<String> children, LocalDate today, RequestDetails request) {
        Map<String, Long> entries = facts.entries(children);
        Map<Long, List<CareFact>> recorded = facts.of(children, today);
        List<Wait> waits = facts.waits(children);
        Set<Long> seen = remit.seen(children, keys(entries.values(), recorded.keySet(), waits), request);
        Map<String, List<KnownFact>> known = recorded.entrySet().stream()
                .flatMap(record -> record.getValue().stream()
                        .map(fact -> new KnownFact(fact, record.getKey(), seen.contains(record.getKey()))))
                .collect(Collectors.groupingBy(fact -> fact.fact().child()));
        Map<String, List<Wait>> waiting = waits.stream()
                .map(wait -> new Wait(wait.child(), wait.key(), wait.since(), seen.contains(wait.key())))
                .collect(Collectors.groupingBy(Wait::child));
        return bodies(entries.values().stream().filter(seen::contains).toList())
                .map(entry -> child(
                        entry,
                        known.getOrDefault(entry.id(), List.of()),
                        waiting.getOrDefault(entry.id(), List.of()),
                        today))
                .filter(child -> child.isListed(today))
                .toList();
    }

    private Stream<StoredResource> bodies(List<Long> keys) {
        return store
                .bodies("SELECT k.x FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS k(x)", (Object) keys.toArray(Long[]::new))
                .stream();
    }

    private static ChildInCare child(StoredResource entry, List<KnownFact> facts, List<Wait> waits, LocalDate today) {
        Identity identity = Identity.of(entry);
        return ChildInCare.of(
                entry,
                identity,
                new Standing(
                        today,
                        identity.birthDate().map(date -> DateSpan.of(date).firstDay()),
                        facts,
                        waits));
    }

    private static Set<Long> keys(Collection<Long> entries, Collection<Long> records, List<Wait> waits) {
        Set<Long> keys = new HashSet<>(entries);
        keys.addAll(records);
        waits.forEach(wait -> keys.add(wait.key()));
        return keys;
    }
}
