package goldthread.caseload;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.stereotype.Component;

/** Keeps {@code gt_due} in step with every task and plan. */
@Component
@Interceptor
class OwedProjection {

    private final OwedRows rows;

    OwedProjection(OwedRows rows) {
        this.rows = rows;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource) {
        Owed.in(resource).ifPresent(owed -> rows.add(ResourceKey.of(resource), owed));
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        if (!Owed.canComeFrom(after)) {
            return;
        }
        Optional<Owed> was = Owed.in(before);
        Optional<Owed> becomes = Owed.in(after);
        if (!was.equals(becomes)) {
            rows.remove(ResourceKey.of(after));
            becomes.ifPresent(owed -> rows.add(ResourceKey.of(after), owed));
        }
    }
}
