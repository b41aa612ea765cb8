package goldthread.child;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Gate;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.CareTeamCategory;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Who may form the team around a child: it gives rights, so nobody makes one around a child who is nothing to them. */
@Component
@Interceptor
class FirstTeams {

    private static final String PATIENT = "Patient/";

    private final Gate gate;

    FirstTeams(Gate gate) {
        this.gate = gate;
    }

    /**
     * Requires it of every team around a child among these.
     *
     * @param created new resources; references in them have been read and lead somewhere
     */
    void require(Map<String, ? extends Resource> created, RequestDetails request) {
        Set<String> children = new LinkedHashSet<>();
        created.values().forEach(resource -> childOfNewTeam(resource, request).ifPresent(children::add));
        if (!children.isEmpty() && !gate.mayGather(children, request).containsAll(children)) {
            throw Outcomes.notFound();
        }
    }

    /** Requires it of a team that becomes one around a child, however the change came. */
    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.RESOLVE_CHILD)
    void becomes(IBaseResource before, IBaseResource after, RequestDetails request) {
        if (isAroundChild(before)) {
            return;
        }
        Set<String> children = isAroundChild(after)
                ? PartyKey.of(((CareTeam) after).getSubject())
                        .filter(subject -> subject.startsWith(PATIENT))
                        .map(subject -> Set.of(subject.substring(PATIENT.length())))
                        .orElse(Set.of())
                : Set.of();
        if (!gate.mayGather(children, request).containsAll(children)) {
            throw Outcomes.notFound();
        }
    }

    private static boolean isAroundChild(IBaseResource resource) {
        return resource instanceof CareTeam team && CareTeamCategory.TEAM_AROUND_CHILD.isIn(team.getCategory());
    }

    /** Empty for what is no such team, and for a team around a child who is new in the same transaction. */
    private static Optional<String> childOfNewTeam(Resource resource, RequestDetails request) {
        if (!(resource instanceof CareTeam team) || !isAroundChild(team)) {
            return Optional.empty();
        }
        String subject =
                Names.of(request).redirected(String.valueOf(team.getSubject().getReference()));
        IBaseResource beside = Names.of(request).named(subject);
        return beside != null
                ? Optional.empty()
                : Reference.literal(subject, request.getFhirServerBase())
                        .filter(literal -> literal.startsWith(PATIENT))
                        .map(literal -> literal.substring(PATIENT.length()));
    }
}
