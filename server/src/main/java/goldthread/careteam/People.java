package goldthread.careteam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The people and organisations that a child's teams and records name, as far as they are stored here. */
final class People {

    private final Map<String, Resource> stored = new LinkedHashMap<>();

    People(Collection<? extends Resource> resources) {
        for (Resource resource : resources) {
            stored.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource);
        }
    }

    private <T extends Resource> Optional<T> find(Party party, Class<T> type) {
        return Optional.ofNullable(stored.get(party.key()))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** How they are called: as their own resource says, else as the reference to them does. */
    Optional<String> name(Party party) {
        return Stream.of(
                        find(party, Practitioner.class).map(person -> name(person.getName())),
                        find(party, RelatedPerson.class).map(person -> name(person.getName())),
                        find(party, Patient.class).map(person -> name(person.getName())),
                        find(party, Organization.class).map(Organization::getName),
                        find(party, HealthcareService.class).map(HealthcareService::getName),
                        find(party, PractitionerRole.class).flatMap(role -> name(Party.of(role.getPractitioner()))),
                        Optional.ofNullable(party.reference().getDisplay()))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    private static String name(List<HumanName> names) {
        return names.stream()
                .filter(name -> name.getUse() != HumanName.NameUse.OLD)
                .findFirst()
                .map(name -> name.hasText() ? name.getText() : name.getNameAsSingleString())
                .orElse("");
    }

    /**
     * How to reach a member who acts for an organisation: at the work that they do there, else in person, else through
     * the organisation.
     */
    List<ContactPoint> contacts(Party member, @Nullable Party organisation) {
        Stream<List<ContactPoint>> own = Stream.of(
                rolesOf(member, organisation).stream()
                        .flatMap(role -> role.getTelecom().stream())
                        .toList(),
                find(member, Practitioner.class).map(Practitioner::getTelecom).orElse(List.of()),
                find(member, RelatedPerson.class).map(RelatedPerson::getTelecom).orElse(List.of()),
                find(member, Patient.class).map(Patient::getTelecom).orElse(List.of()),
                organisation == null
                        ? List.of()
                        : find(organisation, Organization.class)
                                .map(Organization::getTelecom)
                                .orElse(List.of()));
        return own.map(People::inUse)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<ContactPoint> inUse(List<ContactPoint> contacts) {
        return contacts.stream()
                .filter(contact -> contact.getUse() != ContactPointUse.OLD && contact.hasValue())
                .toList();
    }

    private List<PractitionerRole> rolesOf(Party member, @Nullable Party organisation) {
        if (member.isA("PractitionerRole")) {
            return find(member, PractitionerRole.class).stream().toList();
        }
        return rolesOf(member).stream()
                .filter(role -> organisation != null
                        && Party.of(role.getOrganization()).key().equals(organisation.key()))
                .toList();
    }

    private List<PractitionerRole> rolesOf(Party practitioner) {
        List<PractitionerRole> roles = new ArrayList<>();
        for (Resource resource : stored.values()) {
            if (resource instanceof PractitionerRole role
                    && practitioner.isA("Practitioner")
                    && Party.of(role.getPractitioner()).key().equals(practitioner.key())) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** The organisation that somebody belongs to, as far as the resource itself says it. */
    Optional<Party> organisationOf(Party party) {
        if (party.isA("Organization")) {
            return Optional.of(party);
        }
        return find(party, PractitionerRole.class)
                .map(PractitionerRole::getOrganization)
                .or(() -> find(party, HealthcareService.class).map(HealthcareService::getProvidedBy))
                .filter(reference -> !reference.isEmpty())
                .map(Party::of)
                .or(() -> Optional.of(party).filter(People::namesAnOrganisation));
    }

    /** A reference by identifier that says, or whose system says, that it is an organisation. */
    private static boolean namesAnOrganisation(Party party) {
        Reference reference = party.reference();
        return !reference.hasReference() && reference.hasIdentifier() && "Organization".equals(reference.getType());
    }

    /** Everything by which an organisation can be named: {@code Organization/id} and its identifiers. */
    Set<String> namesOf(Party organisation) {
        Set<String> names = new LinkedHashSet<>();
        if (!organisation.key().isEmpty()) {
            names.add(organisation.key());
        }
        find(organisation, Organization.class)
                .ifPresent(known -> known.getIdentifier().stream()
                        .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
                        .forEach(identifier -> names.add(identifier.getSystem() + "|" + identifier.getValue())));
        return names;
    }

    /** Everything by which a person can be named: in person, and by each of their roles. */
    Set<String> namesOfPerson(Party person) {
        Set<String> names = new LinkedHashSet<>(Set.of(person.key()));
        rolesOf(person)
                .forEach(role ->
                        names.add("PractitionerRole/" + role.getIdElement().getIdPart()));
        find(person, PractitionerRole.class)
                .filter(PractitionerRole::hasPractitioner)
                .ifPresent(role -> names.add(Party.of(role.getPractitioner()).key()));
        return names;
    }
}
