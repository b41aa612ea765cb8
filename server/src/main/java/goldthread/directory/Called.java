package goldthread.directory;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** What one resource is called by itself, without looking at any other. */
final class Called {

    private static final String THE_CHILD = "the child";

    private Called() {}

    static Optional<String> of(Resource party) {
        if (party instanceof Patient) {
            return Optional.of(THE_CHILD);
        }
        if (party instanceof Practitioner professional) {
            return human(professional.getName());
        }
        if (party instanceof RelatedPerson person) {
            return human(person.getName()).or(() -> words(person.getRelationship()));
        }
        if (party instanceof Organization organisation) {
            return Optional.ofNullable(organisation.getName());
        }
        if (party instanceof HealthcareService service) {
            return Optional.ofNullable(service.getName());
        }
        if (party instanceof Location place) {
            return Optional.ofNullable(place.getName());
        }
        return party instanceof CareTeam team ? Optional.ofNullable(team.getName()) : Optional.empty();
    }

    private static Optional<String> human(List<HumanName> names) {
        return names.stream()
                .filter(name -> name.getUse() != HumanName.NameUse.OLD)
                .map(name -> name.hasText() ? name.getText() : name.getNameAsSingleString())
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    static Optional<String> words(List<CodeableConcept> concepts) {
        return concepts.stream()
                .map(concept -> concept.hasText()
                        ? concept.getText()
                        : concept.getCodingFirstRep().getDisplay())
                .filter(words -> words != null && !words.isBlank())
                .findFirst();
    }

    /** Words for someone of whom nothing but the kind is known. */
    static String unnamed(Reference reference) {
        String type = reference.hasType()
                ? reference.getType()
                : reference.getReferenceElement().getResourceType();
        return switch (type == null ? "" : type) {
            case "Patient" -> THE_CHILD;
            case "RelatedPerson" -> "someone in the family";
            case "Organization" -> "an organisation";
            case "HealthcareService" -> "a service";
            case "Practitioner", "PractitionerRole" -> "a professional";
            case "CareTeam" -> "the team";
            default -> "someone";
        };
    }
}
