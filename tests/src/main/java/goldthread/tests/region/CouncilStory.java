package goldthread.tests.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What children's services plan for a child, where a looked-after child lives, and what the reviews find. */
final class CouncilStory {
    private static final int LOOKED_AFTER = 14;
    private static final int CHILD_PROTECTION = 8;
    private static final int IN_NEED = 12;
    private static final int HAS_ENDED = 45;
    private static final int LASTS_AT_LEAST = 60;
    private static final int LASTS_AT_MOST = 500;
    private static final int REVIEWED_EACH = 90;
    private static final int REVIEW_IS_NEAR = 200;
    private static final int MOVES = 55;
    private static final int UNSUITABLE = 25;
    private static final List<String> FINDINGS = List.of("met", "partly-met", "not-met", "none-identified");
    private static final List<String> SETTINGS =
            List.of("out-of-area", "out-of-area", "unregistered-placement", "temporary-accommodation");
    private static final List<String> KINDS = List.of("foster", "kinship", "residential");
    private static final String DAY = "day";
    private static final String UNTIL = "until";

    private final Telling telling;
    private final Dice dice;

    CouncilStory(Telling telling) {
        this.telling = telling;
        this.dice = telling.dice();
    }

    void tell() {
        if (dice.percent(LOOKED_AFTER)) {
            Stay stay = plan("lac", "looked-after", "children-act-31");
            livesFrom(stay.from(), stay, 0);
            review(stay);
        }
        if (dice.percent(CHILD_PROTECTION)) {
            plan("cp", "child-protection-plan", "children-act-47");
        } else if (dice.percent(IN_NEED)) {
            plan("cin", "child-in-need", "children-act-17");
        }
    }

    /** How long a plan is in force, both days included. */
    private record Stay(LocalDate from, LocalDate last) {}

    private Stay plan(String category, String group, String basis) {
        LocalDate from = telling.anyDay(LASTS_AT_LEAST);
        Optional<LocalDate> ended = dice.percent(HAS_ENDED)
                ? telling.after(from, dice.between(LASTS_AT_LEAST, LASTS_AT_MOST))
                : Optional.empty();
        LocalDate review = telling.region().asOf().plusDays(dice.between(-REVIEW_IS_NEAR, REVIEW_IS_NEAR) * 2L + 1);
        telling.create(
                1,
                Agency.COUNCIL,
                "plan-" + category,
                ended.isPresent() ? "ended-plan" : "plan",
                Map.of(
                        "category",
                        category,
                        "basis",
                        basis,
                        "from",
                        day(from),
                        UNTIL,
                        ended.map(CouncilStory::day).orElse(""),
                        "review",
                        day(review)));
        telling.belongs(group, from, ended.orElse(LocalDate.MAX));
        if (ended.isEmpty()) {
            String due = review.isBefore(telling.region().asOf()) ? "overdue" : "in-time";
            telling.isSo("plans-due", Agency.COUNCIL, Map.of("review", due));
        }
        return new Stay(from, ended.orElse(telling.region().end()));
    }

    private void livesFrom(LocalDate day, Stay stay, int number) {
        Optional<LocalDate> next = dice.percent(MOVES)
                ? Optional.of(day.plusDays(dice.between(LASTS_AT_LEAST, LASTS_AT_MOST)))
                        .filter(later -> !later.isAfter(stay.last()))
                : Optional.empty();
        String place = telling.written(
                next.isPresent() ? "ended-placement" : "placement",
                Map.of(
                        DAY,
                        day(day),
                        "kind",
                        dice.any(KINDS),
                        UNTIL,
                        next.map(later -> day(later.minusDays(1))).orElse("")));
        if (dice.percent(UNSUITABLE)) {
            String setting = dice.any(SETTINGS);
            place = Pieces.extended(place, "ext-inappropriate-setting", "inappropriate-setting", setting);
            telling.happened("unsuitable-settings", Agency.COUNCIL, day, Map.of("setting", setting));
        }
        telling.create(1, Agency.COUNCIL, "placement" + number, place);
        telling.happened("moves", Agency.COUNCIL, day, Map.of("where", "placement"));
        next.ifPresent(later -> livesFrom(later, stay, number + 1));
    }

    private void review(Stay stay) {
        int number = 0;
        LocalDate day = stay.from().plusDays(dice.between(1, REVIEWED_EACH));
        while (!day.isAfter(stay.last())) {
            String finding = dice.any(FINDINGS);
            telling.create(1, Agency.COUNCIL, "review" + number++, "review", Map.of(DAY, day(day), "finding", finding));
            telling.recorded(Agency.COUNCIL, day);
            telling.happened("mental-health-reviewed", Agency.COUNCIL, day, Map.of("finding", finding));
            day = day.plusDays(REVIEWED_EACH + dice.between(0, REVIEWED_EACH));
        }
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
