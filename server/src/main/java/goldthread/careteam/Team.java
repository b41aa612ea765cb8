package goldthread.careteam;

import goldthread.profiles.Extensions;
import goldthread.terminology.CareTeamCategory;
import goldthread.terminology.ParticipantStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.jspecify.annotations.Nullable;

/**
 * A care team as far as membership goes.
 *
 * @param id logical id
 * @param childId logical id of the child; {@code null} when the team names none that is stored here
 * @param aroundChild whether it is a team around a child, the one kind that gives rights
 * @param status as written
 * @param childMayBeAbsent whether the team says why the child isn't a member
 * @param span when the team is or was at work
 * @param participants all that ever were in it
 */
record Team(
        String id,
        @Nullable String childId,
        boolean aroundChild,
        @Nullable CareTeamStatus status,
        boolean childMayBeAbsent,
        Span span,
        List<Participant> participants) {

    Team {
        participants = List.copyOf(participants);
    }

    static Team of(CareTeam team) {
        Span span = Span.of(team.getPeriod());
        List<Participant> participants = new ArrayList<>();
        for (int entry = 0; entry < team.getParticipant().size(); entry++) {
            participants.add(Participant.of(entry, team.getParticipant().get(entry), span));
        }
        Party child = Party.of(team.getSubject());
        return new Team(
                team.hasId() ? team.getIdElement().getIdPart() : "",
                child.isA("Patient") ? child.id() : null,
                CareTeamCategory.TEAM_AROUND_CHILD.isIn(team.getCategory()),
                team.getStatus(),
                team.hasExtension(Extensions.CHILD_NOT_MEMBER_REASON),
                span,
                participants);
    }

    boolean isActive() {
        return status == CareTeamStatus.ACTIVE;
    }

    /** Whether the team never was: nothing in it says anything about the child. */
    boolean isEnteredInError() {
        return status == CareTeamStatus.ENTEREDINERROR;
    }

    /** The one kind of team that gives its members rights. */
    boolean givesRights() {
        return aroundChild && isActive();
    }

    /** What a membership is at this time, given what the team itself is; empty before it begins. */
    Optional<ParticipantStatus> statusAt(Participant participant, Span time) {
        return participant.statusAt(time).map(as -> {
            if (status == CareTeamStatus.INACTIVE && span.until() == null) {
                return ParticipantStatus.ENDED;
            }
            return status == CareTeamStatus.PROPOSED && as == ParticipantStatus.EFFECTIVE
                    ? ParticipantStatus.PROPOSED
                    : as;
        });
    }

    /** Who leads at this moment. */
    Optional<Participant> leadAt(Instant moment) {
        return participants.stream()
                .filter(participant -> participant.leads() && participant.span().contains(moment))
                .findFirst();
    }

    /** Those who are members at this time, in effect or proposed. */
    List<Participant> membersAt(Span time) {
        return participants.stream()
                .filter(participant -> statusAt(participant, time)
                        .filter(as -> as != ParticipantStatus.ENDED)
                        .isPresent())
                .toList();
    }
}
