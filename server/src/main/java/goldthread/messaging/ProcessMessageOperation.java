package goldthread.messaging;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.access.CurrentCaller;
import goldthread.access.OrganisationIdentifier;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Outcomes;
import goldthread.store.ResourceJson;
import goldthread.store.http.Explanations;
import goldthread.store.http.MadeTransactions;
import goldthread.store.http.RequestBody;
import goldthread.terminology.Rule;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/** {@code $process-message}: takes a national message, does what it asks, and answers as the standard says. */
@Component
class ProcessMessageOperation implements FhirOperations {

    private static final Set<String> PRESENTATION = Set.of("_format", "_pretty");

    private final FhirContext fhir;
    private final Gate gate;
    private final Known known;
    private final Translators translators;
    private final Receipts receipts;
    private final ReceiptAlong along;
    private final MadeTransactions transactions;
    private final Explanations explanations;
    private final Clock clock = Clock.systemUTC();

    ProcessMessageOperation(
            FhirContext fhir,
            Gate gate,
            Known known,
            Translators translators,
            Receipts receipts,
            ReceiptAlong along,
            MadeTransactions transactions,
            Explanations explanations) {
        this.fhir = fhir;
        this.gate = gate;
        this.known = known;
        this.translators = translators;
        this.receipts = receipts;
        this.along = along;
        this.transactions = transactions;
        this.explanations = explanations;
    }

    /** Does what the message asks, once. */
    @Operation(name = "$process-message")
    public Bundle process(RequestDetails request) {
        Map<String, String> headers = CorrelationHeaders.of(request);
        headers.forEach((name, value) -> request.getResponse().addHeader(name, value));
        try {
            gate.admit(Interaction.OPERATION_CHANGES, "MessageHeader", request);
            CorrelationHeaders.require(request);
            requireNoParameters(request);
            return answer(message(request), request);
        } catch (RuntimeException thrown) {
            throw NationalErrors.in(explanations.explain(request, thrown));
        }
    }

    /** A message is answered at once: nobody is left to think that it would be answered elsewhere. */
    private static void requireNoParameters(RequestDetails request) {
        if (request.getParameters().keySet().stream().anyMatch(name -> !PRESENTATION.contains(name))) {
            throw Outcomes.invalid(
                    IssueType.NOTSUPPORTED,
                    Rule.UNKNOWN_PARAMETER.code(),
                    "This operation takes the message as its body, and no parameters.",
                    null);
        }
    }

    private static Bundle message(RequestDetails request) {
        if (request.getResource() instanceof Bundle bundle) {
            return bundle;
        }
        throw Unclear.workflow("The body is the message itself: a Bundle.", "Bundle");
    }

    private Bundle answer(Bundle content, RequestDetails request) {
        Message message = Message.of(content);
        JsonNode json = RequestBody.of(request).orElseGet(() -> ResourceJson.of(fhir, content));
        Receipt receipt = Receipt.of(
                message, json, requireSender(message, request), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Receipt processed = earlier(receipt, request).orElseGet(() -> once(message, json, receipt, request));
        return new MessageAnswer(processed, message, request.getFhirServerBase())
                .bundle(known.told(processed, request));
    }

    private Optional<Receipt> earlier(Receipt receipt, RequestDetails request) {
        return receipts.earlier(receipt).map(before -> known.requireVisible(before, request));
    }

    /** Of two that come at the same time, one is processed, and the other has its answer. */
    private Receipt once(Message message, JsonNode json, Receipt receipt, RequestDetails request) {
        try {
            return carryOut(message, json, receipt, request);
        } catch (RuntimeException thrown) {
            Optional<Receipt> other = earlier(receipt, request);
            if (other.isPresent()) {
                return other.get();
            }
            throw thrown;
        }
    }

    private Receipt carryOut(Message message, JsonNode json, Receipt receipt, RequestDetails request) {
        Made made = translators.translate(message, json, receipt.received(), request);
        try {
            return along.with(
                    request,
                    stored -> receipt.with(stored, made.leftOut()),
                    () -> made.isEmpty()
                            ? made.about()
                            : locations(transactions.carryOut(made.transaction(), request)));
        } catch (BaseServerResponseException refusal) {
            throw NationalErrors.placed(refusal, made);
        }
    }

    private static List<String> locations(Bundle answer) {
        return answer.getEntry().stream()
                .map(entry -> new IdType(entry.getResponse().getLocation()))
                .map(id -> id.getResourceType() + "/" + id.getIdPart() + "/_history/" + id.getVersionIdPart())
                .filter(ReceiptAlong::tells)
                .distinct()
                .toList();
    }

    /** The sender, as {@code system|value}: who calls, or whom the caller may speak for. */
    private static String requireSender(Message message, RequestDetails request) {
        Identifier sender = message.sender();
        String key = sender.getSystem() + "|" + sender.getValue();
        boolean may;
        try {
            may = CurrentCaller.of(request).maySpeakFor(OrganisationIdentifier.of(key));
        } catch (IllegalArgumentException noIdentifier) {
            may = false;
        }
        if (!may) {
            throw Unclear.against(
                    Rule.MESSAGE_SENDER,
                    "The sender is another organisation than the one that calls: each sends its own messages.",
                    message.header().place(".sender"));
        }
        return key;
    }
}
