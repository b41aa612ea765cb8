package goldthread.meeting;

import goldthread.child.PartyKey;
import goldthread.meeting.SafetyGate.Answer;
import goldthread.profiles.Meeting;
import goldthread.store.DatabaseClock;
import goldthread.store.Gate;
import goldthread.store.Origin;
import goldthread.store.Outcomes;
import goldthread.store.validation.Validated;
import goldthread.terminology.Rule;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/**
 * Sees that a meeting about a child's safety invites the mental health service that works with the child (N24, N25). Whoever
 * may know of the service is refused without it; for everybody else there is no such service, the meeting is stored, and the
 * service is asked to join (docs/decisions/0035).
 */
@Component
class MentalHealthInvited {

    private static final String MISSING =
            "A mental health service works with the child and isn't invited to this meeting about the child's safety: invite"
                    + " it, by somebody who acts for it or by ext-invited-agency. Whoever goes ahead without says why and in"
                    + " which role in ext-without-mental-health.";

    private final OpenEpisodes episodes;
    private final AgencyDirectory agencies;
    private final LeftOut leftOut;
    private final Gate gate;
    private final DatabaseClock clock;

    MentalHealthInvited(
            OpenEpisodes episodes, AgencyDirectory agencies, LeftOut leftOut, Gate gate, DatabaseClock clock) {
        this.episodes = episodes;
        this.agencies = agencies;
        this.leftOut = leftOut;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Judges a meeting.
     *
     * @param along episodes stored in the same transaction, by {@code EpisodeOfCare/id}
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException when it leaves out a service of which the
     *     caller may know
     */
    void judge(Called called, Map<String, EpisodeOfCare> along) {
        if (SafetyGate.isCalledForSafety(called.after())) {
            Meeting.children(called.after()).forEach(child -> judge(child, called, along));
        }
    }

    private void judge(String child, Called called, Map<String, EpisodeOfCare> along) {
        List<EpisodeOfCare> open = episodes.of(child, along.values());
        if (open.isEmpty()) {
            return;
        }
        InvitedAgencies invited = agencies.of(services(open), called.versions());
        Set<String> known = known(open, called, along);
        Set<String> asked = new HashSet<>();
        for (EpisodeOfCare episode : open) {
            if (!isInvited(episode, invited, called.after())) {
                Answer answer = answer(child, episode, invited, called);
                if (known.contains(PartyKey.typed(episode))) {
                    tell(answer, called);
                } else if (answer == Answer.REFUSED && isFirst(episode, invited, asked)) {
                    leftOut.ask(child, called.after(), episode, called.request(), clock.now());
                }
            }
        }
    }

    /** A service with several episodes is asked once. */
    private static boolean isFirst(EpisodeOfCare episode, InvitedAgencies invited, Set<String> asked) {
        Set<String> names = invited.namesOf(episode.getManagingOrganization());
        boolean first = Collections.disjoint(asked, names);
        asked.addAll(names);
        return first;
    }

    private static List<Reference> services(Collection<EpisodeOfCare> open) {
        return open.stream().map(EpisodeOfCare::getManagingOrganization).toList();
    }

    /** Those of which the caller may know; what is stored along with the meeting is the caller's own. */
    private Set<String> known(List<EpisodeOfCare> open, Called called, Map<String, EpisodeOfCare> along) {
        Set<String> keys = open.stream().map(PartyKey::typed).collect(Collectors.toSet());
        Set<String> visible = gate.visible(keys, called.request());
        keys.removeIf(key -> !visible.contains(key) && !along.containsKey(key));
        return keys;
    }

    static boolean isInvited(EpisodeOfCare episode, InvitedAgencies invited, Appointment meeting) {
        Set<String> keys = invited.keys(meeting);
        return invited.namesOf(episode.getManagingOrganization()).stream().anyMatch(keys::contains)
                || PartyKey.of(episode.getCareManager()).filter(keys::contains).isPresent();
    }

    private static Answer answer(String child, EpisodeOfCare episode, InvitedAgencies invited, Called called) {
        Appointment before = called.before(child);
        boolean was = before != null && isInvited(episode, invited, before);
        return SafetyGate.judge(before, called.after(), was);
    }

    private static void tell(Answer answer, Called called) {
        if (Meeting.isGivenUp(called.after())) {
            return;
        }
        if (answer == Answer.REFUSED && !Origin.of(called.request()).intake()) {
            throw Outcomes.unprocessable(
                    IssueType.BUSINESSRULE, Rule.CAMHS_NOT_INVITED.code(), MISSING, "Appointment.participant");
        }
        if (answer != Answer.FINE) {
            Validated.of(called.request())
                    .warn(Outcomes.issue(
                            IssueSeverity.WARNING,
                            IssueType.BUSINESSRULE,
                            Rule.CAMHS_NOT_INVITED.code(),
                            MISSING,
                            "Appointment.participant"));
        }
    }
}
