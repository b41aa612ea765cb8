package goldthread.waiting;

import goldthread.child.PartyKey;
import goldthread.directory.Directory;
import goldthread.directory.Parties;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Reference;

/** The organisation behind whoever a resource names: {@code Organization/id}, or the identifier of one that isn't here. */
final class Provider {

    private Provider() {}

    /** Everyone whom these references name, looked up with one SQL statement. */
    static Parties named(Collection<Reference> references, Directory directory) {
        Set<String> keys = references.stream()
                .flatMap(reference -> PartyKey.of(reference).stream())
                .collect(Collectors.toSet());
        Set<String> identifiers = keys.stream().filter(Provider::isIdentifier).collect(Collectors.toSet());
        keys.removeAll(identifiers);
        return directory.named(keys, identifiers);
    }

    /** The one behind a reference; empty when it leads to nobody. */
    static Optional<String> of(Reference reference, Parties parties) {
        Optional<String> key = PartyKey.of(reference);
        return parties.organisationOf(reference)
                .or(() -> key.flatMap(parties::organisation))
                .map(organisation ->
                        "Organization/" + organisation.getIdElement().getIdPart())
                .or(() -> key.filter(named -> isIdentifier(named) || named.startsWith("Organization/")));
    }

    private static boolean isIdentifier(String key) {
        return key.contains("|");
    }
}
