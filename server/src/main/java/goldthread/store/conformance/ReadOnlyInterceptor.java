package goldthread.store.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import goldthread.store.Outcomes;
import goldthread.store.ReadOnlyRecords;
import goldthread.store.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/**
 * Says 405 to whoever would write a definition, which comes with the program or with the deployer's packages, or a record
 * that the server itself makes.
 */
@Component
@Interceptor
final class ReadOnlyInterceptor {

    private static final Set<String> TYPES =
            ServedDefinitions.TYPES.stream().map(Class::getSimpleName).collect(Collectors.toSet());

    private static final Set<RequestTypeEnum> READS =
            Set.of(RequestTypeEnum.GET, RequestTypeEnum.HEAD, RequestTypeEnum.OPTIONS);

    private final Set<String> records;

    ReadOnlyInterceptor(List<ReadOnlyRecords> records) {
        this.records = records.stream()
                .map(some -> some.getResourceType().getSimpleName())
                .collect(Collectors.toSet());
    }

    /** Before a handler is looked for, since there is none for these. */
    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED, order = Stage.FIREWALL)
    void refuseWrites(RequestDetails request) {
        RequestTypeEnum verb = request.getRequestType();
        boolean asks = READS.contains(verb) || (verb == RequestTypeEnum.POST && request.getOperation() != null);
        if (asks) {
            return;
        }
        String type = String.valueOf(request.getResourceName());
        if (TYPES.contains(type)) {
            throw refused("Definitions are read here and not written: they come with the server or with the packages"
                    + " that its operator adds.");
        }
        if (records.contains(type)) {
            throw refused("This is read here and not written: the server itself makes it.");
        }
    }

    private static MethodNotAllowedException refused(String sentence) {
        return new MethodNotAllowedException(
                "read-only", Outcomes.outcome(IssueType.NOTSUPPORTED, "not-supported", sentence));
    }
}
