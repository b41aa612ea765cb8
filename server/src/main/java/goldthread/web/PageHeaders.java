package goldthread.web;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * On what terms a browser may show the pages. Whether it comes by https is known from the setting: behind a proxy that ends
 * it the request itself can't tell, and what a header says of it anybody could have written.
 */
@Component
class PageHeaders {

    /** Nothing from elsewhere, nothing that stands in the page itself, no frame around it. */
    static final String OWN_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Duration BY_HTTPS_ALONE = Duration.ofDays(365);

    private final boolean https;

    PageHeaders(PagesSettings settings) {
        https = settings.isHttps();
    }

    void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(page -> page.policyDirectives(OWN_ONLY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        nothing -> nothing.policy("camera=(), microphone=(), geolocation=(), interest-cohort=()"))
                .httpStrictTransportSecurity(this::byHttps);
    }

    /** What a browser forgets of this site when somebody signs out; only of a site that comes by https would it. */
    HeaderWriter forgetAll() {
        return https ? new StaticHeadersWriter("Clear-Site-Data", "\"cache\", \"storage\"") : (request, response) -> {};
    }

    /** Other sites below the host's name are others' to decide on. */
    private void byHttps(HeadersConfigurer<HttpSecurity>.HstsConfig transport) {
        if (https) {
            transport
                    .requestMatcher(AnyRequestMatcher.INSTANCE)
                    .includeSubDomains(false)
                    .maxAgeInSeconds(BY_HTTPS_ALONE.toSeconds());
        } else {
            transport.disable();
        }
    }
}
