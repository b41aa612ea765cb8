package goldthread.tests.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The meetings of a child with the service that helps, which of them were missed, and what followed then. */
final class Meetings {
    private static final int MOST = 8;
    private static final int LEAST_BETWEEN = 7;
    private static final int MOST_BETWEEN = 28;
    private static final int MISSED = 28;
    private static final int BOOKED = 40;
    private static final int TRIED = 30;
    private static final int CONSIDERED = 12;
    private static final int SOON = 20;
    private static final int FOLLOWS_WITHIN = 90;
    private static final String DAY = "day";
    private static final String NOT_KNOWN = "not-known-yet";
    private static final String NEW_APPOINTMENT = "new-appointment";
    private static final List<String> KINDS = List.of(
            "was-not-brought", "was-not-brought", "was-not-brought", "did-not-attend", "did-not-attend", "refused");
    private static final List<String> FOLLOW_UPS = List.of("contacted-family", NEW_APPOINTMENT, NOT_KNOWN, NOT_KNOWN);

    private final Telling telling;
    private final Dice dice;
    private final Referral referral;
    private final List<Absence> absences = new ArrayList<>();
    private final List<LocalDate> came = new ArrayList<>();
    private final List<LocalDate> tried = new ArrayList<>();
    private final List<LocalDate> considered = new ArrayList<>();
    private int kept;

    private record Absence(LocalDate day, String followUp) {}

    Meetings(Telling telling, Referral referral) {
        this.telling = telling;
        this.dice = telling.dice();
        this.referral = referral;
    }

    /** Whether the child was seen once more after the first time. */
    boolean wereKept() {
        return kept > 0;
    }

    /** Meets until a last time, whose day it gives; after the region's end when that comes first. */
    LocalDate tell(LocalDate first) {
        LocalDate day = first;
        int meetings = dice.between(1, MOST);
        for (int number = 1; number <= meetings && !day.isAfter(telling.region().end()); number++) {
            day = day.plusDays(dice.between(LEAST_BETWEEN, MOST_BETWEEN));
            if (!day.isAfter(telling.region().end())) {
                meet(day, number);
            }
        }
        absences.forEach(absence ->
                telling.happened("after-absence", Agency.TRUST, absence.day(), Map.of("followed", followed(absence))));
        return day;
    }

    private void meet(LocalDate day, int number) {
        if (dice.percent(MISSED)) {
            miss(day, number);
            return;
        }
        contact(telling, referral, day, "therapy-session", number);
        kept++;
        if (dice.percent(BOOKED)) {
            create("came", day, number, Map.of("clinic", clinic()));
            came.add(day);
        }
    }

    /** That the child was seen. */
    static void contact(Telling telling, Referral referral, LocalDate day, String type, int number) {
        Map<String, String> values = referral.values(DAY, day);
        values.put("type", type);
        values.put("provider", referral.owner().reference());
        telling.create(
                referral.step(3), referral.owner(), "contact" + referral.number() + "-" + number, "kept", values);
        telling.recorded(referral.owner(), day);
    }

    private void miss(LocalDate day, int number) {
        String kind = dice.any(KINDS);
        String followUp = dice.any(FOLLOW_UPS);
        create("missed", day, number, Map.of("kind", kind, "follow", followUp, "clinic", clinic()));
        telling.happened("not-brought", Agency.TRUST, day, Map.of("how", kind));
        absences.add(new Absence(day, followUp));
        then("attempt", TRIED, day, number, tried);
        then("considered", CONSIDERED, day, number, considered);
    }

    private void then(String piece, int percent, LocalDate missed, int number, List<LocalDate> days) {
        if (dice.percent(percent)) {
            telling.after(missed, dice.between(1, SOON)).ifPresent(day -> {
                create(piece, day, number, Map.of());
                days.add(day);
            });
        }
    }

    private String clinic() {
        return telling.known(dice.percent(50) ? "SERVICE" : "CLINICIAN");
    }

    private void create(String piece, LocalDate day, int number, Map<String, String> more) {
        Map<String, String> values = referral.values(DAY, day);
        values.putAll(more);
        telling.create(referral.step(3), Agency.TRUST, piece + referral.number() + "-" + number, piece, values);
    }

    private String followed(Absence absence) {
        LocalDate last = absence.day().plusDays(FOLLOWS_WITHIN);
        if (isAny(considered, absence.day(), last.minusDays(1))) {
            return "safeguarding-answered";
        } else if (isAny(came, absence.day().plusDays(1), last)) {
            return "seen-since";
        } else if (isAny(tried, absence.day(), last.minusDays(1))) {
            return "tried-again";
        } else if (absence.followUp().equals(NEW_APPOINTMENT)) {
            return "booked-again";
        }
        return absence.followUp().equals(NOT_KNOWN) ? "nothing-recorded" : "other-step";
    }

    /** Both ends included. A meeting is at ten, and what is done about one that was missed in the afternoon. */
    private static boolean isAny(List<LocalDate> days, LocalDate from, LocalDate until) {
        return days.stream().anyMatch(day -> !day.isBefore(from) && !day.isAfter(until));
    }
}
