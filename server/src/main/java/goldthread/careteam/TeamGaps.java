package goldthread.careteam;

import goldthread.terminology.MembershipGap;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.TeamRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;

/** What the team around a child itself lacks: the team, its lead, the child, advocates who know of each other. */
final class TeamGaps {

    private static final Set<TeamRole> ADVOCATES =
            EnumSet.of(TeamRole.INDEPENDENT_ADVOCATE, TeamRole.IMHA, TeamRole.INDEPENDENT_VISITOR, TeamRole.CHAMPION);

    private TeamGaps() {}

    static List<Gap> of(Circle circle) {
        List<Team> teams = circle.teamsAroundChild();
        List<Gap> gaps = new ArrayList<>();
        if (teams.isEmpty()) {
            gaps.add(new Gap(MembershipGap.NO_TEAM, "There is no active team around this child."));
        }
        if (teams.stream().noneMatch(team -> isLed(team, circle.asOf()))) {
            gaps.add(new Gap(MembershipGap.NO_LEAD, "Nobody leads around this child: there is no lead professional."));
        }
        if (teams.stream().anyMatch(team -> lacksChild(team, circle.asOf()))) {
            gaps.add(new Gap(
                    MembershipGap.CHILD_NOT_MEMBER,
                    "The child is not a member of their own team, and no reason is given."));
        }
        Set<String> advocates = advocates(circle);
        if (advocates.size() > 1 && !haveMet(advocates, circle)) {
            gaps.add(new Gap(
                    MembershipGap.ADVOCATES_NOT_LINKED,
                    advocates.size() + " advocates speak for this child, and nothing shows that they have met."));
        }
        return gaps;
    }

    /** Members, in effect or proposed, who speak for the child. */
    static Set<String> advocates(Circle circle) {
        return circle.members().stream()
                .filter(member -> ADVOCATES.stream().anyMatch(member::has))
                .map(member -> member.member().key())
                .collect(Collectors.toSet());
    }

    private static boolean isLed(Team team, Span asOf) {
        return team.participants().stream()
                .filter(Participant::leads)
                .anyMatch(lead -> team.statusAt(lead, asOf)
                        .filter(status -> status == ParticipantStatus.EFFECTIVE)
                        .isPresent());
    }

    private static boolean lacksChild(Team team, Span asOf) {
        return !team.childMayBeAbsent()
                && team.membersAt(asOf).stream()
                        .noneMatch(member -> member.member().key().equals("Patient/" + team.childId()));
    }

    /** Whether each is linked with each other by meetings, if need be through a third. */
    private static boolean haveMet(Set<String> advocates, Circle circle) {
        List<Set<String>> persons = advocates.stream()
                .map(key -> circle.people().namesOfPerson(Party.of(new Reference(key))))
                .toList();
        List<Set<String>> links = Stream.concat(circle.activity().meetings().stream(), persons.stream())
                .toList();
        Set<String> linked = new HashSet<>(persons.get(0));
        boolean grows = true;
        while (grows) {
            int before = linked.size();
            links.stream()
                    .filter(together -> together.stream().anyMatch(linked::contains))
                    .forEach(linked::addAll);
            grows = linked.size() > before;
        }
        return persons.stream().allMatch(person -> person.stream().anyMatch(linked::contains));
    }
}
