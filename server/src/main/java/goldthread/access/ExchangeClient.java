package goldthread.access;

import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An integration engine that posts for several organisations, as the deployer configured it.
 *
 * @param clientId the {@code client_id} of its tokens
 * @param organisations those for which it may author resources, each as {@code system|value}
 * @param intake whether it runs in intake mode
 */
public record ExchangeClient(
        @DefaultValue("") String clientId, @DefaultValue Set<OrganisationIdentifier> organisations, boolean intake) {

    /** Refuses an engine without a name, or one that could speak for nobody. */
    public ExchangeClient {
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("Each of goldthread.exchange.clients needs a client-id"
                    + " (GOLDTHREAD_EXCHANGE_CLIENTS_0_CLIENT_ID for the first): the client_id of its tokens.");
        }
        if (organisations.isEmpty()) {
            throw new IllegalArgumentException("The exchange client " + clientId + " may speak for no organisation."
                    + " Name each as system|value (GOLDTHREAD_EXCHANGE_CLIENTS_0_ORGANISATIONS_0 for the first).");
        }
        organisations = Set.copyOf(organisations);
    }
}
