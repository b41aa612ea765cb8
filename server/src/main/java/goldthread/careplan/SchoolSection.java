package goldthread.careplan;

import goldthread.directory.Words;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.EpisodeType;
import goldthread.terminology.PlanSection;
import goldthread.terminology.TeamRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Reference;

/** Where the child learns on the day or soon, and whom to ask there. */
final class SchoolSection {

    private static final List<String> COLUMNS = List.of("School", "Kind", "Contact", "Whom to ask");
    private static final Set<EpisodeOfCareStatus> SHOWN =
            EnumSet.of(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD, EpisodeOfCareStatus.PLANNED);
    private static final Set<TeamRole> OF_SCHOOL =
            EnumSet.of(TeamRole.DESIGNATED_TEACHER, TeamRole.SENCO, TeamRole.SCHOOL_NURSE);

    private SchoolSection() {}

    static Section of(PlanView view) {
        List<Statement> schools = view.record().all(EpisodeOfCare.class).stream()
                .filter(episode -> isShown(episode.resource(), view))
                .map(episode -> statement(episode, view))
                .toList();
        return Section.of(PlanSection.SCHOOL, COLUMNS, schools);
    }

    private static boolean isShown(EpisodeOfCare episode, PlanView view) {
        return EpisodeType.SCHOOL.isIn(episode.getType())
                && episode.hasStatus()
                && SHOWN.contains(episode.getStatus())
                && !Days.passed(Days.end(episode.getPeriod()), view.day());
    }

    private static Statement statement(Recorded<EpisodeOfCare> recorded, PlanView view) {
        EpisodeOfCare place = recorded.resource();
        Reference school = place.getManagingOrganization();
        String kind = place.getType().stream()
                .filter(type -> type.getCoding().stream()
                        .anyMatch(coding -> CodeSystems.EDUCATION_KIND.equals(coding.getSystem())))
                .flatMap(type -> view.words().of(type).stream())
                .collect(Collectors.joining(", "));
        return Statement.of(
                view.agency(recorded, school),
                place.getPeriod().getStartElement().hasValue()
                        ? (Days.begun(Days.start(place.getPeriod()), view.day()) ? "since " : "from ")
                                + Words.date(place.getPeriod().getStartElement())
                        : "",
                recorded,
                view.name(school),
                kind,
                contacts(view.record().parties().contacts(school)),
                people(view));
    }

    private static String contacts(List<ContactPoint> contacts) {
        return contacts.stream()
                .filter(ContactPoint::hasValue)
                .map(ContactPoint::getValue)
                .limit(2)
                .collect(Collectors.joining(", "));
    }

    /** Those of the team around the child who stand there for a school. */
    private static String people(PlanView view) {
        return TeamSection.mainMembers(view).stream()
                .filter(member -> OF_SCHOOL.stream().anyMatch(role -> role.isIn(member.getRole())))
                .map(member -> Stream.concat(Stream.of(view.name(member.getMember())), roles(member, view))
                        .collect(Collectors.joining(", ")))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Stream<String> roles(CareTeamParticipantComponent member, PlanView view) {
        return member.getRole().stream().flatMap(role -> view.words().of(role).stream());
    }
}
