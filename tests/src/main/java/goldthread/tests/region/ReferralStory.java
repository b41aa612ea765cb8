package goldthread.tests.region;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked for a child, and what becomes of it. */
final class ReferralStory {
    private static final int IS_REFERRED = 88;
    private static final int DEVELOPMENT = 18;
    private static final int TO_TRUST = 75;
    private static final int TO_SERVICE = 30;
    private static final int NEVER_ACKNOWLEDGED = 4;
    private static final int NEVER_DECIDED = 5;
    private static final int TURNED_DOWN = 32;
    private static final int AT_ONCE = 15;
    private static final int ASKED_AGAIN = 45;
    private static final int ACKNOWLEDGED_WITHIN = 40;
    private static final int DECIDED_WITHIN = 200;
    private static final int AGAIN_AFTER = 150;
    private static final int MOST = 4;
    private static final List<String> PROBLEMS =
            List.of("Worried most mornings", "Low mood since the autumn", "Panic on the bus", "Doesn't sleep");
    private static final List<String> OFFERED = List.of(
            "alternative-offered",
            "alternative-offered",
            "alternative-offered",
            "advice-only",
            "advice-only",
            "nothing-offered");
    private static final List<String> REASONS =
            List.of("below-threshold", "below-threshold", "capacity", "wrong-service", "needs-social-care-first");

    private static final List<Source> SOURCES = List.of(
            new Source("A1", "source-primary-care", Agency.PRACTICE),
            new Source("A1", "source-primary-care", Agency.PRACTICE),
            new Source("B1", "source-family", Agency.PRACTICE),
            new Source("C2", "source-education", Agency.SCHOOL),
            new Source("C2", "source-education", Agency.SCHOOL),
            new Source("C1", "source-social-care", Agency.COUNCIL),
            new Source("E1", "source-justice", Agency.COUNCIL));

    private final Telling telling;
    private final Dice dice;
    private final Journey journey;

    ReferralStory(Telling telling, Journey journey) {
        this.telling = telling;
        this.journey = journey;
        this.dice = telling.dice();
    }

    /**
     * From where referrals come.
     *
     * @param code of the national list
     * @param part as reports tell it
     * @param requester whose system sends it: the police have none, and ask through the council
     */
    private record Source(String code, String part, Agency requester) {}

    void tell() {
        if (dice.percent(IS_REFERRED)) {
            ask(telling.anyDay(0), dice.any(SOURCES), 0, Optional.empty());
        }
    }

    private void ask(LocalDate day, Source source, int number, Optional<Referral> before) {
        Agency owner = owner(source);
        boolean service = owner == Agency.TRUST && dice.percent(TO_SERVICE);
        Referral referral = new Referral(
                number,
                telling.urn("referral" + number),
                telling.urn("task" + number),
                source.requester(),
                owner,
                service ? telling.known("SERVICE") : owner.reference(),
                day,
                source.part());
        boolean development = dice.percent(DEVELOPMENT);
        send(referral, source, development, before);
        journey.asked(day, source.part());
        telling.happened(
                "referrals-asked",
                owner,
                day,
                Map.of("source", source.part(), "again", before.isPresent() ? "repeated-request" : "first-request"));
        if (development) {
            telling.belongs("autism-adhd", day, LocalDate.MAX);
        }
        acknowledge(referral).ifPresent(turnedDown -> askAgain(referral, source, turnedDown));
    }

    private Agency owner(Source source) {
        if (dice.percent(TO_TRUST)) {
            return Agency.TRUST;
        }
        Agency other = dice.percent(50) ? Agency.SCHOOL : Agency.COUNCIL;
        return other == source.requester() ? Agency.TRUST : other;
    }

    private void send(Referral referral, Source source, boolean development, Optional<Referral> before) {
        Map<String, String> values = new HashMap<>(referral.values());
        values.put("source", source.code());
        values.put("category", development ? "neurodevelopmental" : "camhs");
        values.put("problem", dice.any(PROBLEMS));
        String resource = telling.written("referral", values);
        if (before.isPresent()) {
            resource = resource.substring(0, resource.length() - 1) + ",\"replaces\":[{\"reference\":\""
                    + before.get().urn() + "\"}]}";
        }
        int step = referral.step(referral.requester() == Agency.PRACTICE ? 0 : 1);
        telling.create(step, referral.requester(), "referral" + referral.number(), resource);
        telling.create(step, referral.requester(), "task" + referral.number(), "task", values);
    }

    /** What follows; the day on which it was turned down, if it was. */
    private Optional<LocalDate> acknowledge(Referral referral) {
        ReferralAnswer answer = new ReferralAnswer(telling, referral);
        Optional<LocalDate> day = dice.percent(NEVER_ACKNOWLEDGED)
                ? Optional.empty()
                : telling.after(referral.asked(), dice.days(ACKNOWLEDGED_WITHIN));
        if (day.isEmpty()) {
            answer.isWaiting(5);
            return Optional.empty();
        }
        answer.acknowledged(day.get());
        return decide(referral, answer, day.get());
    }

    private Optional<LocalDate> decide(Referral referral, ReferralAnswer answer, LocalDate acknowledged) {
        Optional<LocalDate> day =
                dice.percent(NEVER_DECIDED) ? Optional.empty() : telling.after(acknowledged, dice.days(DECIDED_WITHIN));
        if (day.isEmpty()) {
            answer.isWaiting(14);
            return Optional.empty();
        }
        if (dice.percent(TURNED_DOWN)) {
            answer.turnedDown(day.get(), dice.any(OFFERED), dice.any(REASONS));
            return day;
        }
        if (dice.percent(AT_ONCE)) {
            answer.decided(day.get(), "answered-at-once", "answered-at-once");
        } else {
            answer.decided(day.get(), "taken-on", "accepted");
            new HelpStory(telling, referral, journey).tell(day.get());
        }
        return Optional.empty();
    }

    private void askAgain(Referral referral, Source source, LocalDate turnedDown) {
        if (referral.number() + 1 < MOST && dice.percent(ASKED_AGAIN)) {
            telling.after(turnedDown, dice.between(1, AGAIN_AFTER))
                    .ifPresent(day -> ask(day, source, referral.number() + 1, Optional.of(referral)));
        }
    }
}
