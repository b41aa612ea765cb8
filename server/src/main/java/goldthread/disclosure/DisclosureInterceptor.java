package goldthread.disclosure;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/**
 * Sees to it that what a child has told someone is answered (N71): a disclosure asks for a response as soon as it is stored,
 * and the response is ended, or the disclosure taken back, by another organisation than the one that wrote it down.
 */
@Component
@Interceptor
class DisclosureInterceptor {

    private static final String SECOND =
            "What a child has told someone isn't closed by the organisation that wrote it down alone: another organisation"
                    + " around the child completes the task, with an output that says what came of it.";
    private static final String TAKEN_BACK =
            "While the task to respond to it is open, a disclosure isn't taken back by the organisation that wrote it down."
                    + " Correct it with status amended, or have another organisation respond first.";

    private final Responses responses;
    private final ResponsesAtCommit asking;

    DisclosureInterceptor(Responses responses, ResponsesAtCommit asking) {
        this.responses = responses;
        this.asking = asking;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource, RequestDetails request) {
        if (resource instanceof Observation told && ChildTold.isMade(told)) {
            asking.note(told, request);
        }
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (before instanceof Observation was
                && after instanceof Observation is
                && !ChildTold.isMade(was)
                && ChildTold.isMade(is)
                && !responses.isAsked(is)) {
            asking.note(is, request);
        }
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void decide(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (Origin.of(request).author().equals(Origin.SERVER.author())) {
            return;
        }
        if (before instanceof Task was && after instanceof Task is && ChildTold.isLetGo(was, is)) {
            boolean alone = PartyKey.of(was.getFocus())
                    .filter(told -> responses.isRecorder(told, request))
                    .isPresent();
            if (alone || ChildTold.lacksOutcome(is)) {
                throw refused(SECOND, "Task.status");
            }
        }
        if (before instanceof Observation was
                && after instanceof Observation is
                && ChildTold.isMade(was)
                && !ChildTold.isMade(is)
                && responses.isRecorder(PartyKey.typed(was), request)
                && responses.isOpen(was)) {
            throw refused(TAKEN_BACK, "Observation.status");
        }
    }

    private static RuntimeException refused(String sentence, String expression) {
        return Outcomes.unprocessable(IssueType.BUSINESSRULE, Rule.DISCLOSURE_ANSWERED.code(), sentence, expression);
    }
}
