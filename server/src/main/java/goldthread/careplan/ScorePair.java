package goldthread.careplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The two scores of a series that are compared. Within the referral of the latest score, it is the first one since the
 * first contact that took place and the last one since the second contact. A record without any contact, as of an agency
 * that shares scores alone, is compared from its first score to its last.
 *
 * @param first the baseline
 * @param last the latest
 */
record ScorePair(Score first, Score last) {

    /**
     * The pair of a series.
     *
     * @param series scores of one measure and rater, the oldest first
     * @param contacts days of contacts that took place, the oldest first
     * @return empty while there is nothing to compare yet
     */
    static Optional<ScorePair> of(List<Score> series, List<LocalDate> contacts) {
        if (series.isEmpty()) {
            return Optional.empty();
        }
        String referral = series.get(series.size() - 1).referral();
        List<Score> spell = series.stream()
                .filter(score -> score.referral().equals(referral))
                .toList();
        if (contacts.isEmpty()) {
            return pair(spell, LocalDate.MIN, LocalDate.MIN);
        }
        return contacts.size() < 2 ? Optional.empty() : pair(spell, contacts.get(0), contacts.get(1));
    }

    private static Optional<ScorePair> pair(List<Score> spell, LocalDate firstContact, LocalDate secondContact) {
        Optional<Score> first = spell.stream()
                .filter(score -> !score.day().isBefore(firstContact))
                .findFirst();
        Score last = spell.get(spell.size() - 1);
        return first.filter(baseline -> !baseline.equals(last) && !last.day().isBefore(secondContact))
                .map(baseline -> new ScorePair(baseline, last));
    }

    /** What the difference means. */
    ReliableChange change() {
        return last.measure() == null
                ? ReliableChange.NOT_KNOWN
                : ReliableChange.between(first.value(), last.value(), last.standardised(), last.measure());
    }
}
