package goldthread.web.mine;

import goldthread.directory.Parties;
import goldthread.web.Person;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Under which names something can be addressed to somebody: their own, their posts', their organisation's and its
 * services'.
 *
 * @param person of whom
 * @param names each as {@code Type/id}
 */
public record Mine(Person person, Set<String> names) {

    private static final int MOST = 100;

    /** Copies the names. */
    public Mine {
        names = Set.copyOf(names);
    }

    /**
     * The names that the directory knows.
     *
     * @param entries the organisation, its services, the person's posts
     */
    static Mine of(Person person, Collection<Resource> entries) {
        Set<String> names = new LinkedHashSet<>();
        names.add(person.fhirUser());
        entries.stream()
                .filter(entry -> !(entry instanceof PractitionerRole post && isOver(post)))
                .map(entry -> entry.fhirType() + "/" + entry.getIdElement().getIdPart())
                .forEach(names::add);
        return new Mine(person, names);
    }

    private static boolean isOver(PractitionerRole post) {
        return post.hasActive() && !post.getActive();
    }

    /** The names as a search takes them. */
    public String alternatives() {
        return names.stream().sorted().limit(MOST).collect(Collectors.joining(","));
    }

    /** Whether they act for an organisation, and not for themselves or a child of theirs. */
    public boolean isProfessional() {
        return person.isProfessional();
    }

    /** Whether it is one of the names that a reference says, or somebody of the same organisation. */
    public boolean isOneOf(Reference party, Parties known) {
        return isNamed(party)
                || known.find(party)
                        .filter(entry -> entry instanceof PractitionerRole post && isNamed(post.getOrganization()))
                        .isPresent();
    }

    /** Whether it names the person, and not their organisation. */
    public boolean isNamedInPerson(Reference party) {
        return person.fhirUser()
                .equals(party.getReferenceElement().toUnqualifiedVersionless().getValue());
    }

    /** Whether it is one of the names themselves. */
    public boolean isNamed(Reference party) {
        String to = party.getReferenceElement().toUnqualifiedVersionless().getValue();
        return (to != null && names.contains(to))
                || person.organisation()
                        .equals(party.getIdentifier().getSystem() + "|"
                                + party.getIdentifier().getValue());
    }
}
