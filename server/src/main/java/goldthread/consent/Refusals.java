package goldthread.consent;

import goldthread.directory.Words;
import goldthread.terminology.DecisionKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who refused, and who disagrees with whom (N111). It takes nobody off the list of those who may agree: it stands beside
 * it.
 */
final class Refusals {

    private static final Comparator<Answered> BY_TIME = Comparator.comparing(
                    (Answered answered) -> orEarliest(answered.at()))
            .thenComparing(answered -> answered.source().reference());

    private final Question question;
    private final Opinion opinion;

    private Refusals(Question question, Opinion opinion) {
        this.question = question;
        this.opinion = opinion;
    }

    static void write(Facts facts, Question question, Opinion opinion) {
        Refusals refusals = new Refusals(question, opinion);
        List<Answered> latest = latest(facts.answers(), question);
        latest.forEach(refusals::nameExpired);
        List<Answered> inForce = latest.stream()
                .filter(answered -> answered.days().hold(question.day()))
                .toList();
        inForce.stream().filter(answered -> !answered.agreed()).forEach(refusals::nameRefused);
        boolean reserved = question.decision() == DecisionKind.TREATMENT && refusals.nameReservations(facts);
        if (reserved || inForce.stream().anyMatch(answered -> !answered.agreed())) {
            opinion.limit(
                    "Ways on from a refusal or disagreement: a second opinion, a best interests meeting, legal advice;"
                            + " a court can decide.");
        }
        refusals.nameDisagreement(inForce);
        opinion.disagreements(Disagreement.in(inForce, facts, question));
    }

    /** The newest answer of each person on each matter; an answer replaces those before it. */
    private static List<Answered> latest(List<Answered> answers, Question question) {
        Map<String, Answered> latest = answers.stream()
                .filter(answered -> answered.decision() == question.decision() && answered.isGiven(question.day()))
                .collect(Collectors.toMap(
                        Refusals::matter,
                        answered -> answered,
                        (one, other) -> BY_TIME.compare(one, other) >= 0 ? one : other,
                        TreeMap::new));
        return latest.values().stream().sorted(BY_TIME).toList();
    }

    private static String matter(Answered answered) {
        return answered.who().reference() + '|' + answered.who().name() + '|' + answered.matter();
    }

    private static Instant orEarliest(@Nullable Instant at) {
        return at == null ? Instant.MIN : at;
    }

    private void nameExpired(Answered answered) {
        if (answered.days().areOver(question.day())) {
            opinion.unknown((answered.agreed() ? "the agreement of " : "the refusal of ") + inSentence(answered)
                    + what(answered) + " is over. What they say now isn't recorded: ask them.");
        }
    }

    private void nameRefused(Answered answered) {
        opinion.limit(answered.who().name() + " refused" + when(answered) + what(answered) + " ("
                + answered.source().reference() + ").");
    }

    private void nameDisagreement(List<Answered> inForce) {
        String agreed = names(inForce.stream().filter(Answered::agreed).toList());
        String refused =
                names(inForce.stream().filter(answered -> !answered.agreed()).toList());
        if (!agreed.isEmpty() && !refused.isEmpty()) {
            opinion.limit("They don't agree with each other: " + agreed + " agreed, " + refused + " refused.");
        }
    }

    private boolean nameReservations(Facts facts) {
        List<Reservation> inForce = facts.reservations().stream()
                .filter(reservation -> reservation.days().hold(question.day()))
                .sorted(Comparator.comparing(
                                (Reservation reservation) -> reservation.who().name())
                        .thenComparing(reservation -> reservation.source().reference()))
                .toList();
        inForce.forEach(reservation -> opinion.limit(reservation.who().name() + " doesn't agree with "
                + (reservation.inPart() ? "all of " : "") + reservation.source().name() + " ("
                + reservation.source().reference() + ")."));
        return !inForce.isEmpty();
    }

    private static String names(List<Answered> answers) {
        return answers.stream().map(Refusals::inSentence).distinct().collect(Collectors.joining(" and "));
    }

    private static String inSentence(Answered answered) {
        return answered.byChild() ? "the child" : answered.who().name();
    }

    private static String when(Answered answered) {
        return answered.day() == null ? "" : " on " + Words.day(answered.day());
    }

    private static String what(Answered answered) {
        return answered.scope().isBlank() ? "" : " (" + answered.scope() + ")";
    }
}
