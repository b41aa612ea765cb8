package goldthread.consent;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which council it is, as far as the record shows.
 *
 * @param name of the council, or words for one that isn't named
 * @param contact telephone or address; may be empty
 * @param isDoubtful whether none is named, or several are
 */
record Corporate(Named name, String contact, boolean isDoubtful) {

    private static final Named UNNAMED = Named.words("the council that looks after the child");

    /** The council of the order; else the one whose plan it is; else the one whose social care is involved. */
    static Corporate of(List<CouncilRole> inForce) {
        List<Predicate<CouncilRole>> order =
                List.of(role -> role.basis() != null, CouncilRole::lookedAfter, role -> true);
        for (Predicate<CouncilRole> kind : order) {
            List<CouncilRole> named = inForce.stream()
                    .filter(role -> role.council() != null)
                    .filter(kind)
                    .toList();
            if (!named.isEmpty()) {
                return of(
                        named.get(0),
                        named.stream().map(CouncilRole::council).distinct().count() > 1);
            }
        }
        return new Corporate(UNNAMED, "", true);
    }

    private static Corporate of(CouncilRole role, boolean several) {
        Named council = role.council();
        return several || council == null
                ? new Corporate(UNNAMED, "", true)
                : new Corporate(council, role.contact(), false);
    }

    String withContact() {
        return contact.isBlank() ? name.name() : name.name() + " (" + contact + ")";
    }
}
