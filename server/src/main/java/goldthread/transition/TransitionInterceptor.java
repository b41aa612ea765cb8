package goldthread.transition;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.transition.TransitionRules.Lack;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees every write, however it comes: what a plan for a move has to say, and whom to look at again. */
@Component
@Interceptor
class TransitionInterceptor {

    private final TransitionRules rules;
    private final LookedAtCommit looks;
    private final SchoolDecisionGate schools;

    TransitionInterceptor(TransitionSettings settings, LookedAtCommit looks, SchoolDecisionGate schools) {
        this.schools = schools;
        this.rules = new TransitionRules(settings.leastWindow());
        this.looks = looks;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = Stage.DECIDE)
    void creates(IBaseResource resource, RequestDetails request) {
        decide(null, resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void updates(IBaseResource before, IBaseResource after, RequestDetails request) {
        decide((Resource) before, after, request);
    }

    private void decide(@Nullable Resource before, IBaseResource resource, RequestDetails request) {
        schools.require(before, (Resource) resource, request);
        List<Lack> lacks = TransitionPlan.of((Resource) resource).map(rules::of).orElse(List.of());
        if (!lacks.isEmpty()) {
            throw Outcomes.unprocessable(lacks.stream()
                    .map(lack -> Outcomes.issue(
                            IssueSeverity.ERROR,
                            IssueType.BUSINESSRULE,
                            lack.rule().code(),
                            lack.sentence(),
                            lack.expression()))
                    .toList());
        }
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource) {
        looks.note(null, (Resource) resource);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        looks.note((Resource) before, (Resource) after);
    }
}
