package goldthread.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.child.PartyKey;
import goldthread.store.Outcomes;
import goldthread.store.Stage;
import goldthread.terminology.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holds what young people and parents write to {@link FamilyRules}, as a new record and as a new version of their own. */
@Component
@Interceptor
class FamilyWrites {

    private static final String DECIDED = FamilyWrites.class.getName();
    private static final String UNDER_THIRTEEN = "SELECT COUNT(*) FROM gt_relationship WHERE child_id = ?"
            + " AND basis = 'SELF' AND valid_from > CURRENT_TIMESTAMP";

    private final Askers askers;
    private final JdbcTemplate database;

    FamilyWrites(Askers askers, JdbcTemplate database) {
        this.askers = askers;
        this.database = database;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = Stage.DECIDE)
    void created(IBaseResource resource, RequestDetails request) {
        require((Resource) resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = Stage.DECIDE)
    void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        require((Resource) after, request);
    }

    private void require(Resource resource, RequestDetails request) {
        Optional<RoleKind> kind =
                CurrentCaller.find(request).flatMap(Role::of).map(Role::kind).filter(RoleKind::isFamily);
        if (kind.isEmpty() || !FamilyRules.concern(resource)) {
            return;
        }
        boolean decides = kind.get() == RoleKind.PARENTAL
                && resource instanceof Consent consent
                && PartyKey.of(consent.getPatient())
                        .filter(child -> decides(child, request))
                        .isPresent();
        FamilyRules.against(kind.get(), resource, askers.of(request).self(), decides)
                .ifPresent(fault -> {
                    throw Outcomes.unprocessable(
                            IssueType.BUSINESSRULE, Rule.NOT_BY_FAMILY.code(), fault, resource.fhirType());
                });
    }

    /** Asked once of each child in a request; a child whose day of birth isn't known counts as thirteen. */
    @SuppressWarnings("unchecked")
    private boolean decides(String child, RequestDetails request) {
        Map<String, Boolean> known =
                (Map<String, Boolean>) request.getUserData().computeIfAbsent(DECIDED, key -> new HashMap<>());
        return known.computeIfAbsent(child, key -> {
            Integer young = database.queryForObject(UNDER_THIRTEEN, Integer.class, key.substring(key.indexOf('/') + 1));
            return young != null && young > 0;
        });
    }
}
