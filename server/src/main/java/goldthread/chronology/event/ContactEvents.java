package goldthread.chronology.event;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.ChronologyCategory;
import goldthread.terminology.Coded;
import goldthread.terminology.EncounterType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;

/** Contacts, meetings, crises and stays, with what came of them and whether the child was seen alone. */
final class ContactEvents {

    private static final Set<EncounterType> CRISES =
            EnumSet.of(EncounterType.CRISIS_CONTACT, EncounterType.EMERGENCY_ATTENDANCE, EncounterType.PLACE_OF_SAFETY);

    private static final Set<EncounterType> MEETINGS =
            EnumSet.of(EncounterType.MULTI_AGENCY_MEETING, EncounterType.DISCHARGE_MEETING, EncounterType.CONSULTATION);

    /** Contacts that stand out among the many that go as planned. */
    private static final Set<EncounterType> MILESTONES =
            EnumSet.of(EncounterType.FIRST_CONTACT, EncounterType.ASSESSMENT, EncounterType.MHA_ASSESSMENT);

    private static final Set<String> GRAVE_OUTCOMES =
            Set.of("risk-raised", "safeguarding-raised", "admitted", "discharged");

    private ContactEvents() {}

    static List<Event> of(Encounter contact, Telling telling) {
        EncounterStatus status = Objects.requireNonNullElse(contact.getStatus(), EncounterStatus.NULL);
        if (status == EncounterStatus.ENTEREDINERROR) {
            return List.of();
        }
        boolean tookPlace = status != EncounterStatus.PLANNED && status != EncounterStatus.CANCELLED;
        boolean lasts = tookPlace && status != EncounterStatus.FINISHED;
        Optional<EncounterType> type = type(contact);
        ChronologyCategory category = tookPlace ? category(contact, type) : ChronologyCategory.APPOINTMENT;
        boolean major = tookPlace && isMajor(contact, category, type);
        List<Event> events = new ArrayList<>();
        EventTime.during(contact.getPeriod(), lasts)
                .ifPresent(time -> events.add(Event.of(time, category, major, sentence(contact, status, telling))));
        if (category == ChronologyCategory.HOSPITAL_STAY && status == EncounterStatus.FINISHED) {
            EventTime.at(contact.getPeriod().getEndElement())
                    .ifPresent(time -> events.add(Event.major(time, category, discharge(contact, telling))));
        }
        return events;
    }

    private static String discharge(Encounter stay, Telling telling) {
        return new Sentence("Leaves hospital")
                .and(", ", telling.name(stay.getServiceProvider()))
                .and(": ", telling.words(stay.getHospitalization().getDischargeDisposition()))
                .end();
    }

    private static Optional<EncounterType> type(Encounter contact) {
        return contact.getType().stream()
                .map(concept -> Coded.find(EncounterType.class, concept))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static ChronologyCategory category(Encounter contact, Optional<EncounterType> type) {
        String kind = String.valueOf(contact.getClass_().getCode());
        if (type.filter(CRISES::contains).isPresent() || kind.equals("EMER")) {
            return ChronologyCategory.CRISIS;
        }
        if (type.filter(EncounterType.HOSPITAL_STAY::equals).isPresent()
                || Set.of("IMP", "ACUTE", "NONAC").contains(kind)) {
            return ChronologyCategory.HOSPITAL_STAY;
        }
        if (type.filter(MEETINGS::contains).isPresent()) {
            return ChronologyCategory.MEETING;
        }
        return type.filter(EncounterType.LAC_STATUTORY_REVIEW::equals).isPresent()
                ? ChronologyCategory.STATUTORY
                : ChronologyCategory.CONTACT;
    }

    private static boolean isMajor(Encounter contact, ChronologyCategory category, Optional<EncounterType> type) {
        return category == ChronologyCategory.CRISIS
                || category == ChronologyCategory.HOSPITAL_STAY
                || category == ChronologyCategory.STATUTORY
                || type.filter(MILESTONES::contains).isPresent()
                || outcomes(contact).stream()
                        .flatMap(outcome -> outcome.getCoding().stream())
                        .anyMatch(coding -> GRAVE_OUTCOMES.contains(String.valueOf(coding.getCode())));
    }

    private static List<CodeableConcept> outcomes(Encounter contact) {
        return contact.getExtension().stream()
                .filter(extension -> Extensions.CONTACT_OUTCOME.equals(extension.getUrl()))
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast)
                .toList();
    }

    private static String sentence(Encounter contact, EncounterStatus status, Telling telling) {
        String before = status == EncounterStatus.CANCELLED ? "Cancelled: " : "";
        String start = telling.words(contact.getType()).orElse("Contact");
        return new Sentence(status == EncounterStatus.PLANNED ? "Planned: " + start : before + start)
                .and(", ", telling.name(contact.getServiceProvider()))
                .and(", ", seenAlone(contact))
                .and(": ", telling.words(outcomes(contact)))
                .end();
    }

    private static Optional<String> seenAlone(Encounter contact) {
        Extension alone = FirstExtension.of(contact, Extensions.CHILD_SEEN_ALONE);
        Extension seen = alone == null ? null : FirstExtension.of(alone, "seen");
        if (seen == null || !(seen.getValue() instanceof BooleanType yes) || !yes.hasValue()) {
            return Optional.empty();
        }
        return Optional.of(yes.booleanValue() ? "child seen alone" : "child not seen alone");
    }
}
