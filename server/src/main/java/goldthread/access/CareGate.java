package goldthread.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.access.Rights.Found;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.Sight;
import goldthread.store.StoredIndex;
import goldthread.store.View;
import goldthread.store.search.StoredTypes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/** The gate whose decisions rest on the care team: what is asked is looked up, and {@link Decision} decides. */
@Component
class CareGate implements Gate {

    private final Rights rights;
    private final Askers askers;
    private final Gathering gathering;
    private final OnlySource onlySource;
    private final StoredIndex index;
    private final StoredTypes types;

    CareGate(
            Rights rights,
            Askers askers,
            Gathering gathering,
            OnlySource onlySource,
            StoredIndex index,
            StoredTypes types) {
        this.onlySource = onlySource;
        this.rights = rights;
        this.askers = askers;
        this.gathering = gathering;
        this.index = index;
        this.types = types;
    }

    @Override
    public void admit(Interaction interaction, String type, RequestDetails request) {
        if (isOwnWork(request)) {
            return;
        }
        Caller caller = CurrentCaller.of(request);
        boolean stored = types.named(type).isPresent();
        boolean admitted = Firewall.admits(role(caller).kind(), interaction, type, stored)
                && (!stored || new Scopes(caller.client().scopes()).admit(interaction, type));
        if (!admitted) {
            throw Outcomes.forbidden();
        }
    }

    @Override
    public Map<String, View> views(Collection<String> references, RequestDetails request) {
        if (references.isEmpty()) {
            return Map.of();
        }
        Map<String, View> views = new HashMap<>();
        if (isOwnWork(request)) {
            index.existing(references).forEach(reference -> views.put(reference, View.WHOLE));
            return views;
        }
        Found found = find(references, request);
        found.asked().stream()
                .filter(asked -> references.contains(asked.reference()))
                .forEach(asked -> {
                    Verdict verdict = found.decision().on(asked);
                    if (verdict == Verdict.SEEN || verdict == Verdict.AS_SENT) {
                        views.put(asked.reference(), verdict == Verdict.SEEN ? View.WHOLE : View.AS_SENT);
                    }
                });
        return views;
    }

    @Override
    public Set<String> changeable(Collection<String> references, RequestDetails request) {
        if (references.isEmpty()) {
            return Set.of();
        }
        if (isOwnWork(request)) {
            return index.existing(references);
        }
        Found found = find(references, request);
        return found.asked().stream()
                .filter(asked -> references.contains(asked.reference()))
                .filter(found.decision()::mayChange)
                .map(Asked::reference)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the caller's organisation has recorded it, and the caller stands around its children and sees it by that. */
    boolean isOwnAndSeen(String reference, RequestDetails request) {
        Found found = find(Set.of(reference), request);
        return found.asked().stream()
                .filter(asked -> asked.reference().equals(reference))
                .anyMatch(found.decision()::isOwnAndSeen);
    }

    @Override
    public Set<String> mayGather(Collection<String> children, RequestDetails request) {
        if (children.isEmpty() || isOwnWork(request)) {
            return Set.copyOf(children);
        }
        Set<String> references =
                children.stream().map(child -> "Patient/" + child).collect(Collectors.toSet());
        Found found = find(references, request);
        RoleKind kind = role(CurrentCaller.of(request)).kind();
        Predicate<Asked> gathers = asked -> found.decision().knows(asked.id())
                || gathering.mayBegin(kind, asked, Origin.of(request).author());
        return found.asked().stream()
                .filter(asked -> references.contains(asked.reference()))
                .filter(gathers)
                .map(Asked::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean speaksAlone(String child, RequestDetails request) {
        return !isOwnWork(request) && onlySource.of(child, Origin.of(request).author());
    }

    @Override
    public Sight ofChild(String child, RequestDetails request) {
        Found found = rights.ofChild(askers.of(request), role(CurrentCaller.of(request)), child);
        Sight own = sight(new Found(
                found.decision(),
                found.asked().stream()
                        .filter(asked -> asked.children().contains(child))
                        .toList()));
        // Who sees nothing of the child's own record isn't told what else is joined to it.
        return own.keys().isEmpty() && own.asSent().isEmpty() ? own : sight(found);
    }

    @Override
    public Sight ofKeys(Collection<Long> keys, RequestDetails request) {
        return sight(rights.ofKeys(askers.of(request), role(CurrentCaller.of(request)), keys));
    }

    @Override
    public Sight ofType(String type, Collection<String> children, RequestDetails request) {
        Found found = rights.ofType(askers.of(request), role(CurrentCaller.of(request)), type, children);
        if (found.asked().size() > RightsQuery.MOST) {
            throw Outcomes.invalid(
                    IssueType.TOOCOSTLY,
                    "search-too-broad",
                    "This covers more than " + RightsQuery.MOST + " records that you may see; name the child.",
                    null);
        }
        return sight(found);
    }

    private static Sight sight(Found found) {
        Set<Long> keys = new HashSet<>();
        Set<String> asSent = new HashSet<>();
        Set<String> withheldBy = new HashSet<>();
        for (Asked asked : found.asked()) {
            switch (found.decision().on(asked)) {
                case SEEN -> keys.add(asked.key());
                case AS_SENT -> asSent.add(asked.id());
                case WITHHELD -> withheldBy.add(asked.recorder());
                case UNKNOWN -> {}
            }
        }
        // To a family, that an agency holds something could tell too much.
        return new Sight(keys, asSent, found.decision().kind().isFamily() ? Set.of() : withheldBy);
    }

    private Found find(Collection<String> references, RequestDetails request) {
        Set<String> ids = references.stream()
                .map(reference -> reference.substring(reference.indexOf('/') + 1))
                .collect(Collectors.toSet());
        return rights.ofIds(askers.of(request), role(CurrentCaller.of(request)), ids);
    }

    private static Role role(Caller caller) {
        return Role.of(caller).orElseThrow(Outcomes::forbidden);
    }

    /** What the server does on nobody's behalf: rebuilds and its own upkeep. Nothing that came by a wire is that. */
    private static boolean isOwnWork(RequestDetails request) {
        return request instanceof SystemRequestDetails
                && CurrentCaller.find(request).isEmpty();
    }
}
