package goldthread.reporting;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Origin;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import java.time.Clock;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what counts in the transaction in which it is stored. */
@Component
@Interceptor
class CountableProjection {

    private final CountableTable table;
    private final Clock clock = Clock.systemUTC();

    CountableProjection(CountableTable table) {
        this.table = table;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource, RequestDetails request) {
        note(null, resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        note((Resource) before, after, request);
    }

    private void note(@Nullable Resource before, IBaseResource after, RequestDetails request) {
        Written written =
                new Written(before, (Resource) after, Origin.of(request).organisation(), clock.instant());
        long key = ResourceKey.of(after);
        if (Countables.isInError(written.after())) {
            table.forget(key);
        } else if (before != null) {
            table.forgetAsItStood(key);
        }
        List<Countable> countables = Countables.of(written);
        countables.forEach(one -> table.add(key, one));
        GroupSteps.of(written).ifPresent(steps -> table.change(key, steps));
        HomeSteps.of(written).ifPresent(home -> table.move(key, home));
    }
}
