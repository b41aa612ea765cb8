package goldthread.access.demo;

import goldthread.store.StoredIndex.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which stored resource stands for whom. The server gives its own ids, so a resource says by an identifier that it stands
 * for somebody whom the demo knows: {@code urn:ietf:rfc:3986|urn:uuid:} and the id of the identity's own reference.
 */
public final class StoredIdentities {

    private static final String URI = "urn:ietf:rfc:3986";

    private final Function<Collection<Named>, Map<Named, Set<String>>> index;

    /**
     * Identities that are looked up.
     *
     * @param index the logical ids that each identifier leads to
     */
    StoredIdentities(Function<Collection<Named>, Map<Named, Set<String>>> index) {
        this.index = index;
    }

    /** The reference under which the resource can be read; the identity's own while nothing here stands for it. */
    public String fhirUser(DemoIdentity identity) {
        int slash = identity.fhirUser().indexOf('/');
        String type = identity.fhirUser().substring(0, slash);
        Named name = new Named(type, URI, "urn:uuid:" + identity.fhirUser().substring(slash + 1));
        Map<Named, Set<String>> found = index.apply(List.of(name));
        return found.getOrDefault(name, Set.of()).stream()
                .min(String::compareTo)
                .map(id -> type + "/" + id)
                .orElse(identity.fhirUser());
    }
}
