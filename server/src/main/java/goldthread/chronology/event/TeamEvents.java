package goldthread.chronology.event;

import static goldthread.terminology.ChronologyCategory.TEAM;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.CareTeamCategory;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.TeamRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;

/** Who joined a team and who left it. The child, for whom the team is, neither joins nor leaves. */
final class TeamEvents {

    private TeamEvents() {}

    static List<Event> of(CareTeam team, Telling telling) {
        List<Event> events = new ArrayList<>();
        if (team.getStatus() != CareTeamStatus.ENTEREDINERROR) {
            team.getParticipant().stream()
                    .filter(participant -> !"Patient"
                            .equals(participant
                                    .getMember()
                                    .getReferenceElement()
                                    .getResourceType()))
                    .forEach(participant -> add(team, participant, telling, events));
        }
        return events;
    }

    private static void add(
            CareTeam team, CareTeamParticipantComponent participant, Telling telling, List<Event> into) {
        boolean lead = TeamRole.LEAD_PROFESSIONAL.isIn(participant.getRole());
        boolean proposed = isProposed(participant);
        EventTime.at(participant.getPeriod().getStartElement())
                .ifPresent(time -> into.add(Event.of(
                        time,
                        TEAM,
                        lead && !proposed,
                        sentence(team, participant, proposed ? " is proposed for " : " joins ", telling))));
        if (!proposed) {
            EventTime.at(participant.getPeriod().getEndElement())
                    .ifPresent(time ->
                            into.add(Event.of(time, TEAM, lead, sentence(team, participant, " leaves ", telling))));
        }
    }

    private static boolean isProposed(CareTeamParticipantComponent participant) {
        Extension status = FirstExtension.of(participant, Extensions.PARTICIPANT_STATUS);
        return status != null
                && status.getValue() instanceof CodeableConcept concept
                && ParticipantStatus.PROPOSED.isIn(concept);
    }

    private static String sentence(
            CareTeam team, CareTeamParticipantComponent participant, String does, Telling telling) {
        Optional<String> roles = Optional.of(participant.getRole().stream()
                .map(telling::words)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ")));
        return new Sentence(telling.name(participant.getMember()).orElse("Someone"))
                .and(does, Optional.of(teamName(team, telling)))
                .and(" as ", roles)
                .and(" for ", telling.name(participant.getOnBehalfOf()))
                .end();
    }

    /** Never the team's own name, in which the child's often stands. */
    private static String teamName(CareTeam team, Telling telling) {
        if (CareTeamCategory.TEAM_AROUND_CHILD.isIn(team.getCategory())) {
            return "the team around the child";
        }
        return new Sentence("a team")
                .and(" of ", telling.names(team.getManagingOrganization()))
                .end();
    }
}
