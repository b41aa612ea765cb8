package goldthread.web.team;

import goldthread.web.Parts;
import java.util.List;
import org.hl7.fhir.r4.model.Parameters;

/**
 * The people around a child.
 *
 * @param members in the answer's order: the lead first
 * @param gaps who is missing, a sentence each
 */
record TeamView(List<TeamMember> members, List<String> gaps) {

    TeamView {
        members = List.copyOf(members);
        gaps = List.copyOf(gaps);
    }

    static TeamView of(Parameters answer) {
        return new TeamView(
                Parts.of(answer).each("member").map(TeamMember::of).toList(),
                Parts.of(answer).each("gap").map(gap -> gap.text("text")).toList());
    }

    /** Who is in the team now. */
    public List<TeamMember> present() {
        return members.stream()
                .filter(member -> !List.of("proposed", "ended").contains(member.status()))
                .toList();
    }

    /** Whom somebody wants to have in the team. */
    public List<TeamMember> proposed() {
        return with("proposed");
    }

    /** Who was in the team. */
    public List<TeamMember> ended() {
        return with("ended");
    }

    private List<TeamMember> with(String status) {
        return members.stream().filter(member -> member.status().equals(status)).toList();
    }
}
