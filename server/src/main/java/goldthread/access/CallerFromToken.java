package goldthread.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Makes the caller of a verified token's claims. A token that leaves one out, or says what no caller can be, is a bad
 * token. What an integration engine may do beyond its claims comes from the configuration, by its {@code client_id}.
 */
final class CallerFromToken implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Map<String, ExchangeClient> exchanges;

    CallerFromToken(Collection<ExchangeClient> exchanges) {
        this.exchanges =
                exchanges.stream().collect(Collectors.toUnmodifiableMap(ExchangeClient::clientId, Function.identity()));
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        try {
            return new CallerAuthentication(caller(token));
        } catch (IllegalArgumentException impossible) {
            throw new InvalidBearerTokenException("The token's claims make no caller.", impossible);
        }
    }

    private Caller caller(Jwt token) {
        return new Caller(
                text(token, "sub"),
                text(token, "fhirUser"),
                OrganisationIdentifier.of(text(token, "org")),
                text(token, "role"),
                text(token, "purpose"),
                client(token),
                token.getClaimAsInstant("auth_time"));
    }

    private ClientSystem client(Jwt token) {
        String id = text(token, "client_id");
        ExchangeClient exchange = exchanges.get(id);
        Set<String> scopes = Set.of(text(token, "scope").trim().split(" +"));
        return exchange == null
                ? new ClientSystem(id, scopes, Set.of(), false)
                : new ClientSystem(id, scopes, exchange.organisations(), exchange.intake());
    }

    /** A claim that is there, and is one string. */
    private static String text(Jwt token, String claim) {
        Object value = token.getClaims().get(claim);
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("The token has no " + claim);
    }

    static List<ExchangeClient> merged(List<ExchangeClient> configured, List<ExchangeClient> builtIn) {
        Set<String> named = configured.stream().map(ExchangeClient::clientId).collect(Collectors.toSet());
        return Stream.concat(configured.stream(), builtIn.stream().filter(client -> !named.contains(client.clientId())))
                .toList();
    }
}
