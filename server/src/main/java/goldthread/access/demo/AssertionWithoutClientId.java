package goldthread.access.demo;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.web.authentication.JwtClientAssertionAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads the token request of a SMART Backend Services client, which sends no {@code client_id}: its assertion's
 * {@code sub} names it. The name only tells whose key to try; the signature decides.
 */
final class AssertionWithoutClientId implements AuthenticationConverter {

    private final AuthenticationConverter withClientId = new JwtClientAssertionAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String assertion = request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION);
        if (assertion == null || request.getParameter(OAuth2ParameterNames.CLIENT_ID) != null) {
            return null;
        }
        return withClientId.convert(new NamedClient(request, subject(assertion)));
    }

    private static String subject(String assertion) {
        try {
            String subject = SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
            if (subject != null && !subject.isBlank()) {
                return subject;
            }
        } catch (ParseException unsigned) {
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT), unsigned);
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }

    private static final class NamedClient extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        NamedClient(HttpServletRequest request, String client) {
            super(request);
            parameters = new HashMap<>(request.getParameterMap());
            parameters.put(OAuth2ParameterNames.CLIENT_ID, new String[] {client});
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }
    }
}
