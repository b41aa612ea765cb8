package goldthread.assessment;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.profiles.Viewpoint;
import goldthread.store.Stage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How many assessments were completed on this node since it started, and how many of them without the child's own view
 * (N58, N116); nothing of any child.
 */
@Component
@Interceptor
class AssessmentMeters {

    private static final String COMPLETED = "goldthread.assessments.completed";

    private final MeterRegistry meters;

    AssessmentMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.TELL)
    void created(IBaseResource resource) {
        note(null, resource);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.TELL)
    void changed(IBaseResource before, IBaseResource after) {
        note(before, after);
    }

    /** Counts what has been committed. */
    private void note(@Nullable IBaseResource before, IBaseResource after) {
        if (isCompleted(after) && !isCompleted(before)) {
            ClinicalImpression assessment = ((ClinicalImpression) after).copy();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    count(assessment);
                }
            });
        }
    }

    private static boolean isCompleted(@Nullable IBaseResource resource) {
        return resource instanceof ClinicalImpression assessment
                && assessment.getStatus() == ClinicalImpressionStatus.COMPLETED;
    }

    void count(ClinicalImpression assessment) {
        Counter.builder(COMPLETED)
                .description(
                        "Assessments completed, and whether the child's own view, why it is missing, or neither is in them")
                .tag("child_view", childView(assessment))
                .register(meters)
                .increment();
    }

    private static String childView(ClinicalImpression assessment) {
        if (Viewpoint.ofChildIsIn(assessment)) {
            return "heard";
        }
        boolean explained = Viewpoint.of(assessment).stream()
                .anyMatch(
                        viewpoint -> viewpoint.isChilds() && viewpoint.missing().isPresent());
        return explained ? "reason" : "missing";
    }
}
