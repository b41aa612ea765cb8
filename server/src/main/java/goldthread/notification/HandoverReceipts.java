package goldthread.notification;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.Caller;
import goldthread.access.CurrentCaller;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees that nobody but the receiving side says that a handover was received, however it is written. */
@Component
@Interceptor
class HandoverReceipts {

    private final CallersKeys keys;

    HandoverReceipts(CallersKeys keys) {
        this.keys = keys;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = Stage.DECIDE)
    void decideOnNew(IBaseResource created, RequestDetails request) {
        decide(null, created, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void decideOnChange(IBaseResource before, IBaseResource after, RequestDetails request) {
        decide(before instanceof Communication was ? was : null, after, request);
    }

    private void decide(@Nullable Communication before, IBaseResource after, RequestDetails request) {
        if (!(after instanceof Communication notice) || !HandoverReceipt.isOne(notice)) {
            return;
        }
        HandoverReceipt receipt = new HandoverReceipt(notice, keys.housesOf(notice.getSender()));
        boolean isSilent = receipt.isSaidBy(List.of(), "", before);
        Optional<Caller> caller = isSilent ? Optional.empty() : CurrentCaller.find(request);
        if (caller.filter(who -> !receipt.isSaidBy(keys.of(who), who.fhirUser(), before))
                .isPresent()) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.HANDOVER_RECEIPT.code(),
                    "That a handover was received is said by those to whom it was sent: they take note of it by"
                            + " $acknowledge. Leave received and ext-acknowledged out.",
                    "Communication.received");
        }
    }
}
