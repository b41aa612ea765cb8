package goldthread.notification;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.access.Caller;
import goldthread.access.CurrentCaller;
import goldthread.access.StandIns;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.OperationInput;
import goldthread.store.Outcomes;
import java.util.Date;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;

/**
 * {@code $events}: what has happened since a position, for a system that fills a gap or has no other way to learn of it.
 * What the caller may not see at this moment is left out; as others' events take positions too, nothing tells that it is.
 */
@Component
class EventsOperation implements FhirOperations {

    private static final String AFTER = "after";
    private static final String COUNT = "_count";
    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final int HIGHEST = 2_000_000_000;

    private final Gate gate;
    private final EventLog log;
    private final CallersKeys keys;

    EventsOperation(Gate gate, EventLog log, CallersKeys keys) {
        this.gate = gate;
        this.log = log;
        this.keys = keys;
    }

    /** What has happened. */
    @Operation(name = "$events", idempotent = true)
    public Parameters events(RequestDetails request) {
        gate.admit(Interaction.OPERATION_READS, "Communication", request);
        Caller caller = CurrentCaller.of(request);
        StandIns.requireOrganisation(caller);
        OperationInput input = OperationInput.of(request, Set.of(AFTER, COUNT));
        int after = number(input, AFTER, 0, 0, HIGHEST);
        int most = number(input, COUNT, USUAL, 1, MOST);
        return answer(log.after(keys.of(caller), after, most, focuses -> gate.visible(focuses, request)));
    }

    private static int number(OperationInput input, String name, int unlessSaid, int least, int greatest) {
        return input.one(name)
                .map(written -> {
                    int number = written.matches("[0-9]{1,10}")
                            ? (int) Math.min(Long.parseLong(written), greatest + 1L)
                            : -1;
                    if (number < least || number > greatest) {
                        throw Outcomes.invalid(
                                IssueType.INVALID,
                                "bad-grammar",
                                "`" + name + "` is a whole number from " + least + " to " + greatest + ".",
                                null);
                    }
                    return number;
                })
                .orElse(unlessSaid);
    }

    private static Parameters answer(EventLog.Page page) {
        Parameters answer = new Parameters();
        for (EventLog.Entry entry : page.entries()) {
            ParametersParameterComponent event = answer.addParameter().setName("event");
            event.addPart().setName("position").setValue(new IntegerType((int) entry.position()));
            event.addPart().setName("id").setValue(new StringType(entry.id()));
            event.addPart().setName("topic").setValue(new CodeType(entry.topic().code()));
            event.addPart().setName("time").setValue(new InstantType(Date.from(entry.time())));
            event.addPart().setName("focus").setValue(new Reference(entry.focus()));
            event.addPart().setName("child").setValue(new Reference("Patient/" + entry.child()));
        }
        answer.addParameter().setName("last").setValue(new IntegerType((int) page.last()));
        return answer;
    }
}
