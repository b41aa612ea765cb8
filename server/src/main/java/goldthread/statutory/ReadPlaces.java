package goldthread.statutory;

import goldthread.profiles.Extensions;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.EducationKind;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlacementKind;
import goldthread.terminology.StatutoryBasis;
import goldthread.terminology.StatutoryState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Reference;

/**
 * Reads where a child lives, learns and is treated.
 *
 * @param organisations knows for whom somebody acts
 * @param today the day
 */
record ReadPlaces(Said organisations, LocalDate today) {

    private static final String LEGAL_STATUS =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-LegalStatus";
    private static final String CLASSIFICATION = "legalStatusClassification";

    /** A placement or school place; empty for every other episode, and for one that never was. */
    Optional<Place> place(EpisodeOfCare episode) {
        Optional<EpisodeType> type = Stream.of(EpisodeType.PLACEMENT, EpisodeType.SCHOOL)
                .filter(kind -> kind.isIn(episode.getType()))
                .findFirst();
        Optional<StatutoryState> state = state(episode);
        if (type.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        String system =
                type.orElseThrow() == EpisodeType.PLACEMENT ? CodeSystems.PLACEMENT_KIND : CodeSystems.EDUCATION_KIND;
        Optional<CodeableConcept> kind = episode.getType().stream()
                .filter(concept -> concept.getCoding().stream().anyMatch(coding -> system.equals(coding.getSystem())))
                .findFirst();
        return Optional.of(new Place(
                Said.about(episode),
                type.orElseThrow(),
                kind,
                kind.flatMap(concept -> Coded.find(PlacementKind.class, concept)),
                kind.flatMap(concept -> Coded.find(EducationKind.class, concept)),
                state.orElseThrow(),
                Span.of(episode.getPeriod()),
                Said.concept(episode, Extensions.PLANNED_OR_EMERGENCY)
                        .map(planned -> planned.getCodingFirstRep().getCode())
                        .orElse(""),
                party(episode.getManagingOrganization()),
                Said.reference(episode, Extensions.PLACING_AUTHORITY).map(organisations::named),
                Said.reference(episode, Extensions.RECEIVING_AUTHORITY).map(organisations::named),
                organisations.all(episode, Extensions.PLACEMENT_CARER),
                Said.date(episode, Extensions.REVIEW_DUE)));
    }

    private Optional<Reference> party(Reference organisation) {
        return organisation.isEmpty() ? Optional.empty() : Optional.of(organisations.named(organisation));
    }

    private Optional<StatutoryState> state(EpisodeOfCare episode) {
        if (!episode.hasStatus()) {
            return Optional.empty();
        }
        Span span = Span.of(episode.getPeriod());
        return switch (episode.getStatus()) {
            case PLANNED, WAITLIST -> Optional.of(StatutoryState.PLANNED);
            case ACTIVE -> Optional.of(goingOn(span));
            case ONHOLD -> Optional.of(StatutoryState.ON_HOLD);
            case FINISHED -> Optional.of(span.endsAfter(today) ? StatutoryState.IN_FORCE : StatutoryState.ENDED);
            default -> Optional.empty();
        };
    }

    private Optional<StatutoryState> state(Encounter contact) {
        if (!contact.hasStatus()) {
            return Optional.empty();
        }
        return switch (contact.getStatus()) {
            case PLANNED -> Optional.of(StatutoryState.PLANNED);
            case ARRIVED, TRIAGED, INPROGRESS, ONLEAVE, UNKNOWN -> Optional.of(goingOn(Span.of(contact.getPeriod())));
            case FINISHED ->
                Optional.of(
                        Span.of(contact.getPeriod()).endsAfter(today) ? StatutoryState.IN_FORCE : StatutoryState.ENDED);
            default -> Optional.empty();
        };
    }

    /** A stay or a place is over on the day after its recorded end, though nobody closed it. */
    private StatutoryState goingOn(Span span) {
        if (span.beginsAfter(today)) {
            return StatutoryState.PLANNED;
        }
        return span.end().filter(today::isAfter).isPresent() ? StatutoryState.ENDED : StatutoryState.IN_FORCE;
    }

    /** A detention or guardianship under the Mental Health Act; empty for every other contact or stay. */
    Optional<StatutoryProcess> process(Encounter contact) {
        Optional<CodeableConcept> said = legalStatus(contact);
        Optional<LegalStatus> status = said.flatMap(LegalStatus::of);
        Optional<StatutoryState> state = state(contact);
        if (status.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StatutoryProcess(
                Said.about(contact),
                said.orElseThrow(),
                "",
                Optional.empty(),
                status,
                state.orElseThrow(),
                organisations
                        .organisationOf(contact.getServiceProvider())
                        .or(() -> party(contact.getServiceProvider())),
                List.of(law(status.orElseThrow())),
                Span.of(contact.getPeriod()),
                Said.date(contact, Extensions.REVIEW_DUE),
                Optional.empty(),
                Optional.empty()));
    }

    /** A stay may say several, on admission and since: one that gives a right to aftercare is never missed. */
    private static Optional<CodeableConcept> legalStatus(Encounter contact) {
        List<CodeableConcept> all = contact.getExtension().stream()
                .filter(extension -> LEGAL_STATUS.equals(extension.getUrl()))
                .flatMap(extension -> Said.concept(extension, CLASSIFICATION).stream())
                .filter(concept -> LegalStatus.of(concept).isPresent())
                .toList();
        return all.stream()
                .filter(concept -> LegalStatus.of(concept)
                        .filter(LegalStatus::givesAftercare)
                        .isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static CodeableConcept law(LegalStatus status) {
        return new CodeableConcept(StatutoryBasis.MENTAL_HEALTH_ACT.coding())
                .setText("Mental Health Act 1983, " + status.words());
    }

    Stream<Unsuitable> unsuitable(EpisodeOfCare episode) {
        boolean now = state(episode).filter(StatutoryState.IN_FORCE::equals).isPresent();
        return now
                ? Said.concepts(episode, Extensions.INAPPROPRIATE_SETTING).stream()
                        .map(setting -> new Unsuitable(Said.about(episode), setting))
                : Stream.empty();
    }

    Stream<Unsuitable> unsuitable(Encounter contact) {
        boolean now = state(contact).filter(StatutoryState.IN_FORCE::equals).isPresent();
        return now
                ? Said.concepts(contact, Extensions.INAPPROPRIATE_SETTING).stream()
                        .map(setting -> new Unsuitable(Said.about(contact), setting))
                : Stream.empty();
    }
}
