package goldthread.caseload;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.KnownChild;
import goldthread.access.KnownChildren;
import goldthread.child.JoinedRecords;
import goldthread.store.Gate;
import goldthread.store.SentVersions;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.store.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a caller's whole caseload: seven SQL statements, one more when there are children whom the caller sees as sent,
 * however many children there are.
 */
@Component
class CaseloadReader {

    private final KnownChildren known;
    private final Gate gate;
    private final Store store;
    private final SentVersions sent;
    private final Dues dues;
    private final JoinedRecords joined;

    CaseloadReader(KnownChildren known, Gate gate, Store store, SentVersions sent, Dues dues, JoinedRecords joined) {
        this.known = known;
        this.gate = gate;
        this.store = store;
        this.sent = sent;
        this.dues = dues;
        this.joined = joined;
    }

    /** Every child around whom the caller of this request stands, in no particular order. */
    @Transactional(readOnly = true)
    public List<CaseloadChild> read(RequestDetails request) {
        Map<String, KnownChild> children =
                known.of(request).stream().collect(Collectors.toMap(KnownChild::id, Function.identity()));
        Map<String, List<Due>> due = due(children.keySet(), request);
        List<CaseloadChild> all = entries(children.values(), request)
                .map(entry -> new CaseloadChild(
                        Objects.requireNonNull(children.get(entry.id())),
                        entry,
                        Identity.of(entry),
                        Overdue.of(due.getOrDefault(entry.id(), List.of()))))
                .toList();
        return CaseloadChild.once(all, joined.of(children.keySet()));
    }

    /** What is due, as far as the caller may see what says so. */
    private Map<String, List<Due>> due(Set<String> children, RequestDetails request) {
        List<Due> all = dues.of(children, known.names(request));
        Set<String> visible = gate.visible(all.stream().map(Due::reference).collect(Collectors.toSet()), request);
        return all.stream().filter(due -> visible.contains(due.reference())).collect(Collectors.groupingBy(Due::child));
    }

    private Stream<StoredResource> entries(Collection<KnownChild> children, RequestDetails request) {
        Map<View, List<KnownChild>> byView =
                new HashMap<>(children.stream().collect(Collectors.groupingBy(KnownChild::view)));
        List<KnownChild> whole = byView.getOrDefault(View.WHOLE, List.of());
        List<KnownChild> asSent = byView.getOrDefault(View.AS_SENT, List.of());
        Stream<StoredResource> stored = whole.isEmpty()
                ? Stream.of()
                : store
                        .bodies("SELECT k.x FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS k(x)", (Object)
                                whole.stream().map(KnownChild::key).toArray(Long[]::new))
                        .stream();
        return asSent.isEmpty()
                ? stored
                : Stream.concat(
                        stored, sent.current(asSent.stream().map(KnownChild::id).toList(), request).stream());
    }
}
