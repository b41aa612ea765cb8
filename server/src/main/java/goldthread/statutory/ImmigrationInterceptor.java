package goldthread.statutory;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.alert.Protection;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.ObservationKind;
import goldthread.terminology.Rule;
import goldthread.terminology.ShareLevel;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/**
 * What a child needs because of their immigration situation is known to those who help with it, and to nobody by oversight
 * (N143). Nothing in this server asks for it before it lets a child be helped.
 */
@Component
@Interceptor
class ImmigrationInterceptor {

    private static final String RESTRICTED =
            "What a child needs because of their immigration situation is for those who help"
                    + " with it: label the Observation R or V, or leave it without a confidentiality, which means the same as R.";

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = Stage.DECIDE)
    void creates(IBaseResource resource) {
        decide(resource);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void updates(IBaseResource before, IBaseResource after) {
        decide(after);
    }

    private static void decide(IBaseResource resource) {
        if (resource instanceof Observation need && isForEverybody(need)) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE,
                    Rule.IMMIGRATION_RESTRICTED.code(),
                    RESTRICTED,
                    "Observation.meta.security");
        }
    }

    /** Whether it tells of such a need to all who stand around the child. */
    static boolean isForEverybody(Observation need) {
        return ObservationKind.IMMIGRATION_SUPPORT.isIn(need.getCode())
                && need.getStatus() != ObservationStatus.ENTEREDINERROR
                && Protection.levelOf(need) == ShareLevel.EVERYDAY;
    }
}
