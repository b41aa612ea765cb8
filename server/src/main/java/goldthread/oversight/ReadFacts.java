package goldthread.oversight;

import goldthread.child.PartyKey;
import goldthread.measure.Involvement;
import goldthread.measure.Scores;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.statutory.StatutoryPlans;
import goldthread.store.DateSpan;
import goldthread.terminology.Coded;
import goldthread.terminology.EncounterType;
import goldthread.terminology.MentalHealthNeedsReview;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.PlanCategory;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads out of one resource what is looked for: a pure function of it.
 *
 * @param measures by whose codes a score is known
 */
record ReadFacts(OutcomeMeasures measures) {

    private static final Set<CarePlanStatus> GOING =
            EnumSet.of(CarePlanStatus.ACTIVE, CarePlanStatus.ONHOLD, CarePlanStatus.UNKNOWN);
    private static final Set<PlanCategory> FOR_MENTAL_HEALTH =
            EnumSet.of(PlanCategory.MENTAL_HEALTH, PlanCategory.SHARED);

    static boolean canSay(Resource resource) {
        return resource instanceof CarePlan
                || resource instanceof EpisodeOfCare
                || resource instanceof Patient
                || resource instanceof Observation
                || resource instanceof Encounter;
    }

    /** What it says; nothing when it isn't about a child of this server. */
    List<CareFact> of(Resource resource) {
        if (resource instanceof CarePlan plan) {
            return child(plan.getSubject()).map(child -> ofPlan(child, plan)).orElse(List.of());
        }
        if (resource instanceof EpisodeOfCare episode) {
            return child(episode.getPatient()).flatMap(child -> Places.of(child, episode)).stream()
                    .toList();
        }
        if (resource instanceof Patient child) {
            return first(child.getBirthDateElement())
                    .map(born -> List.of(done(child.getIdElement().getIdPart(), FactKind.BIRTH, "", Optional.of(born))))
                    .orElse(List.of());
        }
        if (resource instanceof Observation score) {
            return child(score.getSubject()).flatMap(child -> ofScore(child, score)).stream()
                    .toList();
        }
        return resource instanceof Encounter contact
                ? child(contact.getSubject()).flatMap(child -> ofReview(child, contact)).stream()
                        .toList()
                : List.of();
    }

    /** A plan that nobody closed goes on; one that was completed holds until its recorded end. */
    private static List<CareFact> ofPlan(String child, CarePlan plan) {
        boolean goes = GOING.contains(plan.getStatus());
        Optional<LocalDate> end = last(plan.getPeriod().getEndElement());
        boolean ends = plan.getStatus() == CarePlanStatus.COMPLETED && end.isPresent();
        if (!goes && !ends) {
            return List.of();
        }
        return kind(plan)
                .map(kind -> new CareFact(
                        child,
                        kind,
                        kind.isCare() ? authority(plan) : "",
                        "",
                        first(plan.getPeriod().getStartElement()),
                        goes ? Optional.empty() : end,
                        date(plan, Extensions.REVIEW_DUE)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<FactKind> kind(CarePlan plan) {
        Optional<PlanCategory> statutory = StatutoryPlans.category(plan);
        if (statutory.isPresent()) {
            return statutory.flatMap(category -> switch (category) {
                case LAC -> Optional.of(FactKind.CARE_PLAN);
                case PEP -> Optional.of(FactKind.EDUCATION_PLAN);
                default -> Optional.empty();
            });
        }
        boolean mental = FOR_MENTAL_HEALTH.stream().anyMatch(category -> category.isIn(plan.getCategory()));
        return mental ? Optional.of(FactKind.MENTAL_HEALTH_PLAN) : Optional.empty();
    }

    /** Whom it names as responsible, else whoever wrote it. */
    private static String authority(CarePlan plan) {
        return FirstExtension.value(plan, Extensions.RESPONSIBLE_AUTHORITY) instanceof Reference named
                ? PartyKey.of(named).orElse("")
                : PartyKey.of(plan.getAuthor()).orElse("");
    }

    private Optional<CareFact> ofScore(String child, Observation score) {
        return Scores.of(List.of(score), Involvement.of(List.of()), measures, LocalDate.MAX).stream()
                .findFirst()
                .map(scored -> done(child, FactKind.MEASURE, "", Optional.of(scored.day())));
    }

    private static Optional<CareFact> ofReview(String child, Encounter contact) {
        Extension finding = FirstExtension.of(contact, Extensions.MENTAL_HEALTH_NEEDS_REVIEW);
        boolean finished = contact.getStatus() == EncounterStatus.FINISHED
                && EncounterType.LAC_STATUTORY_REVIEW.isIn(contact.getType());
        if (finding == null
                || !finished
                || !(FirstExtension.value(finding, "result") instanceof CodeableConcept said)) {
            return Optional.empty();
        }
        Period period = contact.getPeriod();
        return Coded.find(MentalHealthNeedsReview.class, said)
                .map(result -> done(
                        child,
                        FactKind.REVIEW,
                        result.code(),
                        last(period.getEndElement()).or(() -> first(period.getStartElement()))));
    }

    private static CareFact done(String child, FactKind kind, String says, Optional<LocalDate> day) {
        return new CareFact(child, kind, "", says, day, Optional.empty(), Optional.empty());
    }

    private static Optional<String> child(Reference subject) {
        return PartyKey.of(subject)
                .filter(key -> key.startsWith("Patient/"))
                .map(key -> key.substring("Patient/".length()));
    }

    static Optional<LocalDate> date(DomainResource resource, String url) {
        return FirstExtension.value(resource, url) instanceof BaseDateTimeType date ? last(date) : Optional.empty();
    }

    static Optional<LocalDate> first(BaseDateTimeType date) {
        return date.hasValue() ? Optional.of(DateSpan.of(date).firstDay()) : Optional.empty();
    }

    static Optional<LocalDate> last(BaseDateTimeType date) {
        return date.hasValue() ? Optional.of(DateSpan.of(date).lastDay()) : Optional.empty();
    }
}
