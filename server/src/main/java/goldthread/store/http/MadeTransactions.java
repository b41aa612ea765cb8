package goldthread.store.http;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.HookParams;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import goldthread.store.Admission;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.stereotype.Component;

/**
 * Transactions that the server has made of what a client sent in another form. They take every step that one takes that
 * came by the wire, in the same order, so that nothing can be done by them that can't be done without.
 */
@Component
public class MadeTransactions {

    private final FhirContext fhir;
    private final RestfulServer server;
    private final IFhirSystemDao<Bundle, Meta> system;
    private final Admission admission;

    MadeTransactions(FhirContext fhir, RestfulServer server, IFhirSystemDao<Bundle, Meta> system, Admission admission) {
        this.fhir = fhir;
        this.server = server;
        this.system = system;
        this.admission = admission;
    }

    /**
     * Carries one out on behalf of the request that brought what it was made of.
     *
     * @param transaction a Bundle of type transaction
     * @return the answer to each of its entries
     */
    public Bundle carryOut(JsonNode transaction, RequestDetails request) {
        IBaseResource sent = request.getResource();
        Optional<JsonNode> body = RequestBody.of(request);
        Bundle made = fhir.newJsonParser().parseResource(Bundle.class, transaction.toString());
        try {
            request.setResource(made);
            RequestBody.set(request, transaction);
            arrive(request);
            return admission.bundle(made, request, admitted -> system.transaction(request, admitted));
        } finally {
            request.setResource(sent);
            body.ifPresent(json -> RequestBody.set(request, json));
        }
    }

    /** What looks at a transaction before it is handled looks at this one too. */
    private void arrive(RequestDetails request) {
        HookParams arrival = new HookParams()
                .add(RequestDetails.class, request)
                .addIfMatchesType(ServletRequestDetails.class, request)
                .add(RestOperationTypeEnum.class, RestOperationTypeEnum.TRANSACTION);
        server.getInterceptorService().callHooks(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, arrival);
    }
}
