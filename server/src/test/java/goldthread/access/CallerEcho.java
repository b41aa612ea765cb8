package goldthread.access;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;

/** A FHIR operation that answers with its caller, as any room's operation or interceptor would see it. */
final class CallerEcho {

    @Operation(name = "$caller", idempotent = true)
    public Parameters caller(RequestDetails request) {
        Caller caller = CurrentCaller.of(request);
        Parameters echo = new Parameters();
        add(echo, "subject", caller.subject());
        add(echo, "fhirUser", caller.fhirUser());
        add(echo, "organisation", caller.organisation().toString());
        add(echo, "role", caller.role());
        add(echo, "purpose", caller.purpose());
        add(echo, "client", caller.client().id());
        add(echo, "intake", String.valueOf(caller.client().intake()));
        caller.client().scopes().forEach(scope -> add(echo, "scope", scope));
        caller.client().speaksFor().forEach(organisation -> add(echo, "speaksFor", organisation.toString()));
        return echo;
    }

    private static void add(Parameters echo, String name, String value) {
        echo.addParameter(name, new StringType(value));
    }
}
