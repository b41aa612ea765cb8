package goldthread.transition;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.CareStatus;
import goldthread.terminology.Coded;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlanCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A decision to change school, as {@code ext-school-move} holds it (N106).
 *
 * @param note the extension
 */
record SchoolDecision(Extension note) {

    private static final Set<CareStatus> IS_OR_WAS_IN_CARE = EnumSet.of(
            CareStatus.LOOKED_AFTER,
            CareStatus.LOOKED_AFTER_ACCOMMODATED,
            CareStatus.LOOKED_AFTER_CARE_ORDER,
            CareStatus.PREVIOUSLY_LOOKED_AFTER,
            CareStatus.CARE_LEAVER,
            CareStatus.REMANDED);
    private static final Set<EpisodeOfCare.EpisodeOfCareStatus> NEVER = EnumSet.of(
            EpisodeOfCare.EpisodeOfCareStatus.PLANNED,
            EpisodeOfCare.EpisodeOfCareStatus.CANCELLED,
            EpisodeOfCare.EpisodeOfCareStatus.ENTEREDINERROR);
    private static final Set<CarePlan.CarePlanStatus> NO_PLAN =
            EnumSet.of(CarePlan.CarePlanStatus.DRAFT, CarePlan.CarePlanStatus.ENTEREDINERROR);

    /** The decision that a record holds; empty for one that tells no more than the fact. */
    static Optional<SchoolDecision> of(@Nullable Resource resource) {
        return resource instanceof EpisodeOfCare school && FirstExtension.of(school, Extensions.SCHOOL_MOVE) != null
                ? Optional.ofNullable(FirstExtension.of(school, Extensions.SCHOOL_MOVE))
                        .map(SchoolDecision::new)
                : Optional.empty();
    }

    boolean isSameAs(SchoolDecision other) {
        return note.equalsDeep(other.note);
    }

    /**
     * The parts that it lacks.
     *
     * @param inCare whether the child is or was in the care of a council
     */
    List<String> missing(boolean inCare) {
        return Stream.of(
                        Stream.of("option", "child-view", "family-view"),
                        inCare ? Stream.of("virtual-school-view") : Stream.<String>empty())
                .flatMap(parts -> parts)
                .filter(part -> !says(part))
                .toList();
    }

    private boolean says(String part) {
        return note.getExtension().stream()
                .anyMatch(said -> part.equals(said.getUrl())
                        && said.hasValue()
                        && !(said.getValue().isPrimitive()
                                && String.valueOf(said.getValue().primitiveValue())
                                        .isBlank()));
    }

    /** Whether any of a child's records says that the child is or was in the care of a council. */
    static boolean isInCare(List<Resource> record) {
        return record.stream().anyMatch(SchoolDecision::tellsOfCare);
    }

    private static boolean tellsOfCare(Resource resource) {
        if (resource instanceof Patient patient) {
            return patient.getExtension().stream()
                    .filter(extension -> Extensions.CARE_STATUS.equals(extension.getUrl()))
                    .map(Extension::getValue)
                    .filter(CodeableConcept.class::isInstance)
                    .flatMap(status -> Coded.find(CareStatus.class, (CodeableConcept) status).stream())
                    .anyMatch(IS_OR_WAS_IN_CARE::contains);
        }
        if (resource instanceof CarePlan plan) {
            return PlanCategory.LAC.isIn(plan.getCategory()) && !NO_PLAN.contains(plan.getStatus());
        }
        return resource instanceof EpisodeOfCare stay
                && EpisodeType.PLACEMENT.isIn(stay.getType())
                && !NEVER.contains(stay.getStatus());
    }
}
