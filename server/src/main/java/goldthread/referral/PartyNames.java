package goldthread.referral;

import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/**
 * Under which names somebody may be told.
 *
 * @param parties whom the directory knows
 */
record PartyNames(Parties parties) {

    /** Those of a party and of the organisation for which it acts: keys as {@link PartyKey} gives them. */
    Set<String> of(Reference party) {
        Set<String> names = new HashSet<>();
        Optional<String> key = PartyKey.of(party);
        key.ifPresent(names::add);
        Optional<Organization> behind = parties.organisationOf(party).or(() -> key.flatMap(parties::organisation));
        behind.ifPresent(organisation -> {
            names.add("Organization/" + organisation.getIdElement().getIdPart());
            organisation
                    .getIdentifier()
                    .forEach(identifier -> names.add(identifier.getSystem() + "|" + identifier.getValue()));
        });
        return names;
    }
}
