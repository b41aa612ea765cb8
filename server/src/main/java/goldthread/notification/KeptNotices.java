package goldthread.notification;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.CurrentCaller;
import goldthread.child.PartyKey;
import goldthread.store.CommitBatch;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/**
 * The server's own notices show who was told and who took note. So nobody writes one in the server's name, and one that is
 * there changes by {@code $acknowledge} alone.
 */
@Component
@Interceptor
class KeptNotices {

    private static final String ACKNOWLEDGING = KeptNotices.class.getName();

    private static final String ACKNOWLEDGED = "UPDATE gt_topic_delivery SET acknowledged_at = CURRENT_TIMESTAMP"
            + " WHERE notice = ? AND acknowledged_at IS NULL";

    private final CommitBatch batch;

    KeptNotices(CommitBatch batch) {
        this.batch = batch;
    }

    /** Lets a request add that somebody took note. */
    static void allow(RequestDetails request) {
        request.getUserData().put(ACKNOWLEDGING, true);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = Stage.DECIDE)
    void decideOnNew(IBaseResource created, RequestDetails request) {
        if (isOfTheServer(created) && CurrentCaller.find(request).isPresent()) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.NOTICE_OF_SERVER.code(),
                    "Only the server itself sends messages in its name: say who sends this one.",
                    "Communication.sender");
        }
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void decideOnChange(IBaseResource before, IBaseResource after, RequestDetails request) {
        boolean byTheServer = CurrentCaller.find(request).isEmpty();
        if ((isOfTheServer(before) || isOfTheServer(after)) && !byTheServer && !isAllowed(request)) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.NOTICE_KEPT.code(),
                    "A notice of the server's stays as it was sent; its recipient takes note of it by $acknowledge.",
                    "Communication");
        }
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.TELL)
    void noteAcknowledgement(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (isOfTheServer(after) && isAllowed(request)) {
            batch.add(ACKNOWLEDGED, after.getIdElement().getIdPart());
        }
    }

    private static boolean isAllowed(RequestDetails request) {
        return Boolean.TRUE.equals(request.getUserData().get(ACKNOWLEDGING));
    }

    private static boolean isOfTheServer(IBaseResource resource) {
        return resource instanceof Communication notice
                && PartyKey.of(notice.getSender())
                        .filter(Origin.SERVER.organisation()::equals)
                        .isPresent();
    }
}
