package goldthread.statutory;

import goldthread.terminology.EducationKind;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlacementKind;
import goldthread.terminology.StatutoryState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;

/**
 * Where a child lives or learns.
 *
 * @param about {@code EpisodeOfCare/id}
 * @param type placement or school
 * @param kind as the record says it
 * @param placement of a placement
 * @param education of a school place
 * @param state where it stands on the day
 * @param span from when to when
 * @param planned a code of placement-planning; empty when it isn't said
 * @param organisation the authority or the school
 * @param placing who placed the child
 * @param receiving in whose area it is, where that is another
 * @param carers who care for the child there
 * @param next when it is looked at again
 */
record Place(
        String about,
        EpisodeType type,
        Optional<CodeableConcept> kind,
        Optional<PlacementKind> placement,
        Optional<EducationKind> education,
        StatutoryState state,
        Span span,
        String planned,
        Optional<Reference> organisation,
        Optional<Reference> placing,
        Optional<Reference> receiving,
        List<Reference> carers,
        Optional<LocalDate> next) {

    static final Comparator<Place> LATEST_FIRST = Comparator.comparing(
                    (Place place) -> place.span().start().orElse(LocalDate.MIN))
            .reversed()
            .thenComparing(Place::about);

    /** A home is kept while a child is there for a time. */
    private static final Set<PlacementKind> BESIDE_A_HOME =
            EnumSet.of(PlacementKind.HOSPITAL, PlacementKind.RESIDENTIAL_SCHOOL);

    /** Where others than the family care for the child. */
    private static final Set<PlacementKind> CARED_FOR_BY_OTHERS = EnumSet.of(
            PlacementKind.KINSHIP,
            PlacementKind.KINSHIP_FOSTER,
            PlacementKind.FOSTER,
            PlacementKind.EMERGENCY_FOSTER,
            PlacementKind.RESIDENTIAL,
            PlacementKind.SECURE,
            PlacementKind.YOUTH_DETENTION,
            PlacementKind.SUPPORTED,
            PlacementKind.RESIDENTIAL_SCHOOL,
            PlacementKind.ADOPTIVE,
            PlacementKind.TEMPORARY,
            PlacementKind.ASYLUM_ACCOMMODATION);

    Place {
        carers = List.copyOf(carers);
    }

    boolean isNow() {
        return state == StatutoryState.IN_FORCE || state == StatutoryState.ON_HOLD;
    }

    boolean isHome() {
        return type == EpisodeType.PLACEMENT;
    }

    /** Whether the child can't live somewhere else at the same time. */
    boolean isOnlyHome() {
        return isHome() && isNow() && placement.filter(BESIDE_A_HOME::contains).isEmpty();
    }

    /** Whether somebody who cares for the child there has to be told what they need to know. */
    boolean needsHandover() {
        return isHome()
                && (isNow() || state == StatutoryState.PLANNED)
                && placement.filter(CARED_FOR_BY_OTHERS::contains).isPresent();
    }

    boolean isCustody() {
        return isNow()
                && (placement.filter(PlacementKind.YOUTH_DETENTION::equals).isPresent()
                        || education
                                .filter(EducationKind.SECURE_EDUCATION::equals)
                                .isPresent());
    }

    boolean isHomeEducation() {
        return isNow()
                && education
                        .filter(EducationKind.ELECTIVE_HOME_EDUCATION::equals)
                        .isPresent();
    }
}
