package goldthread.careteam;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Outcomes;
import goldthread.store.Store;
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

    private static final String STALE =
            "The team has changed since the version that If-Match names: read it again, then decide again.";

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
        String version = versionSeen(request);
        MemberRequest wanted = reading.apply(parameters(request));
        String reference = "CareTeam/" + id.getIdPart();
        if (!gate.changeable(Set.of(reference), request).contains(reference)) {
            throw Outcomes.notFound();
        }
        CareTeam stored = store.read(CareTeam.class, id.getIdPart()).orElseThrow(Outcomes::notFound);
        if (!version.equals(stored.getIdElement().getVersionIdPart())) {
            throw Outcomes.stale(STALE);
        }
        TeamChange change = decision.apply(new TeamChanges(stored, clock.now()), wanted);
        if (change instanceof TeamChange.Refused refused) {
            throw Outcomes.unprocessable(List.of(refused.breach().issue()));
        }
        CareTeam answer = change instanceof TeamChange.Changed changed ? store(changed.team(), request) : stored;
        request.getResponse()
                .addHeader(Constants.HEADER_ETAG, "W/\"" + answer.getIdElement().getVersionIdPart() + "\"");
        return answer;
    }

    private static String versionSeen(RequestDetails request) {
        String ifMatch = request.getHeader(Constants.HEADER_IF_MATCH);
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Outcomes.versionRequired();
        }
        return ifMatch.trim().replaceFirst("^W/", "").replace("\"", "");
    }

    private static List<ParametersParameterComponent> parameters(RequestDetails request) {
        if (!(request.getResource() instanceof Parameters given)) {
            throw OperationInput.malformed("member", "is missing: send a Parameters resource that says who is meant.");
        }
        return given.getParameter().stream()
                .flatMap(parameter -> "participant".equals(parameter.getName())
                        ? parameter.getPart().stream()
                        : List.of(parameter).stream())
                .toList();
    }

    private CareTeam store(CareTeam changed, RequestDetails request) {
        try {
            MethodOutcome outcome = store.update(changed, request);
            return (CareTeam) outcome.getResource();
        } catch (ResourceVersionConflictException faster) {
            throw Outcomes.stale(STALE);
        }
    }
}
