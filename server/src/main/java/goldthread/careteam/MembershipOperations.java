package goldthread.careteam;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.ChildRecord;
import goldthread.store.DatabaseClock;
import goldthread.store.FhirOperations;
import goldthread.store.Gate;
import goldthread.store.Interaction;
import goldthread.store.Outcomes;
import goldthread.store.Store;
import goldthread.store.TypedInput;
import goldthread.terminology.CodeSystems;
import goldthread.terminology.Coded;
import goldthread.terminology.TeamRole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.springframework.stereotype.Component;

/** {@code $membership}: who is or was around a child, or in one team, and who is missing. */
@Component
final class MembershipOperations implements FhirOperations {

    private static final Set<String> PARAMETERS = Set.of("asOf", "role", "agency", "includeEnded");

    private final Gate gate;
    private final ChildRecord children;
    private final Circles circles;
    private final Store store;
    private final RoleGuide guide;
    private final DatabaseClock clock;

    MembershipOperations(
            Gate gate, ChildRecord children, Circles circles, Store store, RoleGuide guide, DatabaseClock clock) {
        this.gate = gate;
        this.children = children;
        this.circles = circles;
        this.store = store;
        this.guide = guide;
        this.clock = clock;
    }

    /** Everybody around the child, over all teams. */
    @Operation(name = "$membership", typeName = "Patient", idempotent = true)
    public Parameters ofChild(@IdParam IIdType child, RequestDetails request) {
        MembershipQuestion question = question(TypedInput.of(request, PARAMETERS));
        Circle circle = circles.around(children.of(child.getIdPart(), request), question.asOf())
                .orElseThrow(Outcomes::notFound);
        Membership membership = new Membership(question, circle.people(), guide);
        return MembershipAnswer.of(membership.around(circle.teams()), Gaps.of(circle));
    }

    /** Everybody in the team; who is missing is asked of the child, not of one team alone. */
    @Operation(name = "$membership", typeName = "CareTeam", idempotent = true)
    public Parameters ofTeam(@IdParam IIdType team, RequestDetails request) {
        MembershipQuestion question = question(TypedInput.of(request, PARAMETERS));
        gate.admit(Interaction.OPERATION_READS, "CareTeam", request);
        gate.require("CareTeam/" + team.getIdPart(), request);
        CareTeam stored = store.read(CareTeam.class, team.getIdPart()).orElseThrow(Outcomes::notFound);
        String child = Team.of(stored).childId();
        Circle circle = circles.around(stored, child == null ? null : children.of(child, request), question.asOf());
        Membership membership = new Membership(question, circle.people(), guide);
        return MembershipAnswer.of(membership.of(Team.of(stored)), Gaps.of(circle));
    }

    private MembershipQuestion question(TypedInput input) {
        Span asOf = input.read(
                        "asOf", "is a date or a time, such as 2026-09-01.", text -> Span.of(new DateTimeType(text)))
                .orElseGet(() -> Span.at(clock.now()));
        boolean includeEnded = input.read("includeEnded", "is true or false.", MembershipOperations::truth)
                .orElse(false);
        List<Coding> roles =
                input.texts("role").stream().map(MembershipOperations::role).toList();
        return new MembershipQuestion(asOf, roles, new HashSet<>(input.texts("agency")), includeEnded);
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return text.equals("true");
    }

    private static Coding role(String token) {
        Coding role = MembershipQuestion.role(token);
        boolean isOurs = CodeSystems.TEAM_ROLE.equals(role.getSystem());
        if (isOurs && Coded.find(TeamRole.class, role.getCode()).isEmpty()) {
            throw TypedInput.malformed(
                    "role", "is a code of " + CodeSystems.TEAM_ROLE + ", such as lead-professional, or system|code.");
        }
        return role;
    }
}
