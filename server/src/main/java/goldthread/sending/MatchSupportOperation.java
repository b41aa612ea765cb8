package goldthread.sending;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.TypedInput;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/**
 * {@code HealthcareService/$match-support}: what support there is for a child of some age, of some area and with some needs.
 * The answer is made of the directory alone.
 */
@Component
class MatchSupportOperation implements FhirOperations {

    private static final String TYPE = "HealthcareService";
    private static final int SHOWN = 50;
    private static final int OLDEST = 150;

    private final Gate gate;
    private final Support support;
    private final OfChild children;

    MatchSupportOperation(Gate gate, Support support, OfChild children) {
        this.gate = gate;
        this.support = support;
        this.children = children;
    }

    /** The services, the best first. */
    @Operation(name = "$match-support", typeName = TYPE, idempotent = true)
    public Parameters matchSupport(RequestDetails request) {
        gate.admit(Interaction.OPERATION_READS, TYPE, request);
        TypedInput input = TypedInput.of(request, Set.of("need", "age", "area", "category", "patient"));
        SupportWanted said = new SupportWanted(
                age(input),
                input.texts("area").stream().map(SupportWanted::area).collect(Collectors.toSet()),
                new HashSet<>(input.texts("need")),
                new HashSet<>(input.texts("category")));
        SupportWanted wanted = Asking.childIfGiven(input)
                .map(child -> children.complete(said, child, request))
                .orElse(said);
        Support.Found found = support.of(wanted);
        List<SupportMatch> shown = found.matches().stream().limit(SHOWN).toList();
        Parameters answer = new Parameters();
        shown.forEach(match -> match.write(answer.addParameter().setName("match")));
        answer.addParameter()
                .setName("incomplete")
                .setValue(new BooleanType(found.incomplete() || found.matches().size() > SHOWN));
        return answer;
    }

    private static Optional<Integer> age(TypedInput input) {
        return input.read("age", "is a number of years from 0 to " + OLDEST + ".", text -> {
            int years = Integer.parseInt(text);
            if (years < 0 || years > OLDEST) {
                throw new IllegalArgumentException("no age");
            }
            return years;
        });
    }
}
