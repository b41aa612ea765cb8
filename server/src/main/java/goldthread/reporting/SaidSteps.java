package goldthread.reporting;

import ca.uhn.fhir.context.FhirContext;
import goldthread.measure.Rater;
import goldthread.measure.ScoreValue;
import goldthread.profiles.Wish;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.RaterPerspective;
import goldthread.terminology.ReportStratum;
import goldthread.terminology.WishesResponse;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;

/** What counts of what children and carers have said: wishes, and scores. */
final class SaidSteps {

    /** Questionnaires about the service, and about a session. */
    private static final Set<String> OF_EXPERIENCE = Set.of("chi-esq", "sfq", "srs", "csrs", "gsrs", "cgsrs");

    private static final Set<ObservationStatus> GIVEN = EnumSet.of(
            ObservationStatus.PRELIMINARY,
            ObservationStatus.FINAL,
            ObservationStatus.AMENDED,
            ObservationStatus.CORRECTED);
    private static final Set<WishesResponse> NOT_WHOLLY =
            EnumSet.of(WishesResponse.PARTLY_ACTED_ON, WishesResponse.NOT_ACTED_ON);
    private static final OutcomeMeasures MEASURES = OutcomeMeasures.read(FhirContext.forR4Cached());
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private SaidSteps() {}

    static List<Countable> wished(Written written, Observation observation) {
        Optional<Wish> wish = Wish.of(observation);
        if (wish.isEmpty()) {
            return List.of();
        }
        String answer = wish.get().isAnswered()
                ? wish.get().response().map(Coded::code).orElseThrow()
                : ReportStratum.WISH_WAITING.code();
        String explained = wish.get().response().filter(NOT_WHOLLY::contains).isEmpty()
                ? ""
                : (wish.get().explainedOn().isPresent() ? ReportStratum.WISH_EXPLAINED : ReportStratum.WISH_UNEXPLAINED)
                        .code();
        return Written.child(observation.getSubject())
                .map(child -> new Countable(
                        Kind.WISHED,
                        child,
                        written.recorder(),
                        written.when(wish.get().saidOn().orElseGet(DateTimeType::new)),
                        answer,
                        explained,
                        null))
                .stream()
                .toList();
    }

    /** A score, of a child or of a service. */
    static List<Countable> scored(Written written, Observation observation) {
        Optional<OutcomeMeasure> measure = measure(observation);
        Optional<BigDecimal> value = ScoreValue.of(observation.getValue())
                .filter(score -> score.exact() && !score.standardised())
                .map(ScoreValue::number);
        Optional<String> child = Written.child(observation.getSubject());
        if (measure.isEmpty() || child.isEmpty() || !GIVEN.contains(observation.getStatus())) {
            return List.of();
        }
        boolean ofExperience = OF_EXPERIENCE.contains(measure.get().tool());
        if (ofExperience && value.filter(measure.get()::canBe).isEmpty()) {
            return List.of();
        }
        return List.of(new Countable(
                ofExperience ? Kind.EXPERIENCED : Kind.SCORED,
                child.get(),
                written.recorder(),
                written.when(day(observation)),
                ofExperience ? third(value.orElseThrow(), measure.get()).code() : "",
                measure.get().tool() + ":" + rater(observation, measure.get()),
                null));
    }

    /** By the code that is used now. */
    static Optional<OutcomeMeasure> measure(Observation observation) {
        return observation.getCode().getCoding().stream()
                .filter(coding -> CodeSystems.SNOMED_CT.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .flatMap(code -> MEASURES.current(code).stream())
                .findFirst();
    }

    private static BaseDateTimeType day(Observation observation) {
        if (observation.getEffective() instanceof Period period) {
            return period.getEndElement().hasValue() ? period.getEndElement() : period.getStartElement();
        }
        return observation.getEffective() instanceof BaseDateTimeType date ? date : new DateTimeType();
    }

    private static String rater(Observation observation, OutcomeMeasure measure) {
        return Optional.ofNullable(Rater.of(observation, measure).side())
                .map(RaterPerspective::code)
                .orElse(ReportStratum.NOT_STATED.code());
    }

    private static ReportStratum third(BigDecimal score, OutcomeMeasure measure) {
        BigDecimal third = measure.maximum().subtract(measure.minimum()).divide(THREE, MathContext.DECIMAL64);
        BigDecimal above = score.subtract(measure.minimum());
        if (above.compareTo(third) < 0) {
            return ReportStratum.LOWER_THIRD;
        }
        return above.compareTo(third.add(third)) <= 0 ? ReportStratum.MIDDLE_THIRD : ReportStratum.UPPER_THIRD;
    }
}
