package goldthread.store.http;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Stage;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.stereotype.Component;

/**
 * The answer to a transaction is stored nowhere: it has no id, and so no Location under which somebody might look for
 * it.
 */
@Component
@Interceptor
class NamelessAnswers {

    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = Stage.EXPLAIN)
    void withoutId(RequestDetails request, IBaseResource answer) {
        if (request.getRestOperationType() == RestOperationTypeEnum.TRANSACTION && answer instanceof Bundle bundle) {
            bundle.setId((String) null);
        }
    }
}
