package goldthread.statutory;

import goldthread.terminology.EpisodeType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that the law asks for around a child, in turn, and what stands out in it: a pure function of what is known.
 *
 * @param life what is known
 */
record StatutoryTimeline(Life life) {

    /** Those that go on first, the next date first. */
    List<StatutoryProcess> processes() {
        return life.processes().stream().sorted(StatutoryProcess.IN_TURN).toList();
    }

    /** Where the child lives and learns, or did, or will; the latest first. */
    List<Place> places() {
        return life.places().stream().sorted(Place.LATEST_FIRST).toList();
    }

    /** What stands out, in the order of the codes. */
    List<Finding> findings() {
        return Stream.of(ProcessFindings.of(life), CareFindings.of(life), PlaceFindings.of(life))
                .flatMap(List::stream)
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    /**
     * How often a child moved to another place of one type within so many months. The first place that is known is no move.
     */
    int moves(EpisodeType type, int months) {
        List<Place> lived = life.lived(type);
        LocalDate since = life.today().minusMonths(months);
        return (int) lived.stream()
                .limit(Math.max(0, lived.size() - 1L))
                .filter(place -> place.span().beginsWithin(since, life.today()))
                .count();
    }
}
