package goldthread.oversight;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.Coded;
import goldthread.terminology.EducationKind;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlacementKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Reference;

/** Reads where a child lives by a council's placement, where they learn, and which mental health service is involved. */
final class Places {

    /**
     * Where only a child lives whom a council looks after. In hospital, in custody or with relatives a child may be without
     * that; then a care plan says so.
     */
    private static final Set<PlacementKind> IN_CARE = EnumSet.of(
            PlacementKind.WITH_PARENTS_UNDER_ORDER,
            PlacementKind.KINSHIP_FOSTER,
            PlacementKind.FOSTER,
            PlacementKind.EMERGENCY_FOSTER,
            PlacementKind.RESIDENTIAL,
            PlacementKind.SECURE);

    private Places() {}

    /** What an episode says; empty for one that is no such place, or never was. */
    static Optional<CareFact> of(String child, EpisodeOfCare episode) {
        Optional<LocalDate> end = ReadFacts.last(episode.getPeriod().getEndElement());
        boolean was = episode.hasStatus()
                && switch (episode.getStatus()) {
                    case ACTIVE, ONHOLD -> true;
                    case FINISHED -> end.isPresent();
                    default -> false;
                };
        return was ? kind(episode).map(kind -> fact(child, kind, episode, end)) : Optional.empty();
    }

    private static CareFact fact(String child, FactKind kind, EpisodeOfCare episode, Optional<LocalDate> end) {
        return new CareFact(
                child,
                kind,
                party(kind, episode),
                "",
                ReadFacts.first(episode.getPeriod().getStartElement()),
                end,
                Optional.empty());
    }

    private static String party(FactKind kind, EpisodeOfCare episode) {
        return switch (kind) {
            case PLACEMENT -> authority(episode);
            case MENTAL_HEALTH_CARE ->
                PartyKey.of(episode.getManagingOrganization()).orElse("");
            default -> "";
        };
    }

    private static Optional<FactKind> kind(EpisodeOfCare episode) {
        boolean home = EpisodeType.PLACEMENT.isIn(episode.getType())
                && IN_CARE.stream().anyMatch(kind -> kind.isIn(episode.getType()));
        if (home) {
            return Optional.of(FactKind.PLACEMENT);
        }
        if (EpisodeType.MENTAL_HEALTH.isIn(episode.getType())) {
            return Optional.of(FactKind.MENTAL_HEALTH_CARE);
        }
        boolean learns = EpisodeType.SCHOOL.isIn(episode.getType())
                && episode.getType().stream()
                        .flatMap(type -> Coded.find(EducationKind.class, type).stream())
                        .noneMatch(EducationKind.NOT_IN_EDUCATION::equals);
        return learns ? Optional.of(FactKind.SCHOOL_PLACE) : Optional.empty();
    }

    private static String authority(EpisodeOfCare episode) {
        return FirstExtension.value(episode, Extensions.PLACING_AUTHORITY) instanceof Reference placing
                ? PartyKey.of(placing).orElse("")
                : PartyKey.of(episode.getManagingOrganization()).orElse("");
    }
}
