package goldthread.disclosure;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.PerTransaction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Observation;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/** Asks for responses just before a transaction commits, so that each disclosure and its task are stored together. */
@Component
class ResponsesAtCommit {

    private final Responses responses;

    ResponsesAtCommit(Responses responses) {
        this.responses = responses;
    }

    /** Notes a disclosure to which somebody is to respond. */
    void note(Observation told, RequestDetails request) {
        PerTransaction.of(this, Pending::new).told.put(PartyKey.typed(told), new Noted(told, request));
    }

    private record Noted(Observation told, RequestDetails request) {}

    private final class Pending implements TransactionSynchronization {

        private final Map<String, Noted> told = new LinkedHashMap<>();

        /** After reviews are asked for; before projections and audit are written, so that they hold what is stored here too. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 3;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            told.values().forEach(noted -> responses.ask(noted.told(), noted.request()));
            told.clear();
        }
    }
}
