package goldthread.reporting;

import goldthread.measure.Comparison;
import goldthread.measure.Involvement;
import goldthread.measure.Score;
import goldthread.measure.Scores;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.OutcomeMeasures;
import goldthread.terminology.ReliableChange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/**
 * What the difference between two scores of a child means, read as everywhere else on this server.
 *
 * @param score logical id of the Observation with the second score
 * @param tool the instrument
 * @param change what the difference means
 */
record OutcomeChange(String score, String tool, ReliableChange change) {

    /** Of the scores, contacts and episodes of one child; whatever else is there is passed over. A score with subscales counts once. */
    static Collection<OutcomeChange> of(Collection<? extends Resource> record, OutcomeMeasures measures) {
        Involvement involvement = Involvement.of(record);
        List<Observation> observations = record.stream()
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .toList();
        List<Score> scores = Scores.of(observations, involvement, measures, LocalDate.MAX);
        Map<String, OutcomeChange> changes = new LinkedHashMap<>();
        Scores.bySeries(scores).stream()
                .flatMap(series -> Comparison.of(series, involvement, LocalDate.MAX).stream())
                .flatMap(comparison -> of(comparison).stream())
                .forEach(change -> changes.putIfAbsent(change.score(), change));
        return changes.values();
    }

    private static Optional<OutcomeChange> of(Comparison comparison) {
        Score last = comparison.last();
        OutcomeMeasure measure = last == null ? null : last.measure();
        if (last == null || measure == null) {
            return Optional.empty();
        }
        String score = last.source().getIdElement().getIdPart();
        return comparison.change().map(change -> new OutcomeChange(score, measure.tool(), change));
    }
}
