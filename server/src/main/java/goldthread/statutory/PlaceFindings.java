package goldthread.statutory;

import goldthread.terminology.StatutoryFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands out in where the child lives and learns, and in what restricts them. */
final class PlaceFindings {

    private PlaceFindings() {}

    static List<Finding> of(Life life) {
        List<Finding> found = new ArrayList<>();
        homes(life, found);
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
