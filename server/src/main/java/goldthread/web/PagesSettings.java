package goldthread.web;

import goldthread.access.PagesClient;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * As which client of an outside issuer the pages sign people in; without them there are no pages. The demo has its own.
 *
 * @param clientId by which the issuer knows the pages ({@code GOLDTHREAD_PAGES_CLIENT_ID})
 * @param clientSecret their secret there ({@code GOLDTHREAD_PAGES_CLIENT_SECRET}); none for a public client
 * @param authorizationEndpoint where people sign in ({@code GOLDTHREAD_PAGES_AUTHORIZATION_ENDPOINT}), https
 * @param address of the pages themselves as browsers see it ({@code GOLDTHREAD_PAGES_ADDRESS}), https and without a path;
 *     the issuer sends people back to {@code /sign-in/back} below it
 */
@ConfigurationProperties("goldthread.pages")
record PagesSettings(
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String authorizationEndpoint,
        @Nullable String address) {

    PagesSettings {
        boolean any = clientId != null || authorizationEndpoint != null || address != null;
        if (any && (clientId == null || !isHttps(authorizationEndpoint) || !isHttps(address))) {
            throw new IllegalArgumentException("""
                    The pages need three settings together: GOLDTHREAD_PAGES_CLIENT_ID as your issuer knows them,\
                     GOLDTHREAD_PAGES_AUTHORIZATION_ENDPOINT where people sign in, and GOLDTHREAD_PAGES_ADDRESS as\
                     browsers see this server, such as https://goldthread.example.nhs.uk; both addresses with https\
                     (or http for this machine alone). Unset all of them for a server without pages.""");
        }
        address = address != null && address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The client that they describe. */
    PagesClient client() {
        return new PagesClient() {
            @Override
            public String id() {
                return known(clientId);
            }

            @Override
            public @Nullable String secret() {
                return clientSecret;
            }

            @Override
            public String authorizationEndpoint() {
                return known(authorizationEndpoint);
            }

            @Override
            public String address() {
                return known(address);
            }
        };
    }

    private static String known(@Nullable String setting) {
        if (setting == null) {
            throw new IllegalStateException("There are no pages without their settings.");
        }
        return setting;
    }

    private static boolean isHttps(@Nullable String address) {
        if (address == null) {
            return false;
        }
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme())
                                    && ("localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost()))));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
