package goldthread.measure;

import goldthread.terminology.ComparisonGap;
import goldthread.terminology.OutcomeMeasure;
import goldthread.terminology.ReliableChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a series says within one referral. The two scores that are compared are the first one since the first attended
 * contact and the last one since the second. A record without any contact, as of an agency that shares scores alone, is
 * compared from its first score to its last.
 *
 * @param referral as {@code ServiceRequest/id}; empty for scores that belong to none
 * @param first the baseline; {@code null} when there is none
 * @param last the follow-up; {@code null} when there is none
 * @param gap why there is nothing to compare; {@code null} when there is
 */
public record Comparison(
        String referral,
        @Nullable Score first,
        @Nullable Score last,
        @Nullable ComparisonGap gap) {

    /** Either two scores or the reason why there aren't. */
    public Comparison {
        if ((gap == null) != (first != null && last != null)) {
            throw new IllegalArgumentException("a comparison has two scores, or says what is missing");
        }
    }

    /**
     * One comparison for each referral of a series, in the order in which they begin.
     *
     * @param series scores of one measure and rater, the oldest first
     * @param until the last day that counts
     */
    public static List<Comparison> of(Collection<Score> series, Involvement involvement, LocalDate until) {
        return series.stream()
                .map(Score::referral)
                .distinct()
                .map(referral -> of(referral, series, involvement.attended(referral, until)))
                .toList();
    }

    /** The comparison within the referral of the latest score of a series; empty for an empty series. */
    public static Optional<Comparison> latest(List<Score> series, Involvement involvement, LocalDate until) {
        return series.isEmpty()
                ? Optional.empty()
                : of(series, involvement, until).stream()
                        .filter(comparison -> comparison
                                .referral()
                                .equals(series.get(series.size() - 1).referral()))
                        .findFirst();
    }

    private static Comparison of(String referral, Collection<Score> series, List<LocalDate> contacts) {
        List<Score> spell = series.stream()
                .filter(score -> score.referral().equals(referral))
                .toList();
        LocalDate firstContact = contacts.isEmpty() ? LocalDate.MIN : contacts.get(0);
        Score first = spell.stream()
                .filter(score -> !score.day().isBefore(firstContact))
                .findFirst()
                .orElse(null);
        if (first == null) {
            return new Comparison(referral, null, null, ComparisonGap.NO_BASELINE);
        }
        if (contacts.size() == 1) {
            return new Comparison(referral, first, null, ComparisonGap.NO_SECOND_CONTACT);
        }
        LocalDate secondContact = contacts.isEmpty() ? LocalDate.MIN : contacts.get(1);
        Score last = spell.get(spell.size() - 1);
        return last.equals(first) || last.day().isBefore(secondContact)
                ? new Comparison(referral, first, null, ComparisonGap.NO_FOLLOW_UP)
                : new Comparison(referral, first, last, null);
    }

    /** The follow-up less the baseline; empty when there is nothing to compare. */
    public Optional<BigDecimal> difference() {
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(last.value().subtract(first.value()));
    }

    /** What the difference means; empty when there is nothing to compare. */
    public Optional<ReliableChange> change() {
        if (first == null || last == null) {
            return Optional.empty();
        }
        OutcomeMeasure measure = last.measure();
        return Optional.of(
                measure == null
                        ? ReliableChange.NOT_KNOWN
                        : ReliableChange.between(first.value(), last.value(), last.standardised(), measure));
    }

    /** What national statistics would read, where they take the measure's direction the other way round; else empty. */
    public Optional<ReliableChange> nationalChange() {
        if (first == null || last == null) {
            return Optional.empty();
        }
        OutcomeMeasure measure = last.measure();
        return measure == null || measure.nationalDirection() == null
                ? Optional.empty()
                : Optional.of(ReliableChange.between(
                        first.value(), last.value(), last.standardised(), measure, measure.nationalDirection()));
    }
}
