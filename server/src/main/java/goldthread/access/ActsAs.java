package goldthread.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.Asked.Tie;
import goldthread.child.PartyKey;
import goldthread.store.Outcomes;
import java.util.Arrays;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/**
 * Whether the caller of a request is somebody whom a resource names. Callers are themselves, their organisation, and the
 * services and posts that belong to it, as the directory says at this moment.
 */
@Component
public class ActsAs {

    private final Askers askers;
    private final Rights rights;

    ActsAs(Askers askers, Rights rights) {
        this.askers = askers;
        this.rights = rights;
    }

    /** Whether the caller is this party, or belongs to it; what the server does by itself is done by nobody. */
    public boolean isOneOf(Reference party, RequestDetails request) {
        return CurrentCaller.find(request).isPresent()
                && PartyKey.of(party)
                        .filter(Arrays.asList(askers.of(request).everything())::contains)
                        .isPresent();
    }

    /**
     * Whether the caller's organisation sent the first version of a resource.
     *
     * @param id logical id
     */
    public boolean isAuthor(String type, String id, RequestDetails request) {
        if (CurrentCaller.find(request).isEmpty()) {
            return false;
        }
        Role role = Role.of(CurrentCaller.of(request)).orElseThrow(Outcomes::forbidden);
        return rights.ofIds(askers.of(request), role, Set.of(id)).asked().stream()
                .anyMatch(asked -> asked.type().equals(type) && asked.ties().contains(Tie.AUTHOR));
    }

    /** Every name under which something can belong to the caller: keys as {@link PartyKey} gives them. */
    public Set<String> names(RequestDetails request) {
        return CurrentCaller.find(request).isPresent()
                ? Set.of(askers.of(request).everything())
                : Set.of();
    }

    /** Whether anybody outside the server sent the request. */
    public boolean isAnybody(RequestDetails request) {
        return CurrentCaller.find(request).isPresent();
    }
}
