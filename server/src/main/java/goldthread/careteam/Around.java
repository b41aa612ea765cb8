package goldthread.careteam;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;

/**
 * Who stands around a child, and which agencies work with the child, as far as somebody sees it.
 *
 * @param people members of the team, in effect or proposed
 * @param agencies organisations of the members in effect, organisations at work for the child, and the child's practice
 */
public record Around(List<Person> people, List<Agency> agencies) {

    /** Nobody is known. */
    public static final Around NOBODY = new Around(List.of(), List.of());

    /** Copies its lists. */
    public Around {
        people = List.copyOf(people);
        agencies = List.copyOf(agencies);
    }

    /**
     * A member of the team.
     *
     * @param reference who
     * @param name what they are called
     * @param names every key by which they can be named: in person, and by each of their roles
     * @param agency for which they act
     * @param accepted whether the membership is in effect, and not only proposed
     */
    public record Person(
            Reference reference, String name, Set<String> names, Optional<Agency> agency, boolean accepted) {

        /** Copies its set. */
        public Person {
            names = Set.copyOf(names);
        }
    }

    /**
     * An organisation.
     *
     * @param reference to it
     * @param name what it is called
     * @param names every key by which it can be named: {@code Organization/id} and {@code system|value}
     */
    public record Agency(Reference reference, String name, Set<String> names) {

        /** Copies its set. */
        public Agency {
            names = Set.copyOf(names);
        }

        /** Whether one of these names it. */
        public boolean isAmong(Set<String> keys) {
            return names.stream().anyMatch(keys::contains);
        }
    }

    /** For which agency somebody acts whom a key names, as far as the team says it. */
    public Optional<Agency> agencyOf(String key) {
        return people.stream()
                .filter(person -> person.names().contains(key))
                .flatMap(person -> person.agency().stream())
                .findFirst();
    }
}
