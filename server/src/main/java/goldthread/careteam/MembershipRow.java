package goldthread.careteam;

import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code gt_membership}: one entry of a team in one role.
 *
 * @param teamId logical id of the care team
 * @param entry position among its participants
 * @param childId logical id of the Patient
 * @param member {@code Type/id}
 * @param roleCode a code of the team roles; empty when the entry has none of them
 * @param organisation {@code Organization/id} for which they act
 * @param lead whether they lead while it is valid
 * @param givesRights whether it gives rights while it is valid
 * @param ceiling up to which level it sees
 * @param status as written
 * @param validFrom first moment; the epoch when nothing says since when
 * @param validTo first moment at which it is over; {@code null} while it goes on
 */
record MembershipRow(
        String teamId,
        int entry,
        String childId,
        String member,
        String roleCode,
        @Nullable String organisation,
        boolean lead,
        boolean givesRights,
        ShareLevel ceiling,
        String status,
        Instant validFrom,
        @Nullable Instant validTo) {

    /** The rows of a team: none without a child that is stored here, none for members who aren't. */
    static List<MembershipRow> of(Team team, RoleGuide guide) {
        String childId = team.childId();
        if (childId == null) {
            return List.of();
        }
        return team.participants().stream()
                .filter(participant -> participant.member().isLocal())
                .flatMap(participant -> roleCodes(participant).stream()
                        .map(role -> row(team, childId, participant, role, guide.ceiling(participant))))
                .toList();
    }

    private static Set<String> roleCodes(Participant participant) {
        Set<String> codes = Arrays.stream(TeamRole.values())
                .filter(participant::has)
                .map(TeamRole::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return codes.isEmpty() ? Set.of("") : codes;
    }

    private static MembershipRow row(
            Team team, String childId, Participant participant, String role, ShareLevel ceiling) {
        Party organisation = participant.organisation();
        Instant from = participant.span().from();
        return new MembershipRow(
                team.id(),
                participant.entry(),
                childId,
                participant.member().key(),
                role,
                organisation != null && organisation.isA("Organization") ? organisation.key() : null,
                participant.leads() && role.equals(TeamRole.LEAD_PROFESSIONAL.code()),
                team.givesRights() && participant.status() == ParticipantStatus.EFFECTIVE,
                ceiling,
                participant.status().code(),
                from == null ? Instant.EPOCH : from,
                participant.span().until());
    }
}
