package goldthread.access;

import goldthread.store.Outcomes;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Callers whom nobody has sent a token for: as whom the gate is asked whether an organisation may know of something, when
 * the server tells it of its own accord.
 */
public final class StandIns {

    /** For roles in which nobody signs in: sees least of all who work with a child. */
    private static final Role CAUTIOUS = Role.VCS_WORKER;

    private static final ClientSystem NONE = new ClientSystem("goldthread", Set.of(), Set.of(), false);
    private static final String TREATMENT = "TREAT";

    private StandIns() {}

    /**
     * Somebody who stands around a child for an organisation.
     *
     * @param member {@code Type/id}; {@code null} when the directory has no entry
     * @param teamRole a code of the team roles, or empty
     * @param organisation {@code system|value}
     * @return empty for family, who stand for none
     */
    public static Optional<Caller> of(@Nullable String member, String teamRole, String organisation) {
        Caller named = caller(member, teamRole.isEmpty() ? CAUTIOUS.code() : teamRole, organisation);
        Role role = Role.of(named).orElse(CAUTIOUS);
        return role.kind().isFamily() ? Optional.empty() : Optional.of(caller(member, role.code(), organisation));
    }

    /**
     * Requires that a caller acts for an organisation, and not for themselves or for nobody's care.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 403 when not
     */
    public static void requireOrganisation(Caller caller) {
        RoleKind kind = Role.of(caller).map(Role::kind).orElseThrow(Outcomes::forbidden);
        if (kind.isFamily() || kind == RoleKind.ANALYST || kind == RoleKind.AUDITOR) {
            throw Outcomes.forbidden();
        }
    }

    /** Whether a caller acts for themselves or for a child of theirs, and for no organisation. */
    public static boolean isFamily(Caller caller) {
        return Role.of(caller).filter(role -> role.kind().isFamily()).isPresent();
    }

    private static Caller caller(@Nullable String member, String role, String organisation) {
        String user = member == null ? "Device/goldthread" : member;
        return new Caller("goldthread", user, OrganisationIdentifier.of(organisation), role, TREATMENT, NONE, null);
    }
}
