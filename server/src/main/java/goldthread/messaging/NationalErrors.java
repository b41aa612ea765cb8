package goldthread.messaging;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import goldthread.terminology.BookingAndReferral;
import java.util.Map;
import org.hl7.fhir.r4.model.OperationOutcome;

/** Says of a refusal, beside our own rule, what kind the standard calls it. */
final class NationalErrors {

    private static final Map<Integer, String> CODES = Map.of(
            400, "REC_BAD_REQUEST",
            401, "REC_UNAUTHORIZED",
            403, "REC_FORBIDDEN",
            404, "REC_NOT_FOUND",
            409, "REC_CONFLICT",
            412, "REC_CONFLICT",
            422, "REC_UNPROCESSABLE_ENTITY",
            429, "REC_TOO_MANY_REQUESTS",
            503, "REC_SERVICE_UNAVAILABLE");

    private NationalErrors() {}

    /** The same refusal, with the standard's code in each issue. */
    static BaseServerResponseException in(BaseServerResponseException refusal) {
        if (refusal.getOperationOutcome() instanceof OperationOutcome outcome) {
            String code = CODES.getOrDefault(refusal.getStatusCode(), "REC_SERVER_ERROR");
            outcome.getIssue()
                    .forEach(issue -> issue.getDetails()
                            .addCoding()
                            .setSystem(BookingAndReferral.ERROR)
                            .setCode(code));
        }
        return refusal;
    }

    /** The same refusal, with places in the message and not in what it was translated into. */
    static BaseServerResponseException placed(BaseServerResponseException refusal, Made made) {
        if (refusal.getOperationOutcome() instanceof OperationOutcome outcome) {
            outcome.getIssue()
                    .forEach(issue -> issue.getExpression()
                            .forEach(place -> place.setValue(made.place(String.valueOf(place.getValue())))));
        }
        return refusal;
    }
}
