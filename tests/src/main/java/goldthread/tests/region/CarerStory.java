package goldthread.tests.region;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What whoever cares for a child needs, and what becomes of the support that children's services ask for them. */
final class CarerStory {
    private static final int NEEDS = 25;
    private static final int ASKED = 70;
    private static final int ASKED_WITHIN = 40;
    private static final int ASKED_ONCE_SEEN = 40;
    private static final int ANSWERED = 80;
    private static final int ANSWERED_WITHIN = 60;
    private static final int TURNED_DOWN = 35;
    private static final int NUMBER = 9;
    private static final String MEASURE = "carers-supported";
    private static final String NOT_STATED = "not-stated";
    private static final String SOCIAL_CARE = "source-social-care";
    private static final List<String> TYPES =
            List.of(NOT_STATED, "birth-parent", "birth-parent", "adoptive-parent", "kinship-carer", "special-guardian");
    private static final Set<String> KIN = Set.of("kinship-carer", "special-guardian");

    private final Telling telling;
    private final Dice dice;
    private final Journey journey;
    private final String type;

    CarerStory(Telling telling, Journey journey) {
        this.telling = telling;
        this.dice = telling.dice();
        this.journey = journey;
        this.type = dice.any(TYPES);
    }

    /** Whoever cares for the child. */
    void introduce() {
        String carer = telling.written("carer", Map.of());
        telling.create(
                0,
                Agency.PRACTICE,
                "carer",
                type.equals(NOT_STATED) ? carer : Pieces.extended(carer, "ext-carer-type", "carer-type", type));
    }

    void tell() {
        if (!dice.percent(NEEDS)) {
            return;
        }
        LocalDate day = telling.anyDay(0);
        telling.create(1, Agency.COUNCIL, "carer-need", "carer-need", Map.of("day", day.toString()));
        telling.recorded(Agency.COUNCIL, day);
        counts(day, "need-recorded");
        if (dice.percent(ASKED)) {
            asks(day).filter(asked -> !journey.isAskedOn(asked)).ifPresent(this::ask);
        }
    }

    /** Some time after the need was known, or on the day after the child was seen. */
    private Optional<LocalDate> asks(LocalDate need) {
        Optional<LocalDate> seen = journey.firstSeen().filter(day -> dice.percent(ASKED_ONCE_SEEN));
        return seen.isPresent() ? telling.after(seen.get(), 1) : telling.after(need, dice.days(ASKED_WITHIN) + 1);
    }

    private void counts(LocalDate day, String support) {
        Map<String, String> parts = new HashMap<>();
        parts.put("carer", type);
        parts.put("support", support);
        if (KIN.contains(type)) {
            parts.put("kinship", support);
        }
        telling.happened(MEASURE, Agency.COUNCIL, day, parts);
    }

    private void ask(LocalDate day) {
        Referral referral = new Referral(
                NUMBER,
                telling.urn("referral" + NUMBER),
                telling.urn("task" + NUMBER),
                Agency.COUNCIL,
                Agency.TRUST,
                Agency.TRUST.reference(),
                day,
                SOCIAL_CARE);
        Map<String, String> values = new HashMap<>(referral.values());
        values.put("source", "C1");
        values.put("category", "family-support");
        values.put("problem", "Sleeps badly and wants somebody to talk with");
        String text = telling.written("support-referral", values);
        telling.create(referral.step(1), Agency.COUNCIL, "referral" + NUMBER, text);
        telling.create(referral.step(1), Agency.COUNCIL, "task" + NUMBER, "task", values);
        journey.asked(day, SOCIAL_CARE);
        telling.happened("referrals-asked", Agency.TRUST, day, Map.of("source", SOCIAL_CARE, "again", "first-request"));
        counts(day, answer(referral));
    }

    /** What became of it, as reports name it. */
    private String answer(Referral referral) {
        ReferralAnswer answer = new ReferralAnswer(telling, referral);
        Optional<LocalDate> day =
                dice.percent(ANSWERED) ? telling.after(referral.asked(), dice.days(ANSWERED_WITHIN)) : Optional.empty();
        if (day.isEmpty()) {
            answer.isWaiting(5);
            return "support-asked";
        }
        answer.acknowledged(day.get());
        if (dice.percent(TURNED_DOWN)) {
            answer.turnedDown(day.get(), "advice-only", "wrong-service");
            return "support-turned-down";
        }
        answer.decided(day.get(), "taken-on", "accepted");
        answer.isWaiting(28);
        return "support-given";
    }
}
