package goldthread.staleness;

import goldthread.child.PartyKey;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.ReviewSubject;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentPredictionComponent;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Reads out of a resource what it says of a child that may go out of date. */
public final class Writings {

    private static final Set<RiskAssessmentStatus> SAID = EnumSet.of(
            RiskAssessmentStatus.PRELIMINARY,
            RiskAssessmentStatus.FINAL,
            RiskAssessmentStatus.AMENDED,
            RiskAssessmentStatus.CORRECTED,
            RiskAssessmentStatus.UNKNOWN);
    private static final Set<CarePlanStatus> IN_FORCE =
            EnumSet.of(CarePlanStatus.ACTIVE, CarePlanStatus.ONHOLD, CarePlanStatus.UNKNOWN);

    private static final Set<TaskStatus> OVER = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.FAILED,
            TaskStatus.REJECTED,
            TaskStatus.ENTEREDINERROR);

    private Writings() {}

    /**
     * What it says; empty for what isn't in force or isn't of such a kind.
     *
     * @param agency that recorded it, as {@code system|value}
     * @param recorded when, for what gives no date or one that is still to come
     */
    public static Optional<Written> of(Resource resource, String agency, Instant recorded) {
        String about = PartyKey.typed(resource);
        if (resource instanceof RiskAssessment risk && SAID.contains(risk.getStatus())) {
            Instant at = Moments.ofWriting(risk.getOccurrence(), recorded).orElse(recorded);
            Set<String> answers =
                    risk.getPrediction().stream().map(Writings::question).collect(Collectors.toUnmodifiableSet());
            return Optional.of(new Written(
                    new Reviewable(about, ReviewSubject.RISK, at), answers.isEmpty() ? Set.of("") : answers, agency));
        }
        if (resource instanceof ClinicalImpression found
                && (found.getStatus() == ClinicalImpressionStatus.COMPLETED
                        || found.getStatus() == ClinicalImpressionStatus.INPROGRESS)) {
            Instant at = Moments.ofWriting(found.getEffective(), recorded)
                    .or(() -> Moments.ofWriting(found.getDateElement(), recorded))
                    .orElse(recorded);
            return Optional.of(new Written(new Reviewable(about, ReviewSubject.ASSESSMENT, at), Set.of(""), agency));
        }
        return resource instanceof CarePlan plan && IN_FORCE.contains(plan.getStatus())
                ? Optional.of(new Written(
                        new Reviewable(
                                about,
                                ReviewSubject.PLAN,
                                lookedAt(plan, recorded).orElse(recorded)),
                        Set.of(about),
                        agency))
                : Optional.empty();
    }

    /** A risk in one direction: what a newer prediction of the same agency answers anew. */
    public static String question(RiskAssessmentPredictionComponent prediction) {
        Extension direction = FirstExtension.of(prediction, Extensions.DIRECTION);
        String towards = direction != null && direction.getValue() instanceof CodeableConcept concept
                ? String.valueOf(concept.getCodingFirstRep().getCode())
                : "";
        Coding risk = prediction.getOutcome().getCodingFirstRep();
        return towards + "|"
                + (risk.hasCode()
                        ? risk.getSystem() + "|" + risk.getCode()
                        : String.valueOf(prediction.getOutcome().getText()));
    }

    /** Whether what a task asks for is still to be done. */
    public static boolean isOpen(Task task) {
        return task.hasStatus() && !OVER.contains(task.getStatus());
    }

    /** When a plan was last agreed or gone through: the latest of the days that it gives. */
    private static Optional<Instant> lookedAt(CarePlan plan, Instant recorded) {
        Stream<Optional<Instant>> agreed = plan.getExtensionsByUrl(Extensions.PLAN_AGREEMENT).stream()
                .flatMap(agreement -> agreement.getExtensionsByUrl("date").stream())
                .map(date -> Moments.ofWriting(date.getValue(), recorded));
        Stream<Optional<Instant>> discussed = plan.getExtensionsByUrl(Extensions.LAST_DISCUSSED).stream()
                .map(date -> Moments.ofWriting(date.getValue(), recorded));
        Stream<Optional<Instant>> made = Stream.of(
                Moments.ofWriting(plan.getPeriod().getStartElement(), recorded),
                Moments.ofWriting(plan.getCreatedElement(), recorded));
        return Stream.of(agreed, discussed, made)
                .flatMap(dates -> dates)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
