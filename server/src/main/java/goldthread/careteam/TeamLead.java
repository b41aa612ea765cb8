package goldthread.careteam;

import goldthread.terminology.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rule R-11: a team around a child has one lead at a time, never two and, while it is at work, never none. It judges
 * changes: a team whose lead's time has run out can still be changed in other ways, or nobody could ever propose the
 * next lead.
 */
final class TeamLead {

    private TeamLead() {}

    /**
     * What is wrong with the leads of a team.
     *
     * @param after the team as it would be stored
     * @param before the team as it is; {@code null} when it is new
     * @param now the moment at which the lead is asked for, unless the team begins later
     */
    static List<Breach> breaches(Team after, @Nullable Team before, Instant now) {
        if (!after.aroundChild() || after.isEnteredInError()) {
            return List.of();
        }
        List<Breach> breaches = new ArrayList<>(overlaps(after));
        if (lacksLead(after, now) && (before == null || !before.givesRights() || !lacksLead(before, now))) {
            breaches.add(new Breach(
                    Rule.LEAD_MISSING,
                    "An active team around a child needs one participant with the role lead-professional whose"
                            + " membership is in effect and whose period contains today.",
                    Breach.PARTICIPANTS));
        }
        return breaches;
    }

    private static boolean lacksLead(Team team, Instant now) {
        Instant from = team.span().from();
        Instant moment = from != null && from.isAfter(now) ? from : now;
        return team.isActive()
                && !team.span().isOverAt(moment)
                && team.leadAt(moment).isEmpty();
    }

    private static List<Breach> overlaps(Team team) {
        List<Participant> leads =
                team.participants().stream().filter(Participant::leads).toList();
        List<Breach> breaches = new ArrayList<>();
        for (int later = 1; later < leads.size(); later++) {
            Participant lead = leads.get(later);
            if (leads.subList(0, later).stream().anyMatch(other -> other.span().overlaps(lead.span()))) {
                breaches.add(new Breach(
                        Rule.LEAD_OVERLAP,
                        "Two lead professionals may not overlap: let one period end the day before the next begins; the"
                                + " day of the end still belongs to the first.",
                        Breach.participant(lead.entry()) + ".period"));
            }
        }
        return breaches;
    }
}
