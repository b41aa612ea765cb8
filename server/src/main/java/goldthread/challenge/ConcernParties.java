package goldthread.challenge;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.ActsAs;
import goldthread.alert.Protection;
import goldthread.challenge.ConcernChange.Party;
import goldthread.child.PartyKey;
import goldthread.profiles.ProfessionalConcern;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.terminology.Rule;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** Who takes part in a concern, and the record that it is about. */
@Component
class ConcernParties {

    private final ActsAs actsAs;
    private final Gate gate;
    private final Store store;

    ConcernParties(ActsAs actsAs, Gate gate, Store store) {
        this.actsAs = actsAs;
        this.gate = gate;
        this.store = store;
    }

    /** For which sides of a stored concern the caller acts; whoever sent it counts as who raised it. */
    Set<Party> sides(ProfessionalConcern concern, RequestDetails request) {
        Task task = concern.task();
        Set<Party> sides = EnumSet.noneOf(Party.class);
        if (actsAs.isOneOf(task.getRequester(), request)
                || actsAs.isAuthor("Task", task.getIdElement().getIdPart(), request)) {
            sides.add(Party.CHALLENGER);
        }
        if (actsAs.isOneOf(task.getOwner(), request)
                || task.getRestriction().getRecipient().stream().anyMatch(party -> actsAs.isOneOf(party, request))) {
            sides.add(Party.CHALLENGED);
        }
        return sides;
    }

    /** Nobody raises a concern in somebody else's name. */
    void requireChallenger(ProfessionalConcern concern, RequestDetails request) {
        if (!actsAs.isOneOf(concern.task().getRequester(), request)) {
            throw ConcernChange.refused(
                    Rule.MOVED_BY_OWNER_OR_REQUESTER,
                    "A professional concern is raised by its requester: name yourself or your organisation.",
                    "Task.requester");
        }
    }

    /**
     * Requires that a concern tells nobody of a record of which they may not know.
     *
     * @return the record
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 404 for a record that the caller doesn't see;
     *     422 when the concern may be known more widely than it
     */
    Resource requireLabels(ProfessionalConcern concern, RequestDetails request) {
        Resource record = seen(PartyKey.of(concern.challenged()).orElseThrow(Outcomes::notFound), request);
        Task task = concern.task();
        if (!names(Protection.ofAll(List.of(task, record))).equals(names(Protection.ofAll(List.of(task))))) {
            throw ConcernChange.refused(
                    Rule.CONCERN_LABELS,
                    "A professional concern is known no more widely than the record that it challenges: give it the labels"
                            + " of that record.",
                    "Task.meta.security");
        }
        return record;
    }

    /** The record that a stored concern challenges, whoever sees it; empty for one that is elsewhere. */
    Optional<Resource> record(ProfessionalConcern concern) {
        return PartyKey.of(concern.challenged())
                .filter(key -> key.indexOf('/') > 0)
                .flatMap(this::stored);
    }

    /** Whether a change says otherwise how widely the concern may be known. */
    boolean areRelabelled(ProfessionalConcern before, ProfessionalConcern after) {
        return !names(Protection.sameAs(before.task())).equals(names(Protection.sameAs(after.task())));
    }

    private Resource seen(String reference, RequestDetails request) {
        gate.require(reference, request);
        return stored(reference).orElseThrow(Outcomes::notFound);
    }

    private Optional<Resource> stored(String reference) {
        int slash = reference.indexOf('/');
        return store.body(reference.substring(0, slash), reference.substring(slash + 1))
                .map(store::parse);
    }

    static RuntimeException notKept() {
        return ConcernChange.refused(
                Rule.CONCERN_KEPT,
                "A professional concern stays one, about the decision that it challenges; end it with a resolution.",
                "Task");
    }

    private static Set<String> names(Collection<Coding> labels) {
        return labels.stream()
                .map(label -> label.getSystem() + "|" + label.getCode())
                .collect(Collectors.toUnmodifiableSet());
    }
}
