package goldthread.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /fhir/.well-known/smart-configuration} says. Only what this server knows to be true of its issuer is
 * said: an empty list is left out, except {@code capabilities}, which SMART App Launch requires.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html">SMART App Launch, conformance</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SmartConfiguration(
        String issuer,
        String jwksUri,
        @Nullable String authorizationEndpoint,
        String tokenEndpoint,
        List<String> tokenEndpointAuthMethodsSupported,
        List<String> tokenEndpointAuthSigningAlgValuesSupported,
        List<String> grantTypesSupported,
        List<String> responseTypesSupported,
        List<String> codeChallengeMethodsSupported,
        List<String> scopesSupported,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<String> capabilities) {

    /** Copies the lists. */
    public SmartConfiguration {
        tokenEndpointAuthMethodsSupported = List.copyOf(tokenEndpointAuthMethodsSupported);
        tokenEndpointAuthSigningAlgValuesSupported = List.copyOf(tokenEndpointAuthSigningAlgValuesSupported);
        grantTypesSupported = List.copyOf(grantTypesSupported);
        responseTypesSupported = List.copyOf(responseTypesSupported);
        codeChallengeMethodsSupported = List.copyOf(codeChallengeMethodsSupported);
        scopesSupported = List.copyOf(scopesSupported);
        capabilities = List.copyOf(capabilities);
    }

    /** Where to get a token, with no claim about how. */
    public static SmartConfiguration claimingNothing(String issuer, String jwksUri, String tokenEndpoint) {
        return new SmartConfiguration(
                issuer,
                jwksUri,
                null,
                tokenEndpoint,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
