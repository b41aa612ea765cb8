package goldthread.access;

import java.util.Set;

/**
 * The software through which a caller speaks.
 *
 * @param id the {@code client_id} under which the issuer knows it
 * @param scopes SMART scopes that the issuer granted; they narrow what the caller may do and never widen it
 * @param speaksFor organisations other than the caller's own for which it may author resources; from the server's
 *     configuration, never from the token; empty for all but integration engines
 * @param intake whether findings on its input are kept as warnings (intake mode); from the server's configuration
 */
public record ClientSystem(String id, Set<String> scopes, Set<OrganisationIdentifier> speaksFor, boolean intake) {

    /** Copies the sets and refuses a client without a name. */
    public ClientSystem {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A client system has an id.");
        }
        scopes = Set.copyOf(scopes);
        speaksFor = Set.copyOf(speaksFor);
    }
}
