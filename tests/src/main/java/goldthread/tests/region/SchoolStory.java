package goldthread.tests.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a child learns. */
final class SchoolStory {
    private static final int MOVES = 35;
    private static final int MOVES_AGAIN = 30;
    private static final int STAYS_AT_LEAST = 40;
    private static final int STAYS_AT_MOST = 400;
    private static final List<String> KINDS = List.of("primary", "secondary");

    private final Telling telling;

    SchoolStory(Telling telling) {
        this.telling = telling;
    }

    void tell() {
        if (telling.dice().percent(MOVES)) {
            learnsFrom(telling.anyDay(0), 0);
        }
    }

    private void learnsFrom(LocalDate day, int number) {
        Optional<LocalDate> next = telling.dice().percent(MOVES_AGAIN)
                ? telling.after(day, telling.dice().between(STAYS_AT_LEAST, STAYS_AT_MOST))
                : Optional.empty();
        String kind = telling.dice().any(KINDS);
        telling.create(
                1,
                Agency.SCHOOL,
                "school" + number,
                next.isPresent() ? "ended-school" : "school",
                Map.of(
                        "day", day.toString(),
                        "kind", kind,
                        "until",
                                next.map(later -> later.minusDays(1).toString()).orElse("")));
        telling.happened("moves", Agency.SCHOOL, day, Map.of("where", "school"));
        next.ifPresent(later -> learnsFrom(later, number + 1));
    }
}
