package goldthread.access.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads an app's request for a code; once somebody has signed in, with no more scopes than that person has. */
final class AskedByAnApp implements AuthenticationConverter {

    private final AuthenticationConverter asked = new OAuth2AuthorizationCodeRequestAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        Authentication converted = asked.convert(request);
        if (!(converted instanceof OAuth2AuthorizationCodeRequestAuthenticationToken code)
                || !(code.getPrincipal() instanceof SignedIn signedIn)) {
            return converted;
        }
        Map<String, Object> parameters = new HashMap<>(code.getAdditionalParameters());
        parameters.keySet().removeAll(SignInPage.OWN_FIELDS);
        return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                code.getAuthorizationUri(),
                code.getClientId(),
                signedIn,
                code.getRedirectUri(),
                code.getState(),
                granted(code, signedIn.person()),
                parameters);
    }

    private static Set<String> granted(OAuth2AuthorizationCodeRequestAuthenticationToken code, DemoIdentity person) {
        Set<String> granted = new PersonsScopes(person).grantedOf(code.getScopes());
        if (DemoClients.PAGES.equals(code.getClientId()) && code.getScopes().contains(PersonsScopes.ONLINE_ACCESS)) {
            granted.add(PersonsScopes.ONLINE_ACCESS);
        }
        return granted;
    }
}
