package goldthread.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import goldthread.store.ShownRecords;
import goldthread.store.Stage;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sees every answer before it goes out. An answer whose record can't be stored isn't given. */
@Component
@Interceptor
class AnswerWitness {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWitness.class);

    private final AuditTrail trail;

    AnswerWitness(AuditTrail trail) {
        this.trail = trail;
    }

    /** From here on every end of a request is answered below. */
    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED, order = Stage.LIMIT)
    void comesIn(RequestDetails request) {
        if (request instanceof ServletRequestDetails http && http.getServletRequest() != null) {
            DoorWitness.letIn(http.getServletRequest());
        }
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = Stage.RECORD)
    void begins(RequestDetails request) {
        Attempt.noteBatch(request);
    }

    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = Stage.RECORD)
    void answered(RequestDetails request, ResponseDetails answer) {
        boolean recorded = WriteWitness.hasSeen(request) && !Attempt.isBatch(request);
        if (request.getRestOperationType() != RestOperationTypeEnum.METADATA && !recorded) {
            trail.record(
                    Attempt.answered(request, answer.getResponseCode()), items(request, answer.getResponseResource()));
            recordRefusedEntries(request, answer.getResponseResource());
        }
    }

    /** A batch is answered, whatever becomes of its entries: those that were refused are an attempt of their own. */
    private void recordRefusedEntries(RequestDetails request, @Nullable IBaseResource answer) {
        if (Attempt.isBatch(request)
                && request.getResource() instanceof Bundle batch
                && answer instanceof Bundle answers) {
            List<Item> refused = Asked.refused(batch, answers);
            if (!refused.isEmpty()) {
                trail.record(Attempt.answered(request, Constants.STATUS_HTTP_404_NOT_FOUND), refused);
            }
        }
    }

    /** Nothing is given away by a refusal, so it is also sent when the database is away and can't record it. */
    @Hook(value = Pointcut.SERVER_HANDLE_EXCEPTION, order = Stage.RECORD)
    void refused(RequestDetails request, BaseServerResponseException refusal) {
        try {
            trail.record(Attempt.answered(request, refusal.getStatusCode()), Asked.of(request));
        } catch (DataAccessException | TransactionException away) {
            LOG.error("An attempt that was answered {} could not be recorded", refusal.getStatusCode());
        }
    }

    private static List<Item> items(RequestDetails request, IBaseResource answer) {
        List<Item> items = new ArrayList<>(Asked.of(request));
        if (Attempt.isBatch(request) && request.getResource() instanceof Bundle batch) {
            items.addAll(Asked.searched(batch));
        }
        if (answer instanceof Bundle bundle && !bundle.getEntry().isEmpty()) {
            bundle.getEntry().stream()
                    .map(BundleEntryComponent::getResource)
                    .filter(AnswerWitness::isStored)
                    .map(Item::of)
                    .forEach(items::add);
        } else if (isStored(answer)) {
            items.clear();
            items.add(Item.of(answer));
        }
        ShownRecords.of(request).stream()
                .map(shown -> new Item(shown.type(), shown.id(), shown.version()))
                .forEach(items::add);
        return items;
    }

    private static boolean isStored(IBaseResource resource) {
        return resource != null
                && resource.getIdElement().hasIdPart()
                && resource.getIdElement().hasVersionIdPart();
    }
}
