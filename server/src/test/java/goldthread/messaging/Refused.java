package goldthread.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hl7.fhir.r4.model.OperationOutcome;

/** What a refusal says, as one line: status, rule and places. */
final class Refused {

    private Refused() {}

    static String by(ThrowingCallable work) {
        Throwable thrown = catchThrowable(work);
        assertThat(thrown).isInstanceOf(BaseServerResponseException.class);
        BaseServerResponseException refusal = (BaseServerResponseException) thrown;
        OperationOutcome outcome = (OperationOutcome) refusal.getOperationOutcome();
        StringBuilder line = new StringBuilder()
                .append(refusal.getStatusCode())
                .append(' ')
                .append(outcome.getIssueFirstRep()
                        .getDetails()
                        .getCodingFirstRep()
                        .getCode());
        outcome.getIssue()
                .forEach(issue ->
                        issue.getExpression().forEach(place -> line.append(' ').append(place.getValue())));
        return line.toString();
    }
}
