package goldthread.audit;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.Caller;
import goldthread.access.CurrentCaller;
import goldthread.access.StatedReason;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.jspecify.annotations.Nullable;

/**
 * One request, or one entry of a batch that wrote.
 *
 * @param id of the record
 * @param interaction FHIR's code of it ({@code read}, {@code search-type}, …), or an operation's name with its {@code $}
 * @param outcome what became of it
 * @param status the HTTP status that the caller was answered; {@code null} for a write, which is recorded before that
 * @param caller who asked; empty for the server's own work, and for whom nobody knows
 * @param attempts how many it stands for
 * @param reason why it is done, where that is asked for
 */
record Attempt(
        String id,
        String interaction,
        Outcome outcome,
        @Nullable Integer status,
        Optional<Caller> caller,
        int attempts,
        Optional<StatedReason> reason) {

    private static final String BATCH = Attempt.class.getName();

    /** A write that is about to be committed. */
    static Attempt writing(RequestDetails request) {
        return of(request, Outcome.SUCCESS, null);
    }

    /** A request that is about to be answered. */
    static Attempt answered(RequestDetails request, int status) {
        return of(request, Outcome.of(status), status);
    }

    private static Attempt of(RequestDetails request, Outcome outcome, @Nullable Integer status) {
        return new Attempt(
                newId(),
                interaction(request),
                outcome,
                status,
                CurrentCaller.find(request),
                1,
                StatedReason.of(request));
    }

    /** Requests that were turned away before they were FHIR; of their callers nothing is known. */
    static Attempt turnedAway(String verb, int status, int attempts) {
        return new Attempt(newId(), verb, Outcome.of(status), status, Optional.empty(), attempts, Optional.empty());
    }

    /** Notes whether the request is a batch before its entries are carried out: to HAPI each is a transaction then. */
    static void noteBatch(RequestDetails request) {
        if (request.getResourceName() == null
                && request.getResource() instanceof Bundle bundle
                && bundle.getType() == BundleType.BATCH) {
            request.getUserData().put(BATCH, true);
        }
    }

    static boolean isBatch(RequestDetails request) {
        return request.getUserData().containsKey(BATCH);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static String interaction(RequestDetails request) {
        if (request.getOperation() != null) {
            return request.getOperation();
        }
        if (isBatch(request)) {
            return RestOperationTypeEnum.BATCH.getCode();
        }
        RestOperationTypeEnum kind = request.getRestOperationType();
        if (kind != null) {
            return kind.getCode();
        }
        return request.getRequestType() == null
                ? ""
                : request.getRequestType().name().toLowerCase(Locale.ROOT);
    }
}
