package goldthread.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Outcomes;
import org.springframework.stereotype.Component;

/** As whom the directory knows whoever sent a request: looked up once for it, for all entries of a bundle too. */
@Component
class Askers {

    private static final String ASKER = Asker.class.getName();

    private final Rights rights;

    Askers(Rights rights) {
        this.rights = rights;
    }

    /** Who asks by this request. */
    Asker of(RequestDetails request) {
        Caller caller = CurrentCaller.of(request);
        Role role = Role.of(caller).orElseThrow(Outcomes::forbidden);
        return (Asker) request.getUserData().computeIfAbsent(ASKER, key -> rights.asker(caller, role));
    }
}
