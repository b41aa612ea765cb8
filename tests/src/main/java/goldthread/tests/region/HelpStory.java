package goldthread.tests.region;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens when a child was taken on: the wait for the first meeting, meetings, what was missed, and the end. */
final class HelpStory {
    private static final int NEVER_SEEN = 25;
    private static final int SEEN_WITHIN = 160;
    private static final int MEETINGS = 8;
    private static final int MISSED = 28;
    private static final int ASSESSED = 80;
    private static final int HEARD = 72;
    private static final int WISHES = 35;
    private static final int WISH_ANSWERED = 60;
    private static final int ENDS = 45;
    private static final int EXPERIENCE = 60;
    private static final int LEAST_BETWEEN = 7;
    private static final int MOST_BETWEEN = 28;
    private static final List<String> KINDS = List.of(
            "was-not-brought", "was-not-brought", "was-not-brought", "did-not-attend", "did-not-attend", "refused");
    private static final String DAY = "day";

    private final Telling telling;
    private final Dice dice;
    private final Referral referral;
    private final LocalDate takenOn;

    HelpStory(Telling telling, Referral referral, LocalDate takenOn) {
        this.telling = telling;
        this.dice = telling.dice();
        this.referral = referral;
        this.takenOn = takenOn;
    }

    void tell() {
        Optional<LocalDate> seen =
                dice.percent(NEVER_SEEN) ? Optional.empty() : telling.after(takenOn, dice.days(SEEN_WITHIN));
        if (seen.isEmpty()) {
            ReferralStory.isWaiting(telling, referral, 28);
            return;
        }
        Map<String, String> values = referral.values("seen", seen.get());
        values.put("moved", seen.get().toString());
        telling.update(referral.step(4), referral.owner(), referral.task(), 3, "in-treatment", values);
        contact(seen.get(), "assessment", 0);
        score(seen.get(), dice.between(12, 18), 0);
        if (referral.owner() == Agency.TRUST) {
            meet(seen.get());
        }
        if (dice.percent(ENDS)) {
            telling.after(seen.get(), dice.between(MOST_BETWEEN, SEEN_WITHIN)).ifPresent(end -> {
                values.put("moved", end.toString());
                telling.update(referral.step(5), referral.owner(), referral.task(), 4, "completed", values);
            });
        }
    }

    private void meet(LocalDate first) {
        if (dice.percent(ASSESSED)) {
            assess(first);
        }
        LocalDate day = first;
        int meetings = dice.between(1, MEETINGS);
        for (int number = 1; number <= meetings; number++) {
            day = day.plusDays(dice.between(LEAST_BETWEEN, MOST_BETWEEN));
            if (day.isAfter(telling.region().end())) {
                return;
            }
            if (dice.percent(MISSED)) {
                miss(day, number);
            } else {
                contact(day, "therapy-session", number);
            }
        }
        score(day, dice.between(2, 18), 1);
        experience(day);
        wish(first);
    }

    private void contact(LocalDate day, String type, int number) {
        Map<String, String> values = referral.values(DAY, day);
        values.put("type", type);
        values.put("provider", referral.owner().reference());
        telling.create(
                referral.step(3), referral.owner(), "contact" + referral.number() + "-" + number, "kept", values);
    }

    private void assess(LocalDate day) {
        String view = dice.percent(HEARD) ? "view-heard" : "view-explained";
        telling.create(
                referral.step(3), Agency.TRUST, "assessment" + referral.number(), view, referral.values(DAY, day));
        telling.happened("child-heard", Agency.TRUST, day, Map.of("view", view));
    }

    private void miss(LocalDate day, int number) {
        String kind = dice.any(KINDS);
        Map<String, String> values = referral.values(DAY, day);
        values.put("kind", kind);
        values.put("clinic", telling.known(dice.percent(50) ? "SERVICE" : "CLINICIAN"));
        telling.create(referral.step(3), Agency.TRUST, "missed" + referral.number() + "-" + number, "missed", values);
        telling.happened("not-brought", Agency.TRUST, day, Map.of("how", kind));
    }

    /** The child's own rating of their worry; less is better, and eight points are more than chance. */
    private void score(LocalDate day, int points, int number) {
        Map<String, String> values = referral.values(DAY, day);
        values.put("points", Integer.toString(points));
        telling.create(referral.step(3), referral.owner(), "score" + referral.number() + "-" + number, "score", values);
    }

    /** How the carer found the help: one is best, three is worst. */
    private void experience(LocalDate day) {
        if (dice.percent(EXPERIENCE)) {
            Map<String, String> values = referral.values(DAY, day);
            values.put("points", Integer.toString(dice.between(1, 3)));
            telling.create(referral.step(3), Agency.TRUST, "experience" + referral.number(), "experience", values);
        }
    }

    private void wish(LocalDate day) {
        if (dice.percent(WISHES)) {
            Map<String, String> values = new HashMap<>(referral.values(DAY, day));
            values.put("answered", day.plusDays(1).toString());
            String piece = dice.percent(WISH_ANSWERED) ? "answered-wish" : "wish";
            telling.create(referral.step(3), Agency.TRUST, "wish" + referral.number(), piece, values);
        }
    }
}
