package goldthread.tests.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens when a child was taken on: the wait for the first meeting, what is said, and the end. */
final class HelpStory {
    private static final int NEVER_SEEN = 25;
    private static final int CANT_BE_DONE = 40;
    private static final int SEEN_WITHIN = 160;
    private static final int ASSESSED = 80;
    private static final int HEARD = 72;
    private static final int ENDS = 45;
    private static final int LEAST_UNTIL_END = 28;
    private static final List<String> FAILURES =
            List.of("no-suitable-service", "staff-shortage", "could-not-reach", "no-suitable-placement");

    private final Telling telling;
    private final Dice dice;
    private final Referral referral;
    private final Journey journey;

    HelpStory(Telling telling, Referral referral, Journey journey) {
        this.telling = telling;
        this.dice = telling.dice();
        this.referral = referral;
        this.journey = journey;
    }

    void tell(LocalDate takenOn) {
        Optional<LocalDate> seen =
                dice.percent(NEVER_SEEN) ? Optional.empty() : telling.after(takenOn, dice.days(SEEN_WITHIN));
        if (seen.isPresent()) {
            help(seen.get());
            return;
        }
        new ReferralAnswer(telling, referral).isWaiting(28);
    }

    private void help(LocalDate seen) {
        Map<String, String> values = referral.values("seen", seen);
        values.put("moved", seen.toString());
        telling.update(referral.step(4), referral.owner(), referral.task(), 3, "in-treatment", values);
        Meetings.contact(telling, referral, seen, "assessment", 0);
        journey.seen(referral.owner(), seen);
        Said said = new Said(telling, referral);
        int first = said.first(seen);
        if (referral.owner() == Agency.TRUST) {
            meet(seen, said, first);
        }
        if (dice.percent(ENDS)) {
            telling.after(seen, dice.between(LEAST_UNTIL_END, SEEN_WITHIN)).ifPresent(end -> end(values, end));
        }
    }

    private void end(Map<String, String> values, LocalDate day) {
        if (dice.percent(CANT_BE_DONE)) {
            new ReferralAnswer(telling, referral).failed(day, dice.any(FAILURES));
        } else {
            values.put("moved", day.toString());
            telling.update(referral.step(5), referral.owner(), referral.task(), 4, "completed", values);
        }
    }

    private void meet(LocalDate seen, Said said, int first) {
        if (dice.percent(ASSESSED)) {
            assess(seen);
        }
        Meetings meetings = new Meetings(telling, referral);
        LocalDate last = meetings.tell(seen);
        if (!last.isAfter(telling.region().end())) {
            said.last(last, first, meetings.wereKept());
            said.experience(last);
            said.wish(seen);
        }
    }

    private void assess(LocalDate day) {
        String view = dice.percent(HEARD) ? "view-heard" : "view-explained";
        telling.create(
                referral.step(3), Agency.TRUST, "assessment" + referral.number(), view, referral.values("day", day));
        telling.happened("child-heard", Agency.TRUST, day, Map.of("view", view));
        telling.recorded(Agency.TRUST, day);
    }
}
