package goldthread.careteam;

import goldthread.terminology.TeamRole;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * All that says who is around a child at a time.
 *
 * @param child the child's own record; {@code null} when the child isn't stored here
 * @param teams every care team of the child
 * @param activity what agencies do for the child at that time
 * @param people those whom all of these name
 * @param asOf the time
 */
record Circle(@Nullable Patient child, List<Team> teams, Activity activity, People people, Span asOf) {

    Circle {
        teams = List.copyOf(teams);
    }

    /** Teams around the child that are at work at the time: one, unless a record was imported with more. */
    List<Team> teamsAroundChild() {
        return teams.stream()
                .filter(team -> team.aroundChild() && !team.isEnteredInError())
                .filter(team -> team.span().overlaps(asOf))
                .filter(team -> team.isActive() || team.span().until() != null)
                .toList();
    }

    /** Members of these, in effect or proposed. */
    List<Participant> members() {
        return teamsAroundChild().stream()
                .flatMap(team -> team.membersAt(asOf).stream())
                .toList();
    }

    boolean hasMember(TeamRole role) {
        return members().stream().anyMatch(member -> member.has(role));
    }
}
