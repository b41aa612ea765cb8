package goldthread.careteam;

import goldthread.profiles.Extensions;
import goldthread.terminology.Coded;
import goldthread.terminology.ParticipantStatus;
import goldthread.terminology.Rule;
import goldthread.terminology.ShareLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * What proposing, accepting and ending a member makes of a team. Each leaves every other entry as it is. Asking for what
 * already stands changes nothing; who may accept, and whether a lead is left, the rules decide when the team is stored.
 */
final class TeamChanges {

    private final CareTeam stored;
    private final Team team;
    private final Instant now;
    private final LocalDate today;

    /**
     * Changes of one team at one moment.
     *
     * @param stored the team as it is; it stays so
     * @param now the moment
     */
    TeamChanges(CareTeam stored, Instant now) {
        this.stored = stored;
        this.team = Team.of(stored);
        this.now = now;
        this.today = LocalDate.ofInstant(now, Span.ZONE);
    }

    /** Proposes a member; the same proposal twice stands once. */
    TeamChange propose(MemberRequest wanted, ShareLevel unlessSaid) {
        if (wanted.member().isA("Practitioner") && wanted.organisation() == null) {
            return refused(
                    Rule.PROFILE,
                    "A practitioner is in a team for an organisation: give onBehalfOf.",
                    Breach.PARTICIPANTS);
        }
        Period period = period(wanted);
        List<Participant> there = team.participants().stream()
                .filter(entry -> wanted.means(entry)
                        && entry.status() != ParticipantStatus.ENDED
                        && entry.span().overlaps(Span.of(period)))
                .toList();
        for (Participant entry : there) {
            boolean same = entry.status() == ParticipantStatus.PROPOSED
                    && wanted.roles().stream().allMatch(role -> MemberRequest.isIn(role, entry.roles()));
            return same
                    ? new TeamChange.Unchanged()
                    : refused(
                            Rule.MEMBER_ALREADY_THERE,
                            "There is already a membership in this role at that time.",
                            Breach.participant(entry.entry()));
        }
        CareTeam changed = stored.copy();
        changed.addParticipant(participant(wanted, period, unlessSaid));
        return new TeamChange.Changed(changed);
    }

    private Period period(MemberRequest wanted) {
        Period period = wanted.period().copy();
        if (!period.getStartElement().hasValue()) {
            period.setStartElement(new DateTimeType(today.toString()));
        }
        return period;
    }

    private static CareTeamParticipantComponent participant(
            MemberRequest wanted, Period period, ShareLevel unlessSaid) {
        CareTeamParticipantComponent participant = new CareTeamParticipantComponent();
        participant
                .setMember(wanted.member().reference().copy())
                .setPeriod(period)
                .setRole(wanted.roles().stream().map(CodeableConcept::copy).toList());
        if (wanted.organisation() != null) {
            participant.setOnBehalfOf(wanted.organisation().reference().copy());
        }
        setStatus(participant, ParticipantStatus.PROPOSED);
        CodeableConcept level = wanted.shareLevel() == null
                ? concept(unlessSaid)
                : wanted.shareLevel().copy();
        participant.addExtension(new Extension(Extensions.SHARE_LEVEL, level));
        return participant;
    }

    /** Puts proposed memberships into effect. */
    TeamChange accept(MemberRequest meant) {
        List<Participant> open = open(meant);
        if (open.isEmpty()) {
            return notThere();
        }
        List<Participant> proposed = open.stream()
                .filter(entry -> entry.status() == ParticipantStatus.PROPOSED)
                .toList();
        if (proposed.isEmpty()) {
            return refused(
                    Rule.MEMBER_NOT_PROPOSED,
                    "This membership is in effect already; only a proposed one can be accepted.",
                    Breach.participant(open.get(0).entry()));
        }
        CareTeam changed = stored.copy();
        proposed.forEach(entry -> setStatus(changed.getParticipant().get(entry.entry()), ParticipantStatus.EFFECTIVE));
        return new TeamChange.Changed(changed);
    }

    /** Gives memberships their last day, today unless the request says another. */
    TeamChange end(MemberRequest meant) {
        DateTimeType last = meant.period().getEndElement().hasValue()
                ? meant.period().getEndElement()
                : new DateTimeType(today.toString());
        Instant until = Span.of(last).until();
        if (team.participants().stream()
                .anyMatch(entry ->
                        meant.means(entry) && Objects.equals(entry.own().until(), until))) {
            return new TeamChange.Unchanged();
        }
        List<Participant> open = open(meant);
        if (open.isEmpty()) {
            return notThere();
        }
        CareTeam changed = stored.copy();
        for (Participant entry : open) {
            if (until != null
                    && entry.own().from() != null
                    && !entry.own().from().isBefore(until)) {
                return refused(
                        Rule.BASE_R4,
                        "A membership can't end before it begins.",
                        Breach.participant(entry.entry()) + ".period");
            }
            CareTeamParticipantComponent participant = changed.getParticipant().get(entry.entry());
            participant.getPeriod().setEndElement(last.copy());
            if (entry.status() == ParticipantStatus.EFFECTIVE && isPast(until)) {
                setStatus(participant, ParticipantStatus.ENDED);
            }
        }
        return new TeamChange.Changed(changed);
    }

    private boolean isPast(@Nullable Instant until) {
        return until != null && !until.isAfter(now);
    }

    private List<Participant> open(MemberRequest meant) {
        return team.participants().stream()
                .filter(entry -> meant.means(entry)
                        && entry.status() != ParticipantStatus.ENDED
                        && !entry.span().isOverAt(now))
                .toList();
    }

    private static TeamChange notThere() {
        return refused(
                Rule.MEMBER_NOT_THERE,
                "The team has no open membership like this: look for member, role and organisation in the team.",
                Breach.PARTICIPANTS);
    }

    private static TeamChange refused(Rule rule, String sentence, String expression) {
        return new TeamChange.Refused(new Breach(rule, sentence, expression));
    }

    private static void setStatus(CareTeamParticipantComponent participant, ParticipantStatus status) {
        participant.getExtension().removeIf(extension -> Extensions.PARTICIPANT_STATUS.equals(extension.getUrl()));
        participant.addExtension(new Extension(Extensions.PARTICIPANT_STATUS, concept(status)));
    }

    private static CodeableConcept concept(Coded code) {
        return new CodeableConcept().addCoding(code.coding());
    }
}
