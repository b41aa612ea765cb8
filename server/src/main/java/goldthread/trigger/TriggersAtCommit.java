package goldthread.trigger;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.Origin;
import goldthread.store.PerTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Judges scores by all that their transaction stores, just before it commits, so that a score and the task that a rule asks
 * for are stored together, and a bundle of several scores is judged as one.
 */
@Component
class TriggersAtCommit {

    private static final String PATIENT = "Patient/";

    private final Triggers triggers;
    private final StoredRules rules;
    private final ChildScores scores;
    private final FollowUps followUps;
    private final FollowUpRounds rounds;

    TriggersAtCommit(
            Triggers triggers, StoredRules rules, ChildScores scores, FollowUps followUps, FollowUpRounds rounds) {
        this.triggers = triggers;
        this.rules = rules;
        this.scores = scores;
        this.followUps = followUps;
        this.rounds = rounds;
    }

    /** Notes a write that matters to the rules, or that is one. */
    void note(@Nullable Resource before, Resource after, RequestDetails request) {
        if (after instanceof PlanDefinition plan) {
            Optional<TriggerRule> was =
                    before instanceof PlanDefinition old ? rules.reader(old).rule() : Optional.empty();
            Optional<TriggerRule> now = rules.reader(plan).rule();
            if (now.filter(TriggerRule::waits).isPresent() && !now.equals(was)) {
                pending().rulesOf.add(Origin.of(request).organisation());
            }
        } else {
            child(after)
                    .ifPresent(child -> pending()
                            .children
                            .computeIfAbsent(child, key -> new ArrayList<>())
                            .add(new Kept(after, isJudged(before, after), request)));
        }
    }

    private boolean isJudged(@Nullable Resource before, Resource after) {
        return after instanceof Observation
                ? !scores.told(after).equals(before == null ? List.of() : scores.told(before))
                : Kept.movesOn(before, after);
    }

    private static Optional<String> child(Resource resource) {
        return PartyKey.of(subject(resource))
                .filter(key -> key.startsWith(PATIENT))
                .map(key -> key.substring(PATIENT.length()));
    }

    private static Reference subject(Resource resource) {
        return switch (resource.fhirType()) {
            case "Observation" -> ((Observation) resource).getSubject();
            case "Encounter" -> ((Encounter) resource).getSubject();
            case "EpisodeOfCare" -> ((EpisodeOfCare) resource).getPatient();
            case "Task" -> ((Task) resource).getFor();
            default -> new Reference();
        };
    }

    private Pending pending() {
        return PerTransaction.of(this, Pending::new);
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<String, List<Kept>> children = new LinkedHashMap<>();
        private final Set<String> rulesOf = new TreeSet<>();
        private boolean due;

        /**
         * After reviews and responses are asked for, which take their locks before; before projections and audit are
         * written, so that they hold this too.
         */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 4;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Map<String, List<Kept>> judged = new LinkedHashMap<>();
            children.forEach((child, kept) -> {
                if (kept.stream().anyMatch(Kept::judged)) {
                    judged.put(child, List.copyOf(kept));
                }
            });
            children.clear();
            due |= !rulesOf.isEmpty();
            rulesOf.forEach(followUps::lookAtAll);
            followUps.takeTurns(judged.keySet());
            List<OwnedRule> all = judged.isEmpty() ? List.of() : rules.all();
            judged.forEach((child, kept) -> due |= triggers.stored(child, kept, all));
        }

        @Override
        public void afterCommit() {
            if (due) {
                rounds.soon();
            }
        }
    }
}
