package goldthread.reporting;

import goldthread.store.DateSpan;
import goldthread.terminology.ReportStratum;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/**
 * Something that happened and was recorded.
 *
 * @param child about whom
 * @param event when it happened or ended; a day counts as a whole
 */
record Recording(Reference child, BaseDateTimeType event) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Set<EncounterStatus> TOOK_PLACE =
            EnumSet.of(EncounterStatus.INPROGRESS, EncounterStatus.ONLEAVE, EncounterStatus.FINISHED);

    /** How soon a contact, an assessment or an observation is recorded: its first version tells (N49). */
    static List<Countable> of(Written written) {
        return written.before() == null
                ? read(written).flatMap(read -> read.countable(written)).stream()
                        .toList()
                : List.of();
    }

    private static Optional<Recording> read(Written written) {
        if (written.after() instanceof Encounter contact && TOOK_PLACE.contains(contact.getStatus())) {
            return moment(contact.getPeriod()).map(at -> new Recording(contact.getSubject(), at));
        }
        if (written.after() instanceof ClinicalImpression assessment) {
            return value(assessment.getDateElement()).map(at -> new Recording(assessment.getSubject(), at));
        }
        return written.after() instanceof Observation observation
                ? moment(observation.getEffective()).map(at -> new Recording(observation.getSubject(), at))
                : Optional.empty();
    }

    private static Optional<BaseDateTimeType> moment(Type when) {
        if (when instanceof Period period) {
            return value(period.getEndElement().hasValue() ? period.getEndElement() : period.getStartElement());
        }
        return when instanceof BaseDateTimeType date ? value(date) : Optional.empty();
    }

    private static Optional<BaseDateTimeType> value(BaseDateTimeType date) {
        return date.hasValue() ? Optional.of(date) : Optional.empty();
    }

    /** Empty for what is said to happen later. */
    private Optional<Countable> countable(Written written) {
        DateSpan span = DateSpan.of(event);
        Duration late = Duration.between(span.until(), written.at());
        if (span.from().isAfter(written.at())) {
            return Optional.empty();
        }
        ReportStratum answer = late.compareTo(DAY) <= 0 ? ReportStratum.WITHIN_DAY : ReportStratum.LATER_THAN_DAY;
        return Written.child(child)
                .map(whose -> new Countable(
                        Kind.RECORDED,
                        whose,
                        written.recorder(),
                        span.from(),
                        answer.code(),
                        "",
                        Math.toIntExact(Math.max(0, late.toDays()))));
    }
}
