package goldthread.referral;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.FhirOperations;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/** What addressee and requester do with the task of a referral, each in the version that they saw. */
@Component
class TaskOperations implements FhirOperations {

    private static final String TASK = "Task";

    private final Mover mover;

    TaskOperations(Mover mover) {
        this.mover = mover;
    }

    /** The addressee has it. */
    @Operation(name = "$acknowledge", typeName = TASK)
    public Task acknowledge(@IdParam IIdType task, RequestDetails request) {
        return mover.move(Move.ACKNOWLEDGE, task, request);
    }

    /** The addressee needs more to decide. */
    @Operation(name = "$request-information", typeName = TASK)
    public Task requestInformation(@IdParam IIdType task, RequestDetails request) {
        return mover.move(Move.REQUEST_INFORMATION, task, request);
    }

    /** The requester gives it. */
    @Operation(name = "$provide-information", typeName = TASK)
    public Task provideInformation(@IdParam IIdType task, RequestDetails request) {
        return mover.move(Move.PROVIDE_INFORMATION, task, request);
    }

    /** The addressee takes it on. */
    @Operation(name = "$accept", typeName = TASK)
    public Task accept(@IdParam IIdType task, RequestDetails request) {
        return mover.move(Move.ACCEPT, task, request);
    }

    /** The addressee turns it down. */
    @Operation(name = "$reject", typeName = TASK)
    public Task reject(@IdParam IIdType task, RequestDetails request) {
        return mover.move(Move.REJECT, task, request);
    }

    /** The child waits. */
    @Operation(name = "$wait-list", typeName = TASK)
    public Task waitList(@IdParam IIdType task, RequestDetails request) {
        return mover.move(Move.WAIT_LIST, task, request);
    }

    /** The work begins. */
    @Operation(name = "$start", typeName = TASK)
    public Task start(@IdParam IIdType task, RequestDetails request) {
        return mover.move(Move.START, task, request);
    }

    /** The work ends, with what came of it. */
    @Operation(name = "$complete", typeName = TASK)
    public Task complete(@IdParam IIdType task, RequestDetails request) {
        return mover.move(Move.COMPLETE, task, request);
    }

    /** The addressee passes it on. */
    @Operation(name = "$forward", typeName = TASK)
    public Task forward(@IdParam IIdType task, RequestDetails request) {
        return mover.move(Move.FORWARD, task, request);
    }

    /** The requester withdraws it. */
    @Operation(name = "$cancel", typeName = TASK)
    public Task cancel(@IdParam IIdType task, RequestDetails request) {
        return mover.move(Move.CANCEL, task, request);
    }
}
