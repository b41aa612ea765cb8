package goldthread.oversight;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import goldthread.store.ResourceKey;
import goldthread.store.Stage;
import goldthread.terminology.OutcomeMeasures;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Keeps {@code gt_care_fact} and {@code gt_overseer} in step with every write. */
@Component
@Interceptor
class CareFactProjection {

    private final CareFactRows rows;
    private final ReadFacts read;

    CareFactProjection(CareFactRows rows, OutcomeMeasures measures) {
        this.rows = rows;
        read = new ReadFacts(measures);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource) {
        add((Resource) resource, ResourceKey.of(resource));
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after) {
        long key = ResourceKey.of(after);
        if (after instanceof PractitionerRole) {
            rows.removePosts(key);
            add((Resource) after, key);
        } else if (ReadFacts.canSay((Resource) after)) {
            List<CareFact> was = read.of((Resource) before);
            List<CareFact> is = read.of((Resource) after);
            if (!was.equals(is)) {
                rows.remove(key);
                is.forEach(fact -> rows.add(key, fact));
            }
        }
    }

    /** Adds the rows of one resource. */
    void add(Resource resource, long key) {
        read.of(resource).forEach(fact -> rows.add(key, fact));
        if (resource instanceof PractitionerRole entry) {
            Post.of(entry).forEach(post -> rows.add(key, post));
        }
    }
}
