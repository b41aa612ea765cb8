package goldthread.directory;

import goldthread.store.ReferencedBodies;
import goldthread.store.Store;
import goldthread.store.StoredResource;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks up everyone whom a record names, with one SQL statement. */
@Component
public class Directory {

    private static final String FAMILY = "RelatedPerson/";

    private final ReferencedBodies referenced;
    private final Store store;

    Directory(ReferencedBodies referenced, Store store) {
        this.referenced = referenced;
        this.store = store;
    }

    /**
     * The organisations, professionals, services and places to which these resources refer. The family isn't among
     * them: it stands in the record itself.
     *
     * @param record in whose bodies references are looked for
     * @param organisations further organisations, by identifier as {@code system|value}
     */
    public Parties namedIn(Collection<StoredResource> record, Collection<String> organisations) {
        return mentioned(record.stream().map(Directory::mentions).toList(), organisations);
    }

    /**
     * The same, of what was looked for in the bodies already.
     *
     * @param mentions whom each resource names, as {@link #mentions} finds them
     */
    public Parties mentioned(Collection<Set<String>> mentions, Collection<String> organisations) {
        Set<String> references = mentions.stream()
                .flatMap(Set::stream)
                .filter(mention -> !mention.startsWith(FAMILY))
                .collect(Collectors.toSet());
        return named(references, organisations);
    }

    /**
     * Those whom something other than a record names.
     *
     * @param references as {@code Type/id}
     * @param organisations by identifier as {@code system|value}
     */
    public Parties named(Collection<String> references, Collection<String> organisations) {
        return Parties.of(referenced.of(references, organisations).stream()
                .map(store::parse)
                .toList());
    }

    /**
     * Whom a resource names, as {@code Type/id}. They are found in its text: to walk each parsed resource for them would
     * cost more than parsing it.
     */
    public static Set<String> mentions(StoredResource resource) {
        return Mentions.in(resource.body());
    }
}
