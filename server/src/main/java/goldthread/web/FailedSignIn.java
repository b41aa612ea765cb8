package goldthread.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Says on the page to sign in that it has not worked, and whether it is worth trying again soon. */
final class FailedSignIn implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailedSignIn.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        String code = failed instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : "unknown";
        boolean away = TokenEndpoint.isAway(code);
        if (away) {
            LOG.warn("A sign-in has failed: the issuer's token endpoint doesn't answer.");
        } else {
            LOG.debug("A sign-in has failed: {}.", known(code));
        }
        response.sendRedirect(away ? "/sign-in?away" : "/sign-in?failed");
    }

    /** It may come from the address, so only what OAuth could have said is written. */
    private static String known(String code) {
        return code.matches("[a-z_]{1,40}") ? code : "unknown";
    }
}
