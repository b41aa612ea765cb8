package goldthread.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import goldthread.store.Outcomes;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who may take records of many children at once: systems that the operator has named for a purpose, through a client to
 * which the issuer has granted scopes of a system. It gives no right to any record: what is taken is asked of the gate.
 */
@Component
public class BulkAccess {

    private static final String REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason|";

    /** What the demo's invented children are for. */
    private static final BulkSettings DEMO = new BulkSettings(Set.of("camhs-system:HCOMPL", "camhs-system:HQUALIMP"));

    private final BulkSettings settings;

    BulkAccess(BulkSettings settings, @Value("${goldthread.auth.demo-issuer:false}") boolean demo) {
        this.settings = demo && settings.purposes().isEmpty() ? DEMO : settings;
    }

    /**
     * Requires that the caller takes records to some end.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 403 when not
     */
    public void require(RequestDetails request) {
        Caller caller = CurrentCaller.of(request);
        if (!takes(caller) || !settings.has(caller.role())) {
            throw Outcomes.forbidden();
        }
    }

    /** Whether the caller takes records to this end: a code of HL7's purposes of use. The audit says to which. */
    public boolean admits(String purpose, RequestDetails request) {
        return stillAdmits(CurrentCaller.of(request), purpose) && note(purpose, request);
    }

    /** Whether somebody who asked before would be admitted now. */
    public boolean stillAdmits(Caller caller, String purpose) {
        return takes(caller) && settings.has(caller.role(), purpose);
    }

    private static boolean takes(Caller caller) {
        Optional<RoleKind> kind = Role.of(caller).map(Role::kind);
        return kind.filter(BulkAccess::isOfAHealthServiceOrCouncil).isPresent()
                && caller.client().scopes().stream().anyMatch(scope -> scope.startsWith("system/"));
    }

    private static boolean isOfAHealthServiceOrCouncil(RoleKind kind) {
        return switch (kind) {
            case PRACTICE_SYSTEM, SYSTEM, COUNCIL_SYSTEM -> true;
            default -> false;
        };
    }

    /** The purpose as it stands in the audit. */
    public static StatedReason reason(String purpose) {
        return new StatedReason(REASON + purpose, null);
    }

    private static boolean note(String purpose, RequestDetails request) {
        reason(purpose).set(request);
        return true;
    }
}
