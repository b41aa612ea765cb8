package goldthread.chronology;

import goldthread.chronology.event.Event;
import goldthread.directory.Parties;
import goldthread.directory.Withheld;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * One page of a child's story.
 *
 * @param child whose story it is
 * @param told events in their order
 * @param parties those whom the events name
 * @param next the question for the page that follows; empty at the end
 * @param withheld that agencies hold something which the reader doesn't see
 */
record Story(
        Patient child, List<Told> told, Parties parties, Optional<ChronologyQuestion> next, List<Withheld> withheld) {

    Story {
        told = List.copyOf(told);
        withheld = List.copyOf(withheld);
    }

    /**
     * An event, who recorded it, and in which resource it stands.
     *
     * @param row as the projection has it
     * @param event told with words and names
     * @param resource the version that recorded it
     * @param mentions references from it to the directory, as {@code Type/id}
     */
    record Told(EventRow row, Event event, Resource resource, Set<String> mentions) {}

    /** The agency that recorded an event: by its identifier, and by reference and name when the directory has it. */
    Reference agency(Told told) {
        String organisation = told.row().organisation();
        int bar = organisation.indexOf('|');
        Reference agency = new Reference();
        agency.setType("Organization");
        agency.getIdentifier()
                .setSystem(organisation.substring(0, Math.max(bar, 0)))
                .setValue(organisation.substring(bar + 1));
        parties.organisation(organisation).ifPresent(known -> {
            agency.setReference("Organization/" + known.getIdElement().getIdPart());
            agency.setDisplay(known.getName());
        });
        return agency;
    }

    /** The same in words. */
    String agencyName(Told told) {
        String organisation = told.row().organisation();
        return parties.organisation(organisation)
                .map(Organization::getName)
                .orElse(organisation.substring(organisation.indexOf('|') + 1));
    }
}
