package goldthread.challenge;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.ActsAs;
import goldthread.child.PartyKey;
import goldthread.profiles.ProfessionalConcern;
import goldthread.store.Outcomes;
import goldthread.store.PerTransaction;
import goldthread.terminology.Rule;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Sees that an agency has one concern open about a record, by whichever of its names it was raised: of two that are raised at
 * one moment, the second is judged once the first is stored.
 */
@Component
class OneEach {

    private final ConcernTable table;
    private final ActsAs actsAs;

    OneEach(ConcernTable table, ActsAs actsAs) {
        this.table = table;
        this.actsAs = actsAs;
    }

    /**
     * Requires that the caller's agency has none open about a record.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException 409 when it has
     */
    void requireNone(String challenged, RequestDetails request) {
        require(0, Set.of(challenged), request);
    }

    /** Has a new one judged just before its transaction commits. */
    void raised(ProfessionalConcern concern, RequestDetails request) {
        PartyKey.of(concern.challenged())
                .ifPresent(record -> PerTransaction.of(this, () -> new Pending(request))
                        .challenged
                        .add(record));
    }

    private void require(int most, Set<String> challenged, RequestDetails request) {
        if (table.mostOpen(challenged, actsAs.names(request)) > most) {
            throw Outcomes.wrongState(
                    Rule.CONCERN_STAGE.code(),
                    "Your organisation has a concern about this open: take that to the next stage.",
                    "Task.reasonReference");
        }
    }

    private final class Pending implements TransactionSynchronization {

        private final RequestDetails request;
        private final Set<String> challenged = new TreeSet<>();

        private Pending(RequestDetails request) {
            this.request = request;
        }

        /** After everything else that follows from a write, whose turns are taken before these. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 6;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            table.takeTurns(challenged);
            require(1, challenged, request);
        }
    }
}
