package goldthread.careteam;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.DatabaseClock;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Outcomes;
import goldthread.store.SeenVersion;
import goldthread.store.Store;
import goldthread.store.TypedInput;
import goldthread.terminology.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.springframework.stereotype.Component;

/** {@code $add-member}, {@code $accept-member} and {@code $end-member}, each of one team in the version that the client saw. */
@Component
final class TeamOperations implements FhirOperations {

    private final Store store;
    private final Gate gate;
    private final RoleGuide guide;
    private final DatabaseClock clock;

    TeamOperations(Store store, Gate gate, RoleGuide guide, DatabaseClock clock) {
        this.store = store;
        this.gate = gate;
        this.guide = guide;
        this.clock = clock;
    }

    /** Proposes a member. */
    @Operation(name = "$add-member", typeName = "CareTeam")
    public CareTeam add(@IdParam IIdType team, RequestDetails request) {
        return change(team, request, MemberRequest::toAdd, (changes, wanted) -> propose(changes, wanted, request));
    }

    private TeamChange propose(TeamChanges changes, MemberRequest wanted, RequestDetails request) {
        List<String> named = Stream.of(Optional.of(wanted.member()), Optional.ofNullable(wanted.organisation()))
                .flatMap(Optional::stream)
                .filter(Party::isLocal)
                .map(Party::key)
                .toList();
        return gate.visible(named, request).containsAll(named)
                ? changes.propose(wanted, guide.shareLevel(wanted.roles()))
                : new TeamChange.Refused(new Breach(
                        Rule.REFERENCE_NOT_FOUND,
                        "The new member or their organisation is not here: create them first.",
                        Breach.PARTICIPANTS));
    }

    /** Puts a proposed membership into effect. */
    @Operation(name = "$accept-member", typeName = "CareTeam")
    public CareTeam accept(@IdParam IIdType team, RequestDetails request) {
        return change(team, request, MemberRequest::toAccept, TeamChanges::accept);
    }

    /** Gives a membership its last day. */
    @Operation(name = "$end-member", typeName = "CareTeam")
    public CareTeam end(@IdParam IIdType team, RequestDetails request) {
        return change(team, request, MemberRequest::toEnd, TeamChanges::end);
    }

    private CareTeam change(
            IIdType id,
            RequestDetails request,
            Function<List<ParametersParameterComponent>, MemberRequest> reading,
            BiFunction<TeamChanges, MemberRequest, TeamChange> decision) {
        gate.admit(Interaction.OPERATION_CHANGES, "CareTeam", request);
        SeenVersion seen = SeenVersion.of(request, "team");
        MemberRequest wanted = reading.apply(parameters(request));
        String reference = "CareTeam/" + id.getIdPart();
        if (!gate.changeable(Set.of(reference), request).contains(reference)) {
            throw Outcomes.notFound();
        }
        CareTeam stored = store.read(CareTeam.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        seen.require(stored);
        TeamChange change = decision.apply(new TeamChanges(stored, clock.now()), wanted);
        if (change instanceof TeamChange.Refused refused) {
            throw Outcomes.unprocessable(List.of(refused.breach().issue()));
        }
        CareTeam answer = change instanceof TeamChange.Changed changed
                ? (CareTeam) seen.next(() -> store.update(changed.team(), request))
                : stored;
        SeenVersion.tag(answer, request);
        return answer;
    }

    private static List<ParametersParameterComponent> parameters(RequestDetails request) {
        if (!(request.getResource() instanceof Parameters given)) {
            throw TypedInput.malformed("member", "is missing: send a Parameters resource that says who is meant.");
        }
        return given.getParameter().stream()
                .flatMap(parameter -> "participant".equals(parameter.getName())
                        ? parameter.getPart().stream()
                        : List.of(parameter).stream())
                .toList();
    }
}
