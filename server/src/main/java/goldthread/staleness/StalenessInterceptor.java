package goldthread.staleness;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Stage;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Sees every write, however it comes, and has it judged together with all else that its transaction stores. */
@Component
@Interceptor
class StalenessInterceptor {

    private final ReviewsAtCommit reviews;

    StalenessInterceptor(ReviewsAtCommit reviews) {
        this.reviews = reviews;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource, RequestDetails request) {
        reviews.note(new Stored(null, (Resource) resource, request));
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        reviews.note(new Stored((Resource) before, (Resource) after, request));
    }
}
