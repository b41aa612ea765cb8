package goldthread.messaging;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.terminology.BookingAndReferral;
import goldthread.terminology.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** What the server knows of what a message names, as far as its sender may know of it. */
@Component
class Known {

    private final Store store;
    private final Gate gate;
    private final Directory directory;

    Known(Store store, Gate gate, Directory directory) {
        this.store = store;
        this.gate = gate;
        this.directory = directory;
    }

    /** A stored resource. */
    <R extends Resource> Optional<R> find(Class<R> type, String id, RequestDetails request) {
        String reference = type.getSimpleName() + "/" + id;
        boolean form = new IdType(reference).isIdPartValid();
        return form && gate.visible(Set.of(reference), request).contains(reference)
                ? store.read(type, id)
                : Optional.empty();
    }

    /** A stored resource that is named by its id. */
    <R extends Resource> R require(Class<R> type, Part<R> named, RequestDetails request) {
        String id = named.id()
                .orElseThrow(() -> Unclear.missing(
                        "An update names what it changes by the id that the answer to the first message gave.",
                        named.place(".id")));
        return find(type, id, request).orElseThrow(Outcomes::notFound);
    }

    /**
     * Requires that the caller may still know of all that came of a message that came before.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException when they may not
     */
    Receipt requireVisible(Receipt earlier, RequestDetails request) {
        if (!gate.visible(earlier.stored(), request).containsAll(earlier.stored())) {
            throw Outcomes.notFound();
        }
        return earlier;
    }

    /** What a message has stored, in the versions that it stored, as far as the caller may know of it. */
    List<Resource> told(Receipt receipt, RequestDetails request) {
        Set<String> visible = gate.visible(receipt.stored(), request);
        List<String> versions = receipt.versions().stream()
                .filter(version -> visible.contains(version.replaceFirst("/_history/.*", "")))
                .toList();
        return store.versions(versions).stream()
                .map(store::parse)
                .sorted(Comparator.comparing(told ->
                        versions.indexOf(told.getIdElement().toUnqualified().getValue())))
                .toList();
    }

    /** The ODS codes of those for whom these act, as far as the references or the directory say. */
    Set<String> codes(List<Reference> parties) {
        Set<String> references = parties.stream()
                .map(Reference::getReferenceElement)
                .filter(to -> to.hasResourceType() && to.hasIdPart())
                .map(to -> to.toUnqualifiedVersionless().getValue())
                .collect(Collectors.toUnmodifiableSet());
        Parties named = references.isEmpty() ? Parties.none() : directory.named(references, Set.of());
        return parties.stream()
                .flatMap(party -> Stream.concat(
                        codes(party).stream(),
                        named.organisationOf(party).stream().flatMap(it -> odsOf(it.getIdentifier()))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The ODS code by which a reference names somebody; none when it names them otherwise. */
    static Set<String> codes(Reference party) {
        return odsOf(List.of(party.getIdentifier())).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> odsOf(Collection<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> identifier.hasValue() && BookingAndReferral.isOds(identifier.getSystem()))
                .map(Identifier::getValue);
    }

    /** Requires that whoever is asked is here, and can answer. */
    void requireHere(List<Receiver> receivers) {
        Set<String> keys = receivers.stream().map(Receiver::key).collect(Collectors.toUnmodifiableSet());
        Parties parties = directory.named(Set.of(), keys);
        receivers.stream()
                .filter(receiver -> parties.organisation(receiver.key()).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw Unclear.against(
                            Rule.MESSAGE_RECEIVER,
                            "No organisation with this ODS code receives referrals here.",
                            unknown.place());
                });
    }

    /** The stored child of a record. */
    Optional<Patient> child(Reference subject) {
        return Optional.ofNullable(subject.getReferenceElement().getIdPart())
                .flatMap(id -> store.read(Patient.class, id));
    }
}
