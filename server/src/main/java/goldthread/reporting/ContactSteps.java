package goldthread.reporting;

import goldthread.profiles.Extensions;
import goldthread.terminology.Coded;
import goldthread.terminology.EncounterType;
import goldthread.terminology.InappropriateSetting;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** What counts of where a child was seen or kept. */
final class ContactSteps {

    private static final Set<EncounterType> MENTAL_HEALTH = EnumSet.of(
            EncounterType.FIRST_CONTACT,
            EncounterType.TRIAGE,
            EncounterType.ASSESSMENT,
            EncounterType.MHA_ASSESSMENT,
            EncounterType.THERAPY_SESSION,
            EncounterType.GROUP_SESSION,
            EncounterType.FAMILY_SESSION,
            EncounterType.MEDICATION_REVIEW,
            EncounterType.CRISIS_CONTACT);
    private static final Set<String> NEVER_WAS = Set.of("planned", "waitlist", "cancelled", "entered-in-error");

    private ContactSteps() {}

    /** A contact about the child's mental health that took place with the child. */
    static List<Countable> seen(Written written, Encounter contact) {
        boolean counts = EncounterType.isAttended(contact)
                && contact.getType().stream()
                        .flatMap(type -> Coded.find(EncounterType.class, type).stream())
                        .anyMatch(MENTAL_HEALTH::contains);
        return counts
                ? CareSteps.one(
                        Kind.CONTACTED,
                        contact.getSubject(),
                        written.agency(Stream.of(contact.getServiceProvider())),
                        written.when(contact.getPeriod().getStartElement()),
                        "")
                : List.of();
    }

    static List<Countable> setting(Written written, Encounter contact) {
        String status =
                contact.hasStatus() ? String.valueOf(contact.getStatusElement().getValueAsString()) : "";
        return setting(
                written, contact, status, contact.getSubject(), contact.getServiceProvider(), contact.getPeriod());
    }

    static List<Countable> setting(Written written, EpisodeOfCare place) {
        String status =
                place.hasStatus() ? String.valueOf(place.getStatusElement().getValueAsString()) : "";
        return setting(written, place, status, place.getPatient(), place.getManagingOrganization(), place.getPeriod());
    }

    /** Of several, the one that the code system puts first. */
    private static List<Countable> setting(
            Written written, DomainResource where, String status, Reference child, Reference agency, Period period) {
        Optional<InappropriateSetting> setting = where.getExtension().stream()
                .filter(extension -> Extensions.INAPPROPRIATE_SETTING.equals(extension.getUrl()))
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .flatMap(said -> Coded.find(InappropriateSetting.class, (CodeableConcept) said).stream())
                .min(InappropriateSetting::compareTo);
        if (setting.isEmpty() || status.isEmpty() || NEVER_WAS.contains(status)) {
            return List.of();
        }
        return CareSteps.one(
                Kind.SETTING,
                child,
                written.agency(Stream.of(agency)),
                written.when(period.getStartElement()),
                setting.get().code());
    }
}
