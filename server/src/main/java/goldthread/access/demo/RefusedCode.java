package goldthread.access.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Tells the app why it gets no code; where its address can't be trusted, the person at the browser instead. */
final class RefusedCode implements AuthenticationFailureHandler {

    private static final String PART_AT_FAULT = "OAuth 2.0 Parameter: ";

    private final SignInPage page;

    RefusedCode(SignInPage page) {
        this.page = page;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        if (!(failed instanceof OAuth2AuthorizationCodeRequestAuthenticationException refused)) {
            page.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "The app’s request can’t be read.");
            return;
        }
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = refused.getAuthorizationCodeRequestAuthentication();
        String back = asked == null ? null : asked.getRedirectUri();
        if (asked == null || back == null || back.isBlank()) {
            page.refuse(response, HttpServletResponse.SC_BAD_REQUEST, sentence(refused.getError()));
            return;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(back)
                .queryParam(OAuth2ParameterNames.ERROR, refused.getError().getErrorCode())
                .queryParam(OAuth2ParameterNames.ERROR_DESCRIPTION, encoded(description(refused.getError())));
        String state = asked.getState();
        if (state != null && !state.isBlank()) {
            address.queryParam(OAuth2ParameterNames.STATE, encoded(state));
        }
        response.sendRedirect(address.build(true).toUriString());
    }

    /** For a person: the library says no more than which part of the request it is. */
    private static String sentence(OAuth2Error error) {
        String said = description(error);
        return said.startsWith(PART_AT_FAULT)
                ? "The app’s " + said.substring(PART_AT_FAULT.length())
                        + " is missing, or isn’t what this server knows about the app."
                : said;
    }

    private static String description(OAuth2Error error) {
        @Nullable String said = error.getDescription();
        return said == null ? error.getErrorCode() : said;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
