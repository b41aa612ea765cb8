package goldthread.tests.region;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a child and a carer say of the help: scores, how they find it, and what the child wants. */
final class Said {
    private static final int EXPERIENCE = 60;
    private static final int WISHES = 35;
    private static final int WISH_ANSWERED = 60;
    private static final int WISH_DUE = 15;
    private static final int MOST_OF_SESSION = 40;
    private static final String DAY = "day";
    private static final String MEASURE = "measure";
    private static final String SERVICE_ITEM = "1035681000000101";
    private static final String SESSION = "718762000";
    private static final List<String> WISH_ANSWERS = List.of("acted-on", "acted-on", "partly-acted-on", "not-acted-on");
    private static final List<Instrument> INSTRUMENTS = List.of(
            new Instrument("445455005", "gad-7", 4),
            new Instrument("720433000", "phq-9", 6),
            new Instrument("718656000", "rcads", 0));

    private final Telling telling;
    private final Dice dice;
    private final Referral referral;
    private final Instrument instrument;

    Said(Telling telling, Referral referral) {
        this.telling = telling;
        this.dice = telling.dice();
        this.referral = referral;
        this.instrument = dice.any(INSTRUMENTS);
    }

    /**
     * Something that children rate; less is better.
     *
     * @param code by which scores name it
     * @param tool by which reports name it
     * @param reliable the least difference that is more than chance; 0 when none is published for such scores
     */
    private record Instrument(String code, String tool, int reliable) {
        String change(int first, int last) {
            if (reliable == 0) {
                return "not-known";
            } else if (Math.abs(first - last) < reliable) {
                return "no-change";
            }
            return last < first ? "improved" : "deteriorated";
        }
    }

    /** The child's own rating at the beginning. */
    int first(LocalDate day) {
        return score(day, dice.between(12, 18), 0);
    }

    /** The same at the end; a pair when the child was seen in between. */
    void last(LocalDate day, int first, boolean isPair) {
        int last = score(day, dice.between(2, 18), 1);
        if (isPair) {
            String change = instrument.change(first, last);
            Map<String, String> parts = new HashMap<>(Map.of("change", change));
            if (instrument.reliable() > 0) {
                parts.put(instrument.tool(), change);
            }
            telling.happened("outcome-change", referral.owner(), day, parts);
        }
    }

    private int score(LocalDate day, int points, int number) {
        create(
                referral.owner(),
                "score" + referral.number() + "-" + number,
                "score",
                day,
                Map.of("points", Integer.toString(points), MEASURE, instrument.code()));
        return points;
    }

    /** How the carer found the service, of which one is best and three is worst, and the child the last session. */
    void experience(LocalDate day) {
        if (dice.percent(EXPERIENCE)) {
            experience(day, "esq", SERVICE_ITEM, "parent-carer", "carer", dice.between(1, 3), 1, 3);
        }
        if (dice.percent(EXPERIENCE)) {
            experience(day, "session", SESSION, "self", "child", dice.between(0, MOST_OF_SESSION), 0, MOST_OF_SESSION);
        }
    }

    private void experience(
            LocalDate day, String table, String code, String rater, String teller, int points, int least, int most) {
        create(
                Agency.TRUST,
                table + referral.number(),
                "experience",
                day,
                Map.of(
                        "points",
                        Integer.toString(points),
                        MEASURE,
                        code,
                        "rater",
                        rater,
                        "teller",
                        telling.known(teller)));
        int ofThree = 3 * (points - least);
        String third = ofThree < most - least ? "lower-third" : "middle-third";
        telling.happened(
                "experience",
                Agency.TRUST,
                day,
                Map.of(table, ofThree > 2 * (most - least) ? "upper-third" : third, "rater", rater));
    }

    /** What the child wants, and what becomes of it. */
    void wish(LocalDate day) {
        if (!dice.percent(WISHES)) {
            return;
        }
        Map<String, String> parts = new HashMap<>();
        Map<String, String> values = new HashMap<>();
        values.put("answered", day.plusDays(1).toString());
        String piece = "wish";
        if (dice.percent(WISH_ANSWERED)) {
            String answer = dice.any(WISH_ANSWERS);
            piece = answer.equals("acted-on") ? "answered-wish" : "declined-wish";
            values.put("answer", answer);
            parts.put("answer", answer);
            if (piece.equals("declined-wish")) {
                parts.put("explained", "wish-explained");
            }
        } else {
            boolean late = !day.plusDays(WISH_DUE).isAfter(telling.region().asOf());
            parts.put("answer", late ? "wish-overdue" : "wish-waiting");
        }
        create(Agency.TRUST, "wish" + referral.number(), piece, day, values);
        telling.happened("wishes-answered", Agency.TRUST, day, parts);
    }

    private void create(Agency as, String name, String piece, LocalDate day, Map<String, String> more) {
        Map<String, String> values = referral.values(DAY, day);
        values.putAll(more);
        telling.create(referral.step(3), as, name, piece, values);
        telling.recorded(as, day);
    }
}
