package goldthread.idempotency;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Sees requests under a key come, and their answers go. A repetition doesn't reach what would carry it out: it is stopped by
 * an exception, which is the only way that HAPI offers between the firewall and the method, and answered in its place.
 */
@Component
@Interceptor
class KeyedOnArrival {

    private static final Set<RestOperationTypeEnum> WRITING = EnumSet.of(
            RestOperationTypeEnum.CREATE,
            RestOperationTypeEnum.UPDATE,
            RestOperationTypeEnum.PATCH,
            RestOperationTypeEnum.TRANSACTION,
            RestOperationTypeEnum.EXTENDED_OPERATION_SERVER,
            RestOperationTypeEnum.EXTENDED_OPERATION_TYPE,
            RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE);

    private final Turns turns;
    private final KeptRequests kept;
    private final Repetition repetition;

    KeyedOnArrival(Turns turns, KeptRequests kept, Repetition repetition) {
        this.turns = turns;
        this.kept = kept;
        this.repetition = repetition;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = Stage.REPEAT)
    void comesIn(RequestDetails request, RestOperationTypeEnum kind) {
        boolean isWithin = Turn.of(request).isPresent();
        if (isWithin || !WRITING.contains(kind)) {
            return;
        }
        KeyedRequest.of(request).ifPresent(keyed -> {
            requireOneEffect(request);
            Turns.Next next = turns.next(keyed);
            if (next instanceof Turns.CarryOut first) {
                first.turn().begin(request);
            } else if (next instanceof Turns.Repeat again) {
                throw repetition.of(again.before(), request);
            }
        });
    }

    private static void requireOneEffect(RequestDetails request) {
        if (!(request.getResource() instanceof Bundle bundle)) {
            return;
        }
        if (bundle.getType() == BundleType.BATCH) {
            throw Outcomes.invalid(
                    IssueType.NOTSUPPORTED,
                    Rule.IDEMPOTENCY_KEY_BATCH.code(),
                    "The entries of a batch succeed and fail each for itself, so one Idempotency-Key can't stand for"
                            + " them: send a transaction, or the batch without a key.",
                    "Bundle.type");
        }
        if (bundle.getEntry().stream().anyMatch(entry -> entry.getRequest().getMethod() == HTTPVerb.GET)) {
            throw Outcomes.invalid(
                    IssueType.NOTSUPPORTED,
                    Rule.IDEMPOTENCY_KEY_BATCH.code(),
                    "What is read is read anew each time, so a transaction with reads takes no Idempotency-Key.",
                    "Bundle.entry.request.method");
        }
    }

    /** Before the door for errors and the witness of refusals: a repetition is neither. */
    @Hook(value = Pointcut.SERVER_HANDLE_EXCEPTION, order = Stage.LIMIT)
    boolean repeats(RequestDetails request) throws IOException {
        return !repetition.send(request);
    }

    @Hook(value = Pointcut.SERVER_PROCESSING_COMPLETED, order = Stage.SEND)
    void goesOut(RequestDetails request, ServletRequestDetails http) {
        Turn turn = Turn.of(request).orElse(null);
        if (turn == null) {
            return;
        }
        ContentCachingResponseWrapper held =
                WebUtils.getNativeResponse(http.getServletResponse(), ContentCachingResponseWrapper.class);
        Optional<KeptAnswer> answer = Optional.ofNullable(held)
                .map(KeyedOnArrival::answer)
                .filter(KeptAnswer::isSuccess)
                .filter(success -> isKept(turn, request));
        answer.ifPresent(success -> kept.keep(turn, success));
        if (answer.isEmpty()) {
            kept.free(turn.request(), turn.fence());
        }
    }

    /**
     * An operation that stored nothing only reads, and reads anew. Everything else is kept even then: whether a child was
     * here already, so that the server had nothing to store, isn't to be seen by how a repetition is answered.
     */
    private static boolean isKept(Turn turn, RequestDetails request) {
        return !turn.stored().isEmpty() || request.getOperation() == null;
    }

    private static KeptAnswer answer(ContentCachingResponseWrapper held) {
        return KeptAnswer.of(
                held.getStatus(), held::getHeader, new String(held.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
