package goldthread.store.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/** Says 405 to whoever would write a definition: they come with the program or with the deployer's packages. */
@Component
@Interceptor
final class ReadOnlyInterceptor {

    private static final Set<String> TYPES =
            ServedDefinitions.TYPES.stream().map(Class::getSimpleName).collect(Collectors.toSet());

    private static final Set<RequestTypeEnum> READS =
            Set.of(RequestTypeEnum.GET, RequestTypeEnum.HEAD, RequestTypeEnum.OPTIONS);

    /** Before a handler is looked for, since there is none for these. */
    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED, order = Stage.FIREWALL)
    void refuseWrites(RequestDetails request) {
        RequestTypeEnum verb = request.getRequestType();
        boolean asks = READS.contains(verb) || (verb == RequestTypeEnum.POST && request.getOperation() != null);
        if (!asks && TYPES.contains(String.valueOf(request.getResourceName()))) {
            throw new MethodNotAllowedException(
                    "read-only",
                    Outcomes.outcome(
                            IssueType.NOTSUPPORTED,
                            "not-supported",
                            "Definitions are read here and not written: they come with the server or with the packages"
                                    + " that its operator adds."));
        }
    }
}
