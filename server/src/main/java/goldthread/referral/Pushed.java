package goldthread.referral;

import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;

/**
 * What became of one event at an address of the recipient's own, by a Subscription. That it was delivered shows that their
 * system has it, and not that anybody has read it.
 *
 * @param recipient {@code Organization/id}, or an identifier as {@code system|value}
 * @param task that it is about, as {@code Task/id}
 * @param when it was delivered, or happened where it wasn't delivered yet
 * @param state where it stands
 */
record Pushed(String recipient, String task, Instant when, State state) {

    /** Where a delivery stands; of several to one recipient the first counts. */
    enum State {
        DELIVERED("delivered"),
        DUE("pending"),
        PARKED("parked");

        private final String said;

        State(String said) {
            this.said = said;
        }
    }

    void write(ParametersParameterComponent told) {
        Feedback.add(told, "who", who());
        Feedback.add(told, "about", new Reference(task));
        Feedback.add(told, "when", new DateTimeType(Date.from(when)));
        Feedback.add(told, "channel", new CodeType("subscription"));
        Feedback.add(told, "state", new CodeType(state.said));
    }

    private Reference who() {
        int bar = recipient.indexOf('|');
        return bar < 0
                ? new Reference(recipient)
                : new Reference()
                        .setIdentifier(new Identifier()
                                .setSystem(recipient.substring(0, bar))
                                .setValue(recipient.substring(bar + 1)));
    }
}
