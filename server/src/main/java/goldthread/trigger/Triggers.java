package goldthread.trigger;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.DatabaseClock;
import goldthread.store.DateSpan;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.trigger.TriggerWork.Asked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/**
 * Asks by the rules, and ends what was asked when there is nothing left to ask, each within the transaction of whoever calls,
 * who holds the child's turn.
 */
@Component
class Triggers {

    private final StoredRules rules;
    private final ChildScores scores;
    private final TriggerOwners owners;
    private final FollowUps followUps;
    private final OwnWork own;
    private final DatabaseClock clock;

    Triggers(
            StoredRules rules,
            ChildScores scores,
            TriggerOwners owners,
            FollowUps followUps,
            OwnWork own,
            DatabaseClock clock) {
        this.rules = rules;
        this.scores = scores;
        this.owners = owners;
        this.followUps = followUps;
        this.own = own;
        this.clock = clock;
    }

    /**
     * Judges what a transaction stores about a child.
     *
     * @param kept one of them at least is to be judged
     * @param all rules, read once for all children of the transaction
     * @return whether something is due now that time alone tells
     */
    boolean stored(String child, List<Kept> kept, List<OwnedRule> all) {
        Instant now = clock.now();
        RequestDetails because = Kept.because(kept);
        Judged judged = scores.of(child, kept.stream().map(Kept::resource).toList(), recorders(child, kept), now);
        Set<String> changed = kept.stream()
                .filter(Kept::isScore)
                .map(one -> PartyKey.typed(one.resource()))
                .collect(Collectors.toUnmodifiableSet());
        TriggerWork work = TriggerWork.ofChange(all, judged, changed);
        work.ask().forEach(asked -> ask(asked, child, judged, because, now));
        end(work, now);
        boolean missing = TriggerWork.isMissing(all, judged);
        followUps.next(child, missing ? Optional.of(now) : next(all, judged));
        return missing;
    }

    /** Those of what is there already, and of what the transaction stores itself. */
    private Map<String, String> recorders(String child, List<Kept> kept) {
        Map<String, String> recorders = new HashMap<>(followUps.recorders(child));
        kept.stream()
                .filter(one -> one.resource() instanceof Observation)
                .forEach(one -> recorders.put(
                        PartyKey.typed(one.resource()), Origin.of(one.request()).organisation()));
        return recorders;
    }

    /** Judges what time alone has brought about. */
    void waited(String child) {
        Instant now = clock.now();
        Map<String, String> recorders = followUps.recorders(child);
        List<OwnedRule> all = rules.all();
        Judged judged = scores.of(child, List.of(), recorders, now);
        TriggerWork work = TriggerWork.ofTime(all, judged);
        work.ask()
                .forEach(asked -> ask(
                        asked,
                        child,
                        judged,
                        onBehalfOf(recorders.getOrDefault(asked.score().reference(), Origin.SERVER.organisation())),
                        now));
        end(work, now);
        followUps.next(child, next(all, judged));
    }

    private void ask(Asked asked, String child, Judged judged, RequestDetails because, Instant now) {
        Reference owner = owners.of(asked, child, Origin.of(because), judged.recorders());
        own.create(TriggerTask.of(asked, child, owner, now), because);
    }

    private void end(TriggerWork work, Instant now) {
        work.answered().forEach(task -> own.updateAsItIs(TriggerTask.answered(task, now)));
        work.takenBack().forEach(task -> own.updateAsItIs(TriggerTask.takenBack(task, now)));
    }

    private static Optional<Instant> next(List<OwnedRule> rules, Judged judged) {
        return rules.stream()
                .flatMap(owned -> owned.rule().next(judged.of(owned)).stream())
                .min(Comparator.naturalOrder())
                .map((LocalDate day) -> day.atStartOfDay(DateSpan.ZONE).toInstant());
    }

    /** Nobody is let in by a task that the organisation itself brought about, however late it is made. */
    private static RequestDetails onBehalfOf(String organisation) {
        RequestDetails because = new SystemRequestDetails();
        new Origin(Origin.SERVER.subject(), Origin.SERVER.user(), organisation, Origin.SERVER.author(), false)
                .set(because);
        return because;
    }
}
