package goldthread.careteam;

import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.TeamRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;

/** Answers who is or was a member of a child's teams at a time. */
final class Membership {

    private final People people;
    private final RoleGuide guide;
    private final MembershipQuestion question;

    Membership(MembershipQuestion question, People people, RoleGuide guide) {
        this.question = question;
        this.people = people;
        this.guide = guide;
    }

    /** Members of all these teams; the lead is that of the team around the child. */
    List<Member> around(List<Team> teams) {
        List<Member> members = new ArrayList<>();
        teams.forEach(team -> members.addAll(of(team, team.aroundChild())));
        return members.stream().sorted(Member.ORDER).toList();
    }

    /** Members of this team; the lead is its own. */
    List<Member> of(Team team) {
        return of(team, true).stream().sorted(Member.ORDER).toList();
    }

    private List<Member> of(Team team, boolean mayLead) {
        List<Member> members = new ArrayList<>();
        if (team.isEnteredInError()) {
            return members;
        }
        for (Participant participant : team.participants()) {
            Optional<ParticipantStatus> status = team.statusAt(participant, question.asOf());
            if (status.isPresent() && isAskedFor(participant, status.get())) {
                rolesOf(participant).stream()
                        .filter(question::asksFor)
                        .forEach(role -> members.add(member(team, participant, role, status.get(), mayLead)));
            }
        }
        return members;
    }

    private boolean isAskedFor(Participant participant, ParticipantStatus status) {
        Set<String> namesOfAgency =
                organisation(participant).map(people::namesOf).orElse(Set.of());
        return (question.includeEnded() || status != ParticipantStatus.ENDED) && question.asksForAnyOf(namesOfAgency);
    }

    private Optional<Party> organisation(Participant participant) {
        return Optional.ofNullable(participant.organisation()).or(() -> people.organisationOf(participant.member()));
    }

    private static List<CodeableConcept> rolesOf(Participant participant) {
        return participant.roles().isEmpty() ? List.of(new CodeableConcept()) : participant.roles();
    }

    private Member member(
            Team team, Participant participant, CodeableConcept role, ParticipantStatus status, boolean mayLead) {
        Optional<Party> organisation = organisation(participant);
        return new Member(
                participant.member().reference(),
                people.name(participant.member()).orElse(null),
                guide.withDisplay(role),
                guide.definition(role).orElse(null),
                organisation.map(this::named).orElse(null),
                mayLead && status == ParticipantStatus.EFFECTIVE && TeamRole.LEAD_PROFESSIONAL.isIn(List.of(role)),
                status,
                participant.period(),
                Optional.ofNullable(participant.span().from()),
                people.contacts(participant.member(), organisation.orElse(null)),
                new Reference("CareTeam/" + team.id()));
    }

    private Reference named(Party organisation) {
        Reference reference = organisation.reference().copy();
        if (!reference.hasDisplay()) {
            people.name(organisation).ifPresent(reference::setDisplay);
        }
        return reference;
    }
}
