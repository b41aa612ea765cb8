package goldthread.access.demo;

import goldthread.access.PagesClient;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;

/**
 * What an app's request for a code must keep to beside the library's own rules: it goes back to an address that the app is
 * registered with, it is meant for this server's records, and whoever signs in has something of what it asks for.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-authorization-code">SMART App Launch,
 *     authorization code</a>
 */
final class CodeRequestRules implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    private final DemoIssuer issuer;

    CodeRequestRules(DemoIssuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext request) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = request.getAuthentication();
        if (DemoClients.PAGES.equals(request.getRegisteredClient().getClientId())) {
            backToOurPages(asked);
        } else {
            OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_REDIRECT_URI_VALIDATOR.accept(request);
        }
        if (asked.getRedirectUri() == null || asked.getRedirectUri().isBlank()) {
            throw refused(null, OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri is missing");
        }
        if (!issuer.audience().equals(asked.getAdditionalParameters().get("aud"))) {
            throw refused(asked, OAuth2ErrorCodes.INVALID_REQUEST, "aud is the base address of the FHIR server");
        }
        if (asked.getPrincipal() instanceof SignedIn && asked.getScopes().isEmpty()) {
            throw refused(asked, OAuth2ErrorCodes.INVALID_SCOPE, "this person has none of the scopes asked for");
        }
    }

    private void backToOurPages(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        if (!(issuer.issuer() + PagesClient.BACK).equals(asked.getRedirectUri())) {
            throw refused(null, OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri isn't that of this server's pages");
        }
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException refused(
            @Nullable OAuth2AuthorizationCodeRequestAuthenticationToken asked, String code, String sentence) {
        return new OAuth2AuthorizationCodeRequestAuthenticationException(new OAuth2Error(code, sentence, null), asked);
    }
}
