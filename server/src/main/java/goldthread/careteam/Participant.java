package goldthread.careteam;

import goldthread.profiles.Extensions;
import goldthread.profiles.FirstExtension;
import goldthread.terminology.Coded;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.ShareLevel;
import goldthread.terminology.TeamRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a team.
 *
 * @param entry position in {@code CareTeam.participant}, from 0
 * @param member who
 * @param roles what they do in the team, as written
 * @param organisation for whom they act: {@code onBehalfOf}, or the member when that is an organisation
 * @param status as written; effective when nothing is
 * @param shareLevel as written; {@code null} when nothing is
 * @param period as written
 * @param own the period as a stretch of time
 * @param span the same, bounded by the team's own period
 */
record Participant(
        int entry,
        Party member,
        List<CodeableConcept> roles,
        @Nullable Party organisation,
        ParticipantStatus status,
        @Nullable ShareLevel shareLevel,
        Period period,
        Span own,
        Span span) {

    /** What makes an entry the same in the next version of the team. */
    record Identity(
            String member, Set<String> roles, @Nullable Instant start) {}

    static Participant of(int entry, CareTeamParticipantComponent participant, Span team) {
        Party member = Party.of(participant.getMember());
        Span own = Span.of(participant.getPeriod());
        return new Participant(
                entry,
                member,
                List.copyOf(participant.getRole()),
                organisation(participant, member),
                status(participant),
                shareLevel(participant),
                participant.getPeriod(),
                own,
                own.within(team));
    }

    private static @Nullable Party organisation(CareTeamParticipantComponent participant, Party member) {
        if (participant.hasOnBehalfOf()) {
            return Party.of(participant.getOnBehalfOf());
        }
        return member.isA("Organization") ? member : null;
    }

    private static ParticipantStatus status(CareTeamParticipantComponent participant) {
        Extension extension = FirstExtension.of(participant, Extensions.PARTICIPANT_STATUS);
        return extension != null && extension.getValue() instanceof CodeableConcept concept
                ? Coded.find(ParticipantStatus.class, concept).orElse(ParticipantStatus.EFFECTIVE)
                : ParticipantStatus.EFFECTIVE;
    }

    private static @Nullable ShareLevel shareLevel(CareTeamParticipantComponent participant) {
        Extension extension = FirstExtension.of(participant, Extensions.SHARE_LEVEL);
        return extension != null && extension.getValue() instanceof CodeableConcept concept
                ? Coded.find(ShareLevel.class, concept).orElse(ShareLevel.EVERYDAY)
                : null;
    }

    Identity identity() {
        return new Identity(
                member.key(),
                roles.stream().map(Participant::roleKey).collect(Collectors.toUnmodifiableSet()),
                own.from());
    }

    private static String roleKey(CodeableConcept role) {
        return role.hasCoding()
                ? role.getCoding().stream().map(Participant::codingKey).sorted().collect(Collectors.joining(","))
                : "\"" + role.getText();
    }

    private static String codingKey(Coding coding) {
        return coding.getSystem() + "|" + coding.getCode();
    }

    boolean has(TeamRole role) {
        return role.isIn(roles);
    }

    /**
     * Whether they were, are or will be the lead during {@link #span()}. A proposal that nobody has accepted leads
     * nothing.
     */
    boolean leads() {
        return has(TeamRole.LEAD_PROFESSIONAL) && status != ParticipantStatus.PROPOSED && !endedAtAnUnknownTime();
    }

    /**
     * What the membership is at this time; empty before it begins. Its period decides: the day of the end still
     * belongs to it, whatever the status says already.
     */
    Optional<ParticipantStatus> statusAt(Span time) {
        if (span.overlaps(time)) {
            return Optional.of(
                    status == ParticipantStatus.ENDED && !endedAtAnUnknownTime()
                            ? ParticipantStatus.EFFECTIVE
                            : status);
        }
        boolean begun =
                time.until() == null || span.from() == null || span.from().isBefore(time.until());
        return begun ? Optional.of(ParticipantStatus.ENDED) : Optional.empty();
    }

    private boolean endedAtAnUnknownTime() {
        return status == ParticipantStatus.ENDED && span.until() == null;
    }
}
