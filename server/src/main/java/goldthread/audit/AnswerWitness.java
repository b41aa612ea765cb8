package goldthread.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.store.Stage;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
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
        }
    }

    /** Nothing is given away by a refusal, so it is also sent when the database is away and can't record it. */
    @Hook(value = Pointcut.SERVER_HANDLE_EXCEPTION, order = Stage.RECORD)
    void refused(RequestDetails request, BaseServerResponseException refusal) {
        try {
            trail.record(Attempt.answered(request, refusal.getStatusCode()), asked(request));
        } catch (DataAccessException | TransactionException away) {
            LOG.error("An attempt that was answered {} could not be recorded", refusal.getStatusCode());
        }
    }

    private static List<Item> items(RequestDetails request, IBaseResource answer) {
        List<Item> items = new ArrayList<>(asked(request));
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
        return items;
    }

    /** What the URL names, whether it is there or not; nothing when it names what can't be there. */
    private static List<Item> asked(RequestDetails request) {
        boolean named = request.getId() != null
                && Item.isPossible(
                        String.valueOf(request.getResourceName()),
                        request.getId().getIdPart());
        return named ? List.of(Item.of(request.getResourceName(), request.getId())) : List.of();
    }

    private static boolean isStored(IBaseResource resource) {
        return resource != null
                && resource.getIdElement().hasIdPart()
                && resource.getIdElement().hasVersionIdPart();
    }
}
