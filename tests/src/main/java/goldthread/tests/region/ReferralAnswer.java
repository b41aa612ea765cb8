package goldthread.tests.region;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * What an addressee does about a referral.
 *
 * @param telling the child's story
 * @param referral what was asked
 */
record ReferralAnswer(Telling telling, Referral referral) {

    private static final String TURNED_DOWN = "turned-down";
    private static final String REASON = "reason";

    /** That it was taken note of. */
    void acknowledged(LocalDate day) {
        send(2, 1, "received", day, "");
        telling.happened(
                "time-to-acknowledge", referral.owner(), day, Map.of("time", Telling.band(referral.asked(), day)));
    }

    /**
     * That it was decided.
     *
     * @param answer as reports name it
     * @param piece what is sent
     */
    void decided(LocalDate day, String answer, String piece) {
        decided(day, answer, piece, "");
    }

    /** That it was turned down, with this offered instead and for this reason. */
    void turnedDown(LocalDate day, String offered, String reason) {
        decided(day, TURNED_DOWN, offered, reason);
        telling.happened("turned-down-because", referral.owner(), day, Map.of(REASON, reason, "offered", offered));
    }

    /** That help was begun and can't be given. */
    void failed(LocalDate day, String reason) {
        send(5, 4, "failed", day, reason);
        telling.happened("help-not-given", referral.owner(), day, Map.of(REASON, reason));
    }

    /** That the addressee still owes something which was due so many days after it was asked. */
    void isWaiting(int days) {
        LocalDate now = telling.region().asOf();
        boolean overdue = ChronoUnit.DAYS.between(referral.asked(), now) >= days;
        telling.isSo(
                "waiting-now",
                referral.owner(),
                Map.of("clock", overdue ? "overdue" : "in-time", "time", Telling.band(referral.asked(), now)));
    }

    private void decided(LocalDate day, String answer, String piece, String reason) {
        send(3, 2, piece, day, reason);
        Map<String, String> parts = new HashMap<>();
        parts.put("answer", answer);
        parts.put("time", Telling.band(referral.asked(), day));
        if (TURNED_DOWN.equals(answer)) {
            parts.put("offered", piece);
        }
        parts.put("source", referral.source());
        telling.happened("time-to-answer", referral.owner(), day, parts);
    }

    private void send(int step, int version, String piece, LocalDate day, String reason) {
        Map<String, String> values = referral.values("moved", day);
        values.put(REASON, reason);
        telling.update(referral.step(step), referral.owner(), referral.task(), version, piece, values);
    }
}
