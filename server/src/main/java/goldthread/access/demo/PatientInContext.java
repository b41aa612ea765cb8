package goldthread.access.demo;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;

/** Adds {@code patient} to the answer with a token that was granted {@code launch/patient}: the person themselves. */
final class PatientInContext implements Consumer<OAuth2AccessTokenAuthenticationContext> {

    @Override
    public void accept(OAuth2AccessTokenAuthenticationContext answer) {
        OAuth2AccessTokenAuthenticationToken given = answer.getAuthentication();
        if (given.getAccessToken().getScopes().contains(PersonsScopes.LAUNCH_PATIENT)) {
            Map<String, Object> parameters = new HashMap<>(given.getAdditionalParameters());
            parameters.put("patient", id(given.getAccessToken().getTokenValue()));
            answer.getAccessTokenResponse().additionalParameters(parameters);
        }
    }

    private static String id(String token) {
        try {
            String user = SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("fhirUser");
            return user.substring(user.indexOf('/') + 1);
        } catch (ParseException ours) {
            throw new IllegalStateException("The token just made can't be read.", ours);
        }
    }
}
