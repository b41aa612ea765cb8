package goldthread.trigger;

import goldthread.measure.Comparison;
import goldthread.measure.Score;
import goldthread.measure.Scores;
import goldthread.terminology.RaterPerspective;
import goldthread.terminology.ReliableChange;
import goldthread.terminology.TriggerKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of the scores of some measures.
 *
 * @param kind what it is
 * @param measures by their codes that are used now; empty for every measure
 * @param rater from whose side; {@code null} for any
 * @param threshold of a threshold, and of nothing else
 * @param days how old a score may be at most, or how many days a follow-up had; {@code null} for no limit
 */
record TriggerCondition(
        TriggerKind kind,
        Set<String> measures,
        @Nullable RaterPerspective rater,
        @Nullable Threshold threshold,
        @Nullable Integer days) {

    /** Refuses a condition that could never be judged. */
    TriggerCondition {
        measures = Set.copyOf(measures);
        if ((kind == TriggerKind.THRESHOLD) != (threshold != null)
                || (kind == TriggerKind.THRESHOLD && measures.isEmpty())) {
            throw new IllegalArgumentException("a threshold is one of some measures, and only that has one");
        }
        if ((kind == TriggerKind.NO_FOLLOW_UP && days == null) || (kind == TriggerKind.DETERIORATION && days != null)) {
            throw new IllegalArgumentException("a follow-up has a time, deterioration has none");
        }
        if (days != null && days < 1) {
            throw new IllegalArgumentException("a time is a day at least");
        }
    }

    /** The scores by which it holds; none when it doesn't. */
    List<Met> met(ScoreRecord record) {
        return series(record)
                .flatMap(series -> switch (kind) {
                    case THRESHOLD -> reached(series, record.today());
                    case DETERIORATION -> worse(series, record);
                    case NO_FOLLOW_UP ->
                        alone(series, record).filter(first -> !due(first).isAfter(record.today()));
                })
                .toList();
    }

    /** The days from which follow-ups will have been or are missing, each with its first score. */
    Map<Score, LocalDate> missingFrom(ScoreRecord record) {
        Map<Score, LocalDate> from = new LinkedHashMap<>();
        if (kind == TriggerKind.NO_FOLLOW_UP) {
            series(record)
                    .flatMap(series -> alone(series, record))
                    .forEach(first -> from.put(first.score(), due(first)));
        }
        return from;
    }

    private Stream<List<Score>> series(ScoreRecord record) {
        return Scores.bySeries(record.scores().stream().filter(this::isAbout).toList()).stream();
    }

    private boolean isAbout(Score score) {
        boolean measured = measures.isEmpty()
                || (score.measure() != null && measures.contains(score.measure().code()));
        return measured && (rater == null || rater == score.rater().side());
    }

    /** The latest score of a series; several of its last day each count. */
    private Stream<Met> reached(List<Score> series, LocalDate today) {
        LocalDate last = series.get(series.size() - 1).day();
        boolean old = days != null && last.isBefore(today.minusDays(days));
        return old
                ? Stream.empty()
                : series.stream()
                        .filter(score -> score.day().equals(last))
                        .filter(score -> threshold != null && threshold.isReached(score))
                        .map(score -> new Met(kind, score, List.of(score)));
    }

    private Stream<Met> worse(List<Score> series, ScoreRecord record) {
        return Comparison.latest(series, record.involvement(), record.today()).stream()
                .filter(comparison -> comparison
                        .change()
                        .filter(ReliableChange.DETERIORATED::equals)
                        .isPresent())
                .map(comparison -> met(comparison.last(), comparison.first()));
    }

    private Met met(@Nullable Score last, @Nullable Score first) {
        if (last == null || first == null) {
            throw new IllegalStateException("what became worse has two scores");
        }
        return new Met(kind, last, List.of(last, first));
    }

    /** Scores that are the only ones of their series in their referral, while the service is involved. */
    private Stream<Met> alone(List<Score> series, ScoreRecord record) {
        Map<String, List<Score>> byReferral = new LinkedHashMap<>();
        series.forEach(score -> byReferral
                .computeIfAbsent(score.referral(), referral -> new ArrayList<>())
                .add(score));
        return byReferral.values().stream()
                .filter(spell -> spell.size() == 1)
                .map(spell -> spell.get(0))
                .filter(record::goesOn)
                .map(score -> new Met(kind, score, List.of(score)));
    }

    private LocalDate due(Met first) {
        return first.score().day().plusDays(days == null ? 0 : days);
    }
}
