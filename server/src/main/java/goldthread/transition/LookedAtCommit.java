package goldthread.transition;

import goldthread.child.PartyKey;
import goldthread.store.PerTransaction;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/** Has a child looked at, soon after what a transaction stores says something of a move. Nothing else is stored here. */
@Component
class LookedAtCommit {

    private static final String PATIENT = "Patient/";

    private final Looks looks;
    private final TransitionRounds rounds;

    LookedAtCommit(Looks looks, TransitionRounds rounds) {
        this.looks = looks;
        this.rounds = rounds;
    }

    /** Notes a write that may change whether somebody has to plan a move. */
    void note(@Nullable Resource before, Resource after) {
        child(before, after)
                .filter(key -> key.startsWith(PATIENT))
                .ifPresent(key -> PerTransaction.of(this, Pending::new).children.add(key.substring(PATIENT.length())));
    }

    private static Optional<String> child(@Nullable Resource before, Resource after) {
        if (after instanceof EpisodeOfCare episode) {
            return PartyKey.of(episode.getPatient());
        }
        if (after instanceof CarePlan plan) {
            return PartyKey.of(plan.getSubject());
        }
        return after instanceof Patient now
                        && before instanceof Patient was
                        && !now.getBirthDateElement().equalsDeep(was.getBirthDateElement())
                ? Optional.of(PartyKey.typed(now))
                : Optional.empty();
    }

    private final class Pending implements TransactionSynchronization {

        private final Set<String> children = new TreeSet<>();

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 4;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            looks.soon(children);
        }

        @Override
        public void afterCommit() {
            rounds.soon();
        }
    }
}
