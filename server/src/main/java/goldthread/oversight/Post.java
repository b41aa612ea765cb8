package goldthread.oversight;

import goldthread.child.PartyKey;
import goldthread.terminology.TeamRole;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.PractitionerRole;

/**
 * That somebody answers for all children in the care of a council.
 *
 * @param role virtual school head or virtual mental health lead
 * @param person as {@code Practitioner/id}
 * @param organisation the council, as {@code Organization/id} or {@code system|value}
 */
record Post(TeamRole role, String person, String organisation) {

    private static final List<TeamRole> OVERSEERS =
            List.of(TeamRole.VIRTUAL_SCHOOL_HEAD, TeamRole.VIRTUAL_MENTAL_HEALTH_LEAD);
    private static final int LONGEST = 520;

    /** The posts that an entry of the directory tells of; none for one that is over. */
    static Stream<Post> of(PractitionerRole entry) {
        String person = PartyKey.of(entry.getPractitioner()).orElse("");
        String council = PartyKey.of(entry.getOrganization()).orElse("");
        boolean over = entry.hasActive() && !entry.getActive();
        if (over || council.isEmpty() || council.length() > LONGEST || !person.startsWith("Practitioner/")) {
            return Stream.empty();
        }
        return OVERSEERS.stream()
                .filter(role -> role.isIn(entry.getCode()))
                .map(role -> new Post(role, person, council));
    }
}
