package goldthread.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What the pages ask the issuer for when somebody wants to sign in: a code with a proof key, for this server's records
 * ({@code aud}, as SMART App Launch wants it). Who has to show once more that it is them is asked anew, whatever the
 * issuer remembers of them; and so is whoever comes after somebody has signed out.
 */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    /** Where signing in begins: a path that ends with the name of the one registration. */
    static final String START = "/sign-in/at/" + IssuerAsClient.ID;

    /** What the issuer is asked to ask. */
    static final String PROMPT = "prompt";

    /** The parameter that asks for signing in once more. */
    static final String AGAIN = "again";

    private final DefaultOAuth2AuthorizationRequestResolver resolver;
    private final SignedOutMark signedOut;

    SignInRequests(IssuerAsClient issuer, SignedOutMark signedOut) {
        this.signedOut = signedOut;
        resolver = new DefaultOAuth2AuthorizationRequestResolver(issuer, "/sign-in/at");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(more -> more.put("aud", issuer.audience()))));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        OAuth2AuthorizationRequest asked = resolver.resolve(request);
        return asked != null && (request.getParameter(AGAIN) != null || signedOut.isOn(request)) ? again(asked) : asked;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return resolver.resolve(request, registration);
    }

    private static OAuth2AuthorizationRequest again(OAuth2AuthorizationRequest asked) {
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(more -> more.put(PROMPT, "login"))
                .build();
    }
}
