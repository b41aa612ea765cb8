package goldthread.carer;

import goldthread.child.PartyKey;
import goldthread.directory.Parties;
import goldthread.directory.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/**
 * A child's record, as far as it tells of those who care for the child.
 *
 * @param child {@code Patient/id}
 * @param resources of the child, as their reader sees them
 * @param parties whom they name, those of the family among them
 * @param words for codes
 * @param today the day
 */
record FamilyRecord(
        String child, Collection<? extends Resource> resources, Parties parties, Words words, LocalDate today) {

    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

    FamilyRecord {
        resources = List.copyOf(resources);
    }

    <R extends Resource> List<R> all(Class<R> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Task> tasks() {
        return all(Task.class);
    }

    /** Whether an entry is of the child, and not of somebody to whom the child is linked. */
    boolean isOfTheChild(RelatedPerson person) {
        return ReadNeeds.names(person.getPatient(), child);
    }

    /** Whether somebody is still in the child's life. */
    boolean isThere(RelatedPerson person) {
        return !Boolean.FALSE.equals(person.getActiveElement().getValue())
                && Dates.last(person.getPeriod().getEndElement())
                        .filter(today::isAfter)
                        .isEmpty();
    }

    /** Whether somebody is one of these to the child, by codes of HL7's roles. */
    static boolean is(RelatedPerson person, Set<String> roles) {
        return person.getRelationship().stream()
                .flatMap(relationship -> relationship.getCoding().stream())
                .anyMatch(coding -> ROLES.equals(coding.getSystem())
                        && coding.getCode() != null
                        && roles.contains(coding.getCode()));
    }

    /** Somebody, by name. */
    Reference named(RelatedPerson person) {
        Reference reference = new Reference(PartyKey.typed(person));
        return reference.setDisplay(parties.name(reference));
    }
}
