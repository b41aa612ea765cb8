package goldthread.sending;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.DatabaseClock;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.TypedInput;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;

/**
 * {@code ServiceRequest/$check}: looks a referral over before it is sent. It says what would be refused, for whom the
 * services are, what else there is and who has asked the same; it stores nothing.
 */
@Component
class CheckOperation implements FhirOperations {

    private static final String CHILD = "Patient/";
    private static final String RESOURCE = "resource";

    private final Gate gate;
    private final Findings findings;
    private final Duplicates duplicates;
    private final AskedServices services;
    private final OfChild children;
    private final DatabaseClock clock;

    CheckOperation(
            Gate gate,
            Findings findings,
            Duplicates duplicates,
            AskedServices services,
            OfChild children,
            DatabaseClock clock) {
        this.gate = gate;
        this.findings = findings;
        this.duplicates = duplicates;
        this.services = services;
        this.children = children;
        this.clock = clock;
    }

    /** What is to be said of it. */
    @Operation(name = "$check", typeName = Duplicates.TYPE)
    public Parameters check(RequestDetails request) {
        gate.admit(Interaction.OPERATION_READS, Duplicates.TYPE, request);
        ServiceRequest referral = referral(request);
        if (!referral.getAuthoredOnElement().hasValue()) {
            referral.setAuthoredOn(Date.from(clock.now()));
        }
        Optional<String> child = PartyKey.of(referral.getSubject())
                .filter(key -> key.startsWith(CHILD))
                .map(key -> key.substring(CHILD.length()));
        SupportWanted said = new SupportWanted(Optional.empty(), Set.of(), needs(referral), Set.of());
        SupportWanted wanted =
                child.map(id -> children.complete(said, id, request)).orElse(said);
        Optional<Duplicates.Seen> seen = child.map(id -> duplicates.of(id, request));
        Parameters answer = new Parameters();
        findings.of(referral, seen, request).write(answer);
        services.write(referral, wanted, answer);
        Set<String> addressees = Sending.addressees(referral);
        seen.ifPresent(known ->
                known.matches(one -> addressees.contains(one.addressee())).write(answer));
        services.writeAlternatives(referral, wanted, answer);
        return answer;
    }

    /** The body itself, or the parameter of a body of Parameters. */
    private static ServiceRequest referral(RequestDetails request) {
        if (request.getResource() instanceof ServiceRequest alone) {
            return alone;
        }
        TypedInput.of(request, Set.of(RESOURCE));
        Stream<Resource> given = request.getResource() instanceof Parameters body
                ? body.getParameter().stream().map(ParametersParameterComponent::getResource)
                : Stream.empty();
        return given.filter(ServiceRequest.class::isInstance)
                .map(ServiceRequest.class::cast)
                .findFirst()
                .orElseThrow(() -> TypedInput.malformed(
                        RESOURCE,
                        "holds the referral as it is to be sent, a ServiceRequest, in a Parameters resource."));
    }

    private static Set<String> needs(ServiceRequest referral) {
        return referral.getReasonCode().stream()
                .flatMap(reason -> reason.getCoding().stream())
                .filter(coding -> coding.hasCode())
                .map(Asking::code)
                .collect(Collectors.toSet());
    }
}
