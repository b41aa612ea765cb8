package goldthread.statutory;

import goldthread.terminology.StatutoryFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands out in where the child lives and learns, and in what restricts them. */
final class PlaceFindings {

    private static final int DAYS_AHEAD = 7;
    /** For how long after a home has begun its handover is asked for. */
    static final int DAYS_SINCE = 28;

    private PlaceFindings() {}

    static List<Finding> of(Life life) {
        List<Finding> found = new ArrayList<>();
        homes(life, found);
        handovers(life, found);
        life.places().stream()
                .filter(Place::isHomeEducation)
                .filter(place ->
                        place.next().filter(day -> !day.isBefore(life.today())).isEmpty())
                .forEach(place ->
                        found.add(Finding.of(StatutoryFinding.HOME_EDUCATION_REVIEW, place.next(), place.about())));
        life.restrictions().stream()
                .filter(restriction -> restriction.isUnwatched(life.today()))
                .forEach(restriction -> found.add(
                        Finding.of(StatutoryFinding.RESTRICTION_REVIEW, restriction.next(), restriction.about())));
        life.unsuitable()
                .forEach(place -> found.add(new Finding(
                        StatutoryFinding.INAPPROPRIATE_SETTING,
                        List.of(place.about()),
                        Optional.empty(),
                        Optional.of(place.setting()))));
        return found;
    }

    /** A home that begins, or has begun of late: nobody asks for what should have been said years ago. */
    private static void handovers(Life life, List<Finding> found) {
        for (Place home : life.places()) {
            if (!isHandedOverOn(home, life.today())) {
                continue;
            }
            boolean hasBegun = home.isNow();
            List<Handover> sent = life.handovers().stream()
                    .filter(handover -> handover.placements().contains(home.about()))
                    .toList();
            if (sent.isEmpty()) {
                found.add(Finding.of(
                        StatutoryFinding.HANDOVER_MISSING, home.span().start(), home.about()));
            } else if (hasBegun && sent.stream().noneMatch(Handover::received)) {
                found.add(Finding.of(
                        StatutoryFinding.HANDOVER_UNREAD,
                        home.span().start(),
                        Stream.concat(Stream.of(home.about()), sent.stream().map(Handover::about))
                                .toArray(String[]::new)));
            }
        }
    }

    static boolean isHandedOverOn(Place home, LocalDate today) {
        return home.needsHandover()
                && home.span().beginsWithin(today.minusDays(DAYS_SINCE), today.plusDays(home.isNow() ? 0 : DAYS_AHEAD));
    }

    private static void homes(Life life, List<Finding> found) {
        List<String> homes = life.places().stream()
                .filter(Place::isOnlyHome)
                .sorted(Place.LATEST_FIRST)
                .map(Place::about)
                .toList();
        if (homes.size() > 1) {
            found.add(Finding.of(StatutoryFinding.PLACEMENTS_OVERLAP, homes.toArray(String[]::new)));
        }
        boolean anywhere = life.places().stream().anyMatch(place -> place.isHome() && place.isNow());
        if (life.isLookedAfter() && !anywhere) {
            found.add(Finding.of(StatutoryFinding.PLACEMENT_UNKNOWN, life.child()));
        }
    }
}
