package goldthread.sending;

import goldthread.child.PartyKey;
import goldthread.store.DateSpan;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/**
 * What a stored referral says that matters to another one.
 *
 * @param id logical id
 * @param child logical id
 * @param addressees keys of those who are asked, or of the kind of service that is
 * @param asker key of who asks
 * @param status of the referral
 * @param asked when
 * @param help which kinds are asked for, by code
 * @param requisition that it shares with others; empty for none
 * @param replaces keys of the referrals that it replaces
 * @param names its own identifiers
 */
record Sending(
        String id,
        String child,
        Set<String> addressees,
        String asker,
        ServiceRequestStatus status,
        Instant asked,
        Set<String> help,
        String requisition,
        Set<String> replaces,
        Set<String> names) {

    /** What keys of referrals begin with. */
    static final String REFERRAL = "ServiceRequest/";

    /** What the key of a kind of service begins with, where no service is named. */
    static final String KIND = "kind ";

    private static final int LONGEST = 320;
    private static final String CHILD = "Patient/";
    private static final Set<ServiceRequestStatus> NEVER_SENT =
            EnumSet.of(ServiceRequestStatus.DRAFT, ServiceRequestStatus.ENTEREDINERROR, ServiceRequestStatus.NULL);
    private static final Set<ServiceRequestStatus> OVER =
            EnumSet.of(ServiceRequestStatus.REVOKED, ServiceRequestStatus.COMPLETED);

    Sending {
        addressees = Set.copyOf(addressees);
        help = Set.copyOf(help);
        replaces = Set.copyOf(replaces);
        names = Set.copyOf(names);
    }

    /** Of a referral; empty when it was never sent, to nobody, or for no child of this server. */
    static Optional<Sending> of(ServiceRequest referral) {
        String child = PartyKey.of(referral.getSubject()).orElse("");
        Set<String> addressees = addressees(referral);
        if (referral.getStatus() == null
                || NEVER_SENT.contains(referral.getStatus())
                || !child.startsWith(CHILD)
                || addressees.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sending(
                referral.getIdElement().getIdPart(),
                child.substring(CHILD.length()),
                addressees,
                PartyKey.of(referral.getRequester()).orElse(""),
                referral.getStatus(),
                asked(referral),
                help(referral),
                name(referral.getRequisition()).orElse(""),
                referral.getReplaces().stream()
                        .flatMap(replaced -> PartyKey.of(replaced).stream())
                        .collect(Collectors.toSet()),
                names(referral)));
    }

    /** Whom a referral asks. */
    static Set<String> addressees(ServiceRequest referral) {
        Set<String> named = referral.getPerformer().stream()
                .flatMap(performer -> PartyKey.of(performer).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return named.isEmpty() ? kinds(referral.getPerformerType()) : named;
    }

    private static Set<String> kinds(CodeableConcept kind) {
        return kind.getCoding().stream()
                .filter(Coding::hasCode)
                .map(coding -> KIND + coding.getSystem() + "|" + coding.getCode())
                .filter(key -> key.length() <= LONGEST)
                .collect(Collectors.toSet());
    }

    /** The kinds of help that a referral asks for. That it is one more of them is none. */
    static Set<String> help(ServiceRequest referral) {
        return referral.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .map(Coding::getCode)
                .filter(code -> code != null && !code.isBlank() && !code.equals("re-referral"))
                .collect(Collectors.toSet());
    }

    private static Instant asked(ServiceRequest referral) {
        if (referral.getAuthoredOnElement().hasValue()) {
            return DateSpan.of(referral.getAuthoredOnElement()).from();
        }
        return referral.getMeta().hasLastUpdated()
                ? referral.getMeta().getLastUpdated().toInstant()
                : Instant.EPOCH;
    }

    private static Set<String> names(ServiceRequest referral) {
        return referral.getIdentifier().stream()
                .flatMap(identifier -> name(identifier).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<String> name(Identifier identifier) {
        return identifier.hasValue()
                ? Optional.of(String.valueOf(identifier.getSystem()) + "|" + identifier.getValue())
                : Optional.empty();
    }

    /** Whether it asks for something still, whatever was answered. */
    boolean isAsking() {
        return !OVER.contains(status);
    }

    /** Whether another version would be judged otherwise. */
    boolean differsFrom(Optional<Sending> before) {
        return before.filter(Sending::isAsking)
                .filter(was -> was.addressees.equals(addressees)
                        && was.child.equals(child)
                        && was.asker.equals(asker)
                        && was.help.equals(help)
                        && was.requisition.equals(requisition)
                        && was.replaces.equals(replaces))
                .isEmpty();
    }

    /** The organisation that asks, where its key says so. */
    Optional<String> organisation() {
        return Optional.of(asker).filter(key -> key.startsWith("Organization/") || key.contains("|"));
    }

    /** Lines as a column holds them. */
    static String lines(Set<String> values) {
        return String.join("\n", values.stream().sorted().toList());
    }

    /** The values of such a column. */
    static Set<String> ofLines(String lines) {
        return Stream.of(lines.split("\n")).filter(line -> !line.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** Each addressee of its child. */
    List<String> services() {
        return addressees.stream().map(addressee -> child + " " + addressee).toList();
    }
}
