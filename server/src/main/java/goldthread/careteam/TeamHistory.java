package goldthread.careteam;

import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Rule R-05: membership is history. From one version of a team to the next no participant disappears, and what is over
 * stays as it was. An entry is the same when member, roles and start are; whoever returns, or takes on another role,
 * gets a new one.
 */
final class TeamHistory {

    /** The same entry in two versions. */
    record Kept(Participant before, Participant after) {}

    private final List<Kept> kept = new ArrayList<>();
    private final List<Participant> dropped = new ArrayList<>();
    private final List<Participant> added;

    TeamHistory(Team before, Team after) {
        added = new ArrayList<>(after.participants());
        for (Participant earlier : before.participants()) {
            take(earlier);
        }
    }

    private void take(Participant earlier) {
        List<Participant> same = added.stream()
                .filter(later -> later.identity().equals(earlier.identity()))
                .toList();
        if (same.isEmpty()) {
            dropped.add(earlier);
            return;
        }
        Participant later = same.stream()
                .filter(candidate -> sameEnd(candidate, earlier))
                .findFirst()
                .orElse(same.get(0));
        added.remove(later);
        kept.add(new Kept(earlier, later));
    }

    /** Entries that weren't there before. */
    List<Participant> added() {
        return List.copyOf(added);
    }

    /** Entries that were there and still are. */
    List<Kept> kept() {
        return List.copyOf(kept);
    }

    /** Entries, as they would be, that were only proposed and would now be in effect. */
    List<Participant> accepted() {
        return kept.stream()
                .filter(entry -> entry.before.status() == ParticipantStatus.PROPOSED
                        && entry.after.status() == ParticipantStatus.EFFECTIVE)
                .map(Kept::after)
                .toList();
    }

    /** What the change would take out of the history or write anew in it. */
    List<Breach> breaches(Instant now) {
        List<Breach> breaches = new ArrayList<>();
        for (Participant gone : dropped) {
            breaches.add(new Breach(
                    Rule.PARTICIPANT_REMOVED,
                    "Participant " + (gone.entry() + 1)
                            + " of the stored team is missing or has another member, role or"
                            + " start. Keep every participant; to end a membership give its period an end, to change a"
                            + " role or to return add a new participant.",
                    Breach.PARTICIPANTS));
        }
        kept.stream().filter(entry -> rewrites(entry, now)).forEach(entry -> {
            breaches.add(new Breach(
                    Rule.PARTICIPANT_REMOVED,
                    "This membership can't be changed in that way: what is over stays as it was, nobody acts for another"
                            + " organisation afterwards, and what was accepted is not proposed again. Add a new"
                            + " participant instead.",
                    Breach.participant(entry.after.entry())));
        });
        return breaches;
    }

    private static boolean rewrites(Kept entry, Instant now) {
        boolean actsForAnother = entry.before.organisation() != null
                && !entry.before.organisation().key().equals(keyOfOrganisation(entry.after));
        boolean goesBack = entry.after.status().compareTo(entry.before.status()) < 0;
        boolean over = entry.before.span().isOverAt(now);
        return actsForAnother || goesBack || (over && !sameEnd(entry.before, entry.after));
    }

    private static String keyOfOrganisation(Participant participant) {
        return participant.organisation() == null
                ? ""
                : participant.organisation().key();
    }

    private static boolean sameEnd(Participant one, Participant other) {
        return Objects.equals(one.own().until(), other.own().until());
    }
}
