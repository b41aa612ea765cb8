package goldthread.voice;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.profiles.Wish;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Sees every wish that is stored, answered or taken back; and that it stays in the child's own words. */
@Component
@Interceptor
class WishInterceptor {

    private static final String KEPT =
            "What a child has said stays as they said it. Say what became of it in ext-response; give a wish that was recorded"
                    + " wrongly the status entered-in-error and record it anew.";

    private final WishesAtCommit wishes;

    WishInterceptor(WishesAtCommit wishes) {
        this.wishes = wishes;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = Stage.PROJECT)
    void created(IBaseResource resource, RequestDetails request) {
        if (Wish.of((Resource) resource).isPresent()) {
            wishes.note((Resource) resource, true, request);
        }
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = Stage.PROJECT)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (Wish.of((Resource) before).isPresent() || Wish.of((Resource) after).isPresent()) {
            wishes.note((Resource) after, false, request);
        }
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void decide(IBaseResource before, IBaseResource after, RequestDetails request) {
        Optional<String> was = Wish.of((Resource) before).flatMap(Wish::words);
        Optional<Wish> is = Wish.of((Resource) after);
        if (was.isPresent() && is.isPresent() && !is.get().words().equals(was)) {
            throw Outcomes.unprocessable(IssueType.BUSINESSRULE, Rule.WISH_KEPT.code(), KEPT, "Observation.value");
        }
    }
}
