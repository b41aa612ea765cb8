package goldthread.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/**
 * That an agency holds something about a child which the reader doesn't see: that it does, and how to ask, never what.
 *
 * @param agency by its identifier, and by reference and name when the directory has it
 * @param text the same as a sentence
 */
public record Withheld(Reference agency, String text) {

    /**
     * The notices of several agencies, by name.
     *
     * @param organisations as {@code system|value}
     */
    public static List<Withheld> by(Collection<String> organisations, Parties parties) {
        return organisations.stream()
                .filter(organisation -> organisation.indexOf('|') > 0)
                .map(organisation -> of(organisation, parties.organisation(organisation)))
                .sorted(java.util.Comparator.comparing(Withheld::text))
                .toList();
    }

    private static Withheld of(String identifier, Optional<Organization> known) {
        int bar = identifier.indexOf('|');
        Reference agency = new Reference();
        agency.setType("Organization");
        agency.getIdentifier().setSystem(identifier.substring(0, bar)).setValue(identifier.substring(bar + 1));
        known.ifPresent(organisation -> agency.setReference(
                        "Organization/" + organisation.getIdElement().getIdPart())
                .setDisplay(organisation.getName()));
        String name = agency.hasDisplay() ? agency.getDisplay() : identifier.substring(bar + 1);
        return new Withheld(
                agency, name + " holds something about this child that is not shown to you. Ask them" + how(known));
    }

    private static String how(Optional<Organization> known) {
        String ways = known.stream()
                .flatMap(organisation -> organisation.getTelecom().stream())
                .filter(ContactPoint::hasValue)
                .map(ContactPoint::getValue)
                .collect(Collectors.joining(", "));
        return ways.isEmpty() ? "." : ": " + ways + ".";
    }
}
