package goldthread.web.mine;

import goldthread.directory.Parties;
import java.util.Optional;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;

/** What those are called whom a record names, with the organisation for which they stand. */
public final class Names {

    private Names() {}

    /** A name, followed by the organisation behind it when that has another. */
    public static String of(Reference party, Parties known) {
        String name =
                party.hasDisplay() && known.find(party).filter(Names::isPost).isPresent()
                        ? party.getDisplay()
                        : known.name(party);
        Optional<String> organisation = known.organisationOf(party)
                .map(Organization::getName)
                .filter(other -> other != null && !other.equals(name));
        return organisation.map(other -> name + ", " + other).orElse(name);
    }

    private static boolean isPost(Object entry) {
        return entry instanceof PractitionerRole;
    }
}
