package goldthread.trigger;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.DatabaseClock;
import goldthread.store.DateSpan;
import goldthread.store.Origin;
import goldthread.store.OwnWork;
import goldthread.trigger.ChildScores.Read;
import goldthread.trigger.TriggerWork.Asked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
     * @param kept the last is the one on whose behalf tasks are made
     * @return whether something is due now that time alone tells
     */
    boolean stored(String child, List<Kept> kept) {
        Instant now = clock.now();
        RequestDetails because = kept.get(kept.size() - 1).request();
        String recorder = Origin.of(because).organisation();
        List<OwnedRule> all = rules.all();
        Read read = scores.of(child, kept.stream().map(Kept::resource).toList(), now);
        Set<String> changed = kept.stream()
                .filter(Kept::judged)
                .map(one -> PartyKey.typed(one.resource()))
                .collect(Collectors.toUnmodifiableSet());
        TriggerWork work = TriggerWork.ofChange(all, recorder, read.record(), read.tasks(), changed);
        work.ask().forEach(asked -> ask(asked, child, because, now));
        end(work, now);
        boolean missing = TriggerWork.isMissing(all, read.record(), read.tasks());
        followUps.next(child, missing ? Optional.of(now) : next(all, read.record()));
        return missing;
    }

    /** Judges what time alone has brought about. */
    void waited(String child) {
        Instant now = clock.now();
        Map<String, String> recorders = followUps.recorders(child);
        List<OwnedRule> all = rules.all();
        Read read = scores.of(child, List.of(), now);
        TriggerWork work = TriggerWork.ofTime(all, recorders, read.record(), read.tasks());
        work.ask()
                .forEach(asked -> ask(
                        asked,
                        child,
                        onBehalfOf(recorders.getOrDefault(asked.score().reference(), Origin.SERVER.organisation())),
                        now));
        end(work, now);
        followUps.next(child, next(all, read.record()));
    }

    private void ask(Asked asked, String child, RequestDetails because, Instant now) {
        own.create(TriggerTask.of(asked, child, owners.of(asked, child, Origin.of(because)), now), because);
    }

    private void end(TriggerWork work, Instant now) {
        work.answered().forEach(task -> own.updateAsItIs(TriggerTask.answered(task, now)));
        work.takenBack().forEach(task -> own.updateAsItIs(TriggerTask.takenBack(task, now)));
    }

    private static Optional<Instant> next(List<OwnedRule> rules, ScoreRecord record) {
        return rules.stream()
                .flatMap(owned -> owned.rule().next(record).stream())
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
