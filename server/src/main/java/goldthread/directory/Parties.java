package goldthread.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/**
 * Those whom a record names: what they are called, for which organisation they act, how to reach them. The child is
 * called "the child", so that a sentence made from these names tells nothing that its reader doesn't know.
 */
public final class Parties {

    private final Map<String, Resource> byReference = new LinkedHashMap<>();
    private final Map<String, Organization> byIdentifier = new HashMap<>();

    private Parties() {}

    /** Nobody is known: every name is what the reference itself says. */
    public static Parties none() {
        return new Parties();
    }

    /** These, each with its id. */
    public static Parties of(Collection<? extends Resource> resources) {
        return none().and(resources);
    }

    /** These and those. */
    public Parties and(Collection<? extends Resource> more) {
        Parties all = new Parties();
        all.byReference.putAll(byReference);
        all.byIdentifier.putAll(byIdentifier);
        more.forEach(all::add);
        return all;
    }

    private void add(Resource resource) {
        byReference.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource);
        if (resource instanceof Organization organisation) {
            organisation.getIdentifier().forEach(identifier -> byIdentifier.putIfAbsent(key(identifier), organisation));
        }
    }

    private static String key(Identifier identifier) {
        return identifier.getSystem() + "|" + identifier.getValue();
    }

    /** All of them. */
    public Collection<Resource> all() {
        return List.copyOf(byReference.values());
    }

    /** What a reference points to, when it is known. */
    public Optional<Resource> find(Reference reference) {
        String to = reference.getReferenceElement().toUnqualifiedVersionless().getValue();
        return Optional.ofNullable(to == null ? null : byReference.get(to));
    }

    /**
     * Whom a reference names, and the professional and the organisation behind it, by {@code Type/id}.
     *
     * @param reference as {@code Type/id}
     */
    public Map<String, Resource> around(String reference) {
        Map<String, Resource> around = new LinkedHashMap<>();
        Resource named = byReference.get(reference);
        if (named != null) {
            around.put(reference, named);
            behind(named)
                    .forEach(further -> find(further)
                            .ifPresent(known -> around.put(
                                    further.getReferenceElement()
                                            .toUnqualifiedVersionless()
                                            .getValue(),
                                    known)));
        }
        return around;
    }

    private static List<Reference> behind(Resource named) {
        if (named instanceof PractitionerRole role) {
            return List.of(role.getPractitioner(), role.getOrganization());
        }
        return named instanceof HealthcareService service ? List.of(service.getProvidedBy()) : List.of();
    }

    /** The organisation with an identifier, given as {@code system|value}. */
    public Optional<Organization> organisation(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }

    /**
     * The organisation for which someone acts: itself, the one of a role, the provider of a service, the manager of a
     * place. A person without a role acts for none that can be known from here.
     */
    public Optional<Organization> organisationOf(Reference reference) {
        return find(reference).flatMap(this::organisationOf);
    }

    private Optional<Organization> organisationOf(Resource party) {
        if (party instanceof Organization organisation) {
            return Optional.of(organisation);
        }
        if (party instanceof PractitionerRole role) {
            return find(role.getOrganization()).flatMap(this::organisationOf);
        }
        if (party instanceof HealthcareService service) {
            return find(service.getProvidedBy()).flatMap(this::organisationOf);
        }
        if (party instanceof Location place) {
            return find(place.getManagingOrganization()).flatMap(this::organisationOf);
        }
        return Optional.empty();
    }

    /** What someone or something is called; words for an unknown one when the record has no name. */
    public String name(Reference reference) {
        return find(reference)
                .flatMap(this::nameOf)
                .or(() -> Optional.ofNullable(reference.getDisplay()))
                .or(() -> Optional.ofNullable(reference.getIdentifier().getValue()))
                .orElseGet(() -> Called.unnamed(reference));
    }

    private Optional<String> nameOf(Resource party) {
        if (party instanceof PractitionerRole role) {
            return find(role.getPractitioner())
                    .flatMap(Called::of)
                    .or(() -> Optional.ofNullable(role.getPractitioner().getDisplay()))
                    .or(() -> Called.words(role.getCode()));
        }
        return Called.of(party);
    }

    /** How to reach someone: by their own numbers and addresses, else by those of the professional behind a role. */
    public List<ContactPoint> contacts(Reference reference) {
        return find(reference).map(this::contactsOf).orElse(List.of());
    }

    private List<ContactPoint> contactsOf(Resource party) {
        if (party instanceof PractitionerRole role) {
            return role.hasTelecom() ? role.getTelecom() : contacts(role.getPractitioner());
        }
        if (party instanceof Practitioner professional) {
            return professional.getTelecom();
        }
        if (party instanceof RelatedPerson person) {
            return person.getTelecom();
        }
        if (party instanceof Organization organisation) {
            return organisation.getTelecom();
        }
        return party instanceof HealthcareService service ? service.getTelecom() : List.of();
    }
}
