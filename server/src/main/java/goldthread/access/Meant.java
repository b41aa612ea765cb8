package goldthread.access;

import java.util.List;
import java.util.stream.Stream;

/**
 * By which names a recorded refusal to share can mean a caller. People are meant with their organisation, also those whose
 * records are theirs alone; families only by themselves.
 *
 * @param employer the organisation for which they act, as {@code system|value}; a name that nobody has for families
 * @param names of the caller and of the organisation
 * @param house the same with all that belongs to the organisation
 * @param purpose to what end they ask
 */
record Meant(String employer, List<String> names, List<String> house, String purpose) {

    /** Stands in a refusal for everybody. */
    private static final String EVERYBODY = "";

    Meant {
        names = List.copyOf(names);
        house = List.copyOf(house);
    }

    /** What the token alone tells. */
    static Meant of(Caller caller, Role role) {
        if (role.kind().isFamily()) {
            List<String> alone = List.of(caller.fhirUser());
            return new Meant(Asker.NOBODY, alone, alone, caller.purpose());
        }
        String employer = caller.organisation().toString();
        return new Meant(
                employer,
                List.of(EVERYBODY, caller.fhirUser(), employer),
                List.of(caller.fhirUser(), employer),
                caller.purpose());
    }

    /**
     * With what the directory adds.
     *
     * @param own roles of the caller and entries of the organisation
     * @param parts what belongs to the organisation
     */
    Meant with(Stream<String> own, List<String> parts) {
        List<String> added = own.toList();
        return new Meant(
                employer,
                Stream.concat(names.stream(), added.stream()).distinct().toList(),
                Stream.of(house, added, parts).flatMap(List::stream).distinct().toList(),
                purpose);
    }
}
