package goldthread.carer;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.profiles.CarerStatement;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import goldthread.terminology.Sensitivity;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/**
 * Sees every write, however it comes: what is stated of a carer is the carer's own affair, and isn't stored where the child or
 * another carer could read it. The label stands in the record, so that it goes wherever the record goes.
 */
@Component
@Interceptor
class CarerNeedInterceptor {

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource) {
        require(resource);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        require(after);
    }

    static void require(IBaseResource resource) {
        if (resource instanceof Observation observation
                && CarerStatement.kindOf(observation).isPresent()
                && !isThirdParty(observation)) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.CARER_NEED_UNPROTECTED.code(),
                    "What a carer needs or is able to do is the carer's own affair, and neither the child nor another carer"
                            + " reads it: give meta.security third-party of sensitivity. The carer named in focus reads it, unless"
                            + " it is sealed, or another label keeps it from parents and carers.",
                    "Observation.meta.security");
        }
    }

    private static boolean isThirdParty(Observation observation) {
        return observation.getMeta().getSecurity().stream()
                .anyMatch(label -> Sensitivity.THIRD_PARTY.system().equals(label.getSystem())
                        && Sensitivity.THIRD_PARTY.code().equals(label.getCode()));
    }
}
