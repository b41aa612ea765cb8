package goldthread.access;

import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the directory knows a caller: every name under which something can belong to them.
 *
 * @param user {@code Type/id} of the caller
 * @param organisation {@code system|value}; a name that nobody has for callers who act for themselves
 * @param author by whom their own submissions are known
 * @param self the caller and their roles
 * @param own the organisation's entries in the directory, and its name
 * @param parts services and roles that belong to the organisation
 * @param meant by which names a refusal to share can mean the caller
 */
record Asker(
        String user,
        String organisation,
        String author,
        List<String> self,
        List<String> own,
        List<String> parts,
        Meant meant) {

    /** A name that nobody has. */
    static final String NOBODY = "-";

    Asker {
        self = List.copyOf(self);
        own = List.copyOf(own);
        parts = List.copyOf(parts);
    }

    /** What the token alone tells. */
    static Asker of(Caller caller, Role role) {
        boolean alone = role.actsForThemselves();
        String organisation = alone ? NOBODY : caller.organisation().toString();
        return new Asker(
                caller.fhirUser(),
                organisation,
                alone ? caller.fhirUser() : organisation,
                List.of(caller.fhirUser()),
                List.of(organisation),
                List.of(),
                Meant.of(caller, role));
    }

    /** With what the directory adds. Of the organisation of those who act for themselves it counts against them alone. */
    Asker with(List<String> roles, List<String> entries, List<String> more) {
        boolean alone = organisation.equals(NOBODY);
        return new Asker(
                user,
                organisation,
                author,
                joined(self, roles),
                alone ? own : joined(own, entries),
                alone ? parts : more,
                meant.with(Stream.concat(roles.stream(), entries.stream()), more));
    }

    /** Every name of the caller. */
    String[] everything() {
        return Stream.of(self, own, parts).flatMap(List::stream).distinct().toArray(String[]::new);
    }

    /** The caller, their roles and the organisation itself. */
    String[] selfAndOwn() {
        return Stream.concat(self.stream(), own.stream()).toArray(String[]::new);
    }

    /** The organisation with all that belongs to it. */
    String[] wholeOrganisation() {
        return joined(own, parts).toArray(String[]::new);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
