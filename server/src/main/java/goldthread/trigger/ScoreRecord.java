package goldthread.trigger;

import goldthread.measure.Involvement;
import goldthread.measure.Score;
import goldthread.measure.Scores;
import goldthread.terminology.OutcomeMeasures;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/**
 * The scores of a child on one day.
 *
 * @param scores the oldest first
 * @param involvement to which referrals they belong
 * @param over episodes in which a service is no longer involved, as {@code EpisodeOfCare/id}
 * @param today the last day that counts
 */
record ScoreRecord(List<Score> scores, Involvement involvement, Set<String> over, LocalDate today) {

    /** An episode that was taken in with its faults may have no status at all. */
    private static final Set<EpisodeOfCareStatus> ENDED =
            EnumSet.of(EpisodeOfCareStatus.FINISHED, EpisodeOfCareStatus.CANCELLED, EpisodeOfCareStatus.ENTEREDINERROR);

    ScoreRecord {
        scores = List.copyOf(scores);
        over = Set.copyOf(over);
    }

    /** Of the observations, contacts and episodes among these; whatever else is there is passed over. */
    static ScoreRecord of(Collection<? extends Resource> record, OutcomeMeasures measures, LocalDate today) {
        Involvement involvement = Involvement.of(record);
        List<Observation> observations = record.stream()
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .toList();
        Set<String> over = record.stream()
                .filter(EpisodeOfCare.class::isInstance)
                .map(EpisodeOfCare.class::cast)
                .filter(episode -> ENDED.contains(episode.getStatus()))
                .map(episode -> "EpisodeOfCare/" + episode.getIdElement().getIdPart())
                .collect(Collectors.toUnmodifiableSet());
        return new ScoreRecord(Scores.of(observations, involvement, measures, today), involvement, over, today);
    }

    /** Only those that were rated on a day or later. */
    ScoreRecord since(LocalDate day) {
        return only(score -> !score.day().isBefore(day));
    }

    /** Only these scores; the contacts and episodes stay. */
    ScoreRecord only(Predicate<Score> which) {
        return new ScoreRecord(scores.stream().filter(which).toList(), involvement, over, today);
    }

    /** The same as it was on an earlier day. */
    ScoreRecord until(LocalDate day) {
        return new ScoreRecord(
                scores.stream().filter(score -> !score.day().isAfter(day)).toList(), involvement, over, day);
    }

    /** The scores of some observations, as {@code Observation/id}. */
    List<Score> of(Set<String> references) {
        return scores.stream()
                .filter(score -> references.contains(score.reference()))
                .toList();
    }

    /** Whether the service that rated is still involved, as far as anything tells it. */
    boolean goesOn(Score score) {
        return !over.contains(involvement.episode(score.source()));
    }
}
