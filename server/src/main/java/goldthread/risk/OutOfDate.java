package goldthread.risk;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.staleness.ReviewNeeded;
import goldthread.staleness.Staleness;
import goldthread.staleness.Written;
import goldthread.store.AnswerPart;
import goldthread.store.DateSpan;
import goldthread.terminology.StalenessReason;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.Task;

/**
 * What may no longer be relied upon, and why.
 *
 * @param record what the caller sees
 * @param needed what has changed since something was written
 * @param now the moment for which this holds
 */
record OutOfDate(RiskRecord record, List<ReviewNeeded> needed, Instant now) {

    OutOfDate {
        needed = List.copyOf(needed);
    }

    static OutOfDate of(RiskRecord record, Instant now) {
        return new OutOfDate(record, Staleness.of(record.events(), Written.current(record.writings()), now), now);
    }

    /** The day until which it holds, by its own word. */
    static Optional<DateType> validUntil(RiskAssessment assessment) {
        Extension until = FirstExtension.of(assessment, Extensions.VALID_UNTIL);
        return until != null && until.getValue() instanceof DateType date && date.hasValue()
                ? Optional.of(date)
                : Optional.empty();
    }

    void tell(RiskAssessment assessment, AnswerPart into) {
        validUntil(assessment)
                .map(date -> DateSpan.of((BaseDateTimeType) date).until())
                .filter(end -> !end.isAfter(now))
                .ifPresent(end -> into.part("outOfDate")
                        .code("reason", StalenessReason.EXPIRED)
                        .with("since", moment(end)));
        tell("RiskAssessment/" + assessment.getIdElement().getIdPart(), into);
    }

    void tell(String subject, AnswerPart into) {
        Optional<Task> task = record.task(subject);
        needed.stream()
                .filter(review -> review.subject().about().equals(subject))
                .forEach(review -> into.part("outOfDate")
                        .code("reason", StalenessReason.CHANGED_SINCE)
                        .code("change", review.because().change())
                        .with("event", new Reference(review.because().about()))
                        .with("since", moment(review.because().at()))
                        .with(
                                "task",
                                task.map(open -> new Reference(
                                        "Task/" + open.getIdElement().getIdPart())))
                        .with(
                                "due",
                                task.map(open ->
                                        open.getRestriction().getPeriod().getEndElement())));
    }

    static DateTimeType moment(Instant moment) {
        return new DateTimeType(Date.from(moment), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone(DateSpan.ZONE));
    }
}
