package goldthread.access;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildLink;
import goldthread.child.ChildLinks;
import goldthread.child.PartyKey;
import goldthread.store.ChangeRecord;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Outcomes;
import goldthread.store.SeenVersion;
import goldthread.store.ShownRecords;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import goldthread.store.TypedInput;
import goldthread.store.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code Patient/[id]/$link}, {@code $unlink} and {@code $links}: two records that are of one child. Whoever asks sees both
 * whole; a record of which they don't is as if it weren't here. Nothing stored is changed by it, and nobody gains a right.
 */
@Component
class LinkOperation implements FhirOperations {

    private static final String PATIENT = "Patient/";

    private final Gate gate;
    private final ChildLinks links;
    private final Store store;
    private final ChangeRecord changes;
    private final TransactionTemplate transaction;

    LinkOperation(
            Gate gate, ChildLinks links, Store store, ChangeRecord changes, PlatformTransactionManager transactions) {
        this.gate = gate;
        this.links = links;
        this.store = store;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Proposes it, or confirms what another organisation has proposed. */
    @Operation(name = "$link", typeName = "Patient")
    public Parameters link(@IdParam IIdType id, RequestDetails request) {
        Role role = admitted(request);
        SeenVersion seen = SeenVersion.of(request, "record");
        String kept = with(TypedInput.of(request, Set.of("with")));
        String replaced = id.getIdPart();
        Patient one = record(replaced, request);
        Patient other = record(kept, request);
        seen.require(one);
        JoinRules.requireJoinable(one, other);
        Caller caller = CurrentCaller.of(request);
        return change(
                replaced,
                kept,
                request,
                all -> join(role, caller, replaced, kept, JoinRules.between(replaced, kept, all, seen(all, request))));
    }

    private void join(Role role, Caller caller, String replaced, String kept, Optional<ChildLink> before) {
        String organisation = caller.organisation().toString();
        if (before.isEmpty()) {
            if (!role.proposesJoining()) {
                throw JoinRules.notProposed();
            }
            links.propose(replaced, kept, organisation, caller.fhirUser());
        } else if (before.get().joined() == null
                && !before.get().proposed().organisation().equals(organisation)) {
            links.join(before.get(), organisation, caller.fhirUser());
        }
    }

    /** Takes it back. */
    @Operation(name = "$unlink", typeName = "Patient")
    public Parameters unlink(@IdParam IIdType id, RequestDetails request) {
        admitted(request);
        SeenVersion seen = SeenVersion.of(request, "record");
        TypedInput.of(request, Set.of());
        String replaced = id.getIdPart();
        seen.require(record(replaced, request));
        Caller caller = CurrentCaller.of(request);
        ChildLink open = JoinRules.open(replaced, seenLinks(replaced, request));
        return change(
                replaced,
                open.kept(),
                request,
                all -> links.end(
                        JoinRules.open(replaced, seen(all, request)),
                        caller.organisation().toString(),
                        caller.fhirUser()));
    }

    /** Tells with which records one is, was, or is to be joined, of those that the caller sees. */
    @Operation(name = "$links", typeName = "Patient", idempotent = true)
    public Parameters links(@IdParam IIdType id, RequestDetails request) {
        gate.admit(Interaction.OPERATION_READS, "Patient", request);
        TypedInput.of(request, Set.of());
        record(id.getIdPart(), request);
        List<ChildLink> told = seenLinks(id.getIdPart(), request);
        note(told, request);
        return LinkAnswer.of(told);
    }

    private Role admitted(RequestDetails request) {
        gate.admit(Interaction.OPERATION_CHANGES, "Patient", request);
        return Role.of(CurrentCaller.of(request)).filter(Role::confirmsJoining).orElseThrow(Outcomes::forbidden);
    }

    private static String with(TypedInput input) {
        return input.value("with", Reference.class)
                .flatMap(PartyKey::of)
                .filter(key -> key.startsWith(PATIENT) && key.indexOf('|') < 0)
                .map(key -> key.substring(PATIENT.length()))
                .orElseThrow(() -> TypedInput.malformed("with", "is a reference to the other record, Patient/[id]."));
    }

    private Patient record(String child, RequestDetails request) {
        if (gate.require(PATIENT + child, request) != View.WHOLE) {
            throw Outcomes.notFound();
        }
        return store.read(Patient.class, child).orElseThrow(Outcomes::notFound);
    }

    /**
     * In one transaction, so that no two change how these records stand at the same time, and nobody changes it without leaving
     * a trace: both records' audit tells of it.
     */
    private Parameters change(String replaced, String kept, RequestDetails request, Consumer<List<ChildLink>> step) {
        Set<String> both = Set.of(replaced, kept);
        transaction.executeWithoutResult(status -> {
            links.lock(both);
            step.accept(links.of(both));
            changes.atCommit(request, patients(both));
        });
        List<ChildLink> now = links.of(both).stream()
                .filter(link -> link.replaced().equals(replaced) && link.kept().equals(kept))
                .limit(1)
                .toList();
        return LinkAnswer.of(now);
    }

    private List<ChildLink> seenLinks(String child, RequestDetails request) {
        return seen(links.of(Set.of(child)), request);
    }

    /** Those of which the caller sees both records whole. */
    private List<ChildLink> seen(List<ChildLink> all, RequestDetails request) {
        Set<String> others = all.stream().flatMap(LinkOperation::references).collect(Collectors.toUnmodifiableSet());
        Map<String, View> views = gate.views(others, request);
        return all.stream()
                .filter(link -> references(link).allMatch(reference -> views.get(reference) == View.WHOLE))
                .toList();
    }

    /** Both records were looked at, so the audit tells it of both. */
    private void note(List<ChildLink> told, RequestDetails request) {
        Set<String> children = told.stream()
                .flatMap(link -> Stream.of(link.replaced(), link.kept()))
                .collect(Collectors.toUnmodifiableSet());
        ShownRecords.note(request, children.isEmpty() ? List.of() : patients(children));
    }

    private List<StoredResource> patients(Set<String> children) {
        return store.bodies(
                "SELECT n.RES_ID FROM HFJ_RESOURCE n WHERE n.RES_TYPE = 'Patient' AND n.FHIR_ID = ANY(?)",
                (Object) children.toArray(String[]::new));
    }

    private static Stream<String> references(ChildLink link) {
        return Stream.of(PATIENT + link.replaced(), PATIENT + link.kept());
    }
}
