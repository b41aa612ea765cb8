package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.CareTeamCategory;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.PlanSection;
import goldthread.terminology.TeamRole;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Extension;

/** Who is around the child on the day, the lead first; and how often home, school and lead have changed. */
final class TeamSection {

    private static final List<String> COLUMNS = List.of("Who", "Role", "Team", "Until", "Contact");

    private TeamSection() {}

    private record Member(Recorded<CareTeam> team, CareTeamParticipantComponent entry) {

        boolean isLead() {
            return TeamRole.LEAD_PROFESSIONAL.isIn(entry.getRole());
        }

        boolean isInMainTeam() {
            return isTeamAroundChild(team.resource());
        }
    }

    static Section of(PlanView view) {
        List<Member> there = members(view);
        boolean apart = Advocates.haveNeverMet(entries(there), view);
        List<Statement> members = there.stream()
                .map(member -> statement(member, view)
                        .markedIf(TeamRole.CHOSEN_SUPPORTER.isIn(member.entry().getRole()), Mark.CHOSEN)
                        .markedIf(apart && Advocates.isAdvocate(member.entry()), Mark.NEVER_MET))
                .toList();
        return new Section(
                PlanSection.TEAM,
                List.of(
                        Section.Group.of(COLUMNS, members),
                        Section.Group.titled("Stability", Stability.COLUMNS, Stability.of(view))));
    }

    /** The lead of the team around the child on the day. */
    static Optional<String> lead(PlanView view) {
        return members(view).stream()
                .filter(member -> member.isInMainTeam() && member.isLead())
                .map(member -> view.name(member.entry().getMember()))
                .findFirst();
    }

    /** The entries of the team around the child on the day. */
    static List<CareTeamParticipantComponent> mainMembers(PlanView view) {
        return entries(members(view).stream().filter(Member::isInMainTeam).toList());
    }

    private static List<CareTeamParticipantComponent> entries(List<Member> members) {
        return members.stream().map(Member::entry).toList();
    }

    private static List<Member> members(PlanView view) {
        return view.record().all(CareTeam.class).stream()
                .filter(team -> exists(team.resource(), view.day()))
                .flatMap(team ->
                        team.resource().getParticipant().stream().map(participant -> new Member(team, participant)))
                .filter(member -> belongs(member.entry(), view.day()))
                .sorted(Comparator.comparing((Member member) -> !member.isInMainTeam())
                        .thenComparing(member -> !member.isLead()))
                .toList();
    }

    static boolean isTeamAroundChild(CareTeam team) {
        return CareTeamCategory.TEAM_AROUND_CHILD.isIn(team.getCategory());
    }

    private static boolean exists(CareTeam team, LocalDate day) {
        return team.getStatus() != CareTeamStatus.ENTEREDINERROR
                && team.getStatus() != CareTeamStatus.PROPOSED
                && (team.getStatus() != CareTeamStatus.INACTIVE
                        || team.getPeriod().getEndElement().hasValue())
                && Days.within(team.getPeriod(), day);
    }

    private static boolean belongs(CareTeamParticipantComponent participant, LocalDate day) {
        return !isProposed(participant) && Days.within(participant.getPeriod(), day);
    }

    static boolean isProposed(CareTeamParticipantComponent participant) {
        Extension status = FirstExtension.of(participant, Extensions.PARTICIPANT_STATUS);
        return status != null
                && status.getValue() instanceof CodeableConcept concept
                && ParticipantStatus.PROPOSED.isIn(concept);
    }

    private static Statement statement(Member member, PlanView view) {
        CareTeamParticipantComponent entry = member.entry();
        String agency = entry.hasOnBehalfOf()
                ? view.name(entry.getOnBehalfOf())
                : view.agency(member.team(), entry.getMember());
        String since = entry.getPeriod().getStartElement().hasValue()
                ? "since " + Words.date(entry.getPeriod().getStartElement())
                : "";
        return Statement.of(
                agency,
                since,
                member.team(),
                view.name(entry.getMember()),
                roles(member, view),
                Optional.ofNullable(member.team().resource().getName()).orElse(""),
                entry.getPeriod().getEndElement().hasValue()
                        ? Words.date(entry.getPeriod().getEndElement())
                        : "",
                contact(view.record().parties().contacts(entry.getMember())));
    }

    private static String roles(Member member, PlanView view) {
        return String.join(
                ", ",
                member.entry().getRole().stream()
                        .map(view.words()::of)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static String contact(List<ContactPoint> contacts) {
        return String.join(
                ", ",
                contacts.stream()
                        .filter(ContactPoint::hasValue)
                        .map(ContactPoint::getValue)
                        .limit(2)
                        .toList());
    }
}
