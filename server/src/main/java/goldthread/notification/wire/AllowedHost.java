package goldthread.notification.wire;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A host to which those who run the server let notifications go.
 *
 * @param name of the host, or {@code *.} and a domain for all hosts below it
 * @param port of the endpoint
 */
record AllowedHost(String name, int port) {

    private static final Pattern FORM = Pattern.compile(
            "(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?(:[1-9][0-9]{0,4})?");

    static final int HTTPS = 443;

    /** The host that a setting names, as {@code name} or {@code name:port}. */
    static AllowedHost of(String setting) {
        String written = setting.trim().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(written).matches()) {
            throw new IllegalArgumentException("GOLDTHREAD_SUBSCRIPTION_ENDPOINTS lists host names with commas between"
                    + " them, each with :port unless it is 443, as in hooks.example.nhs.uk,*.example.org:8443; one is not"
                    + " of this form.");
        }
        int colon = written.indexOf(':');
        return colon < 0
                ? new AllowedHost(written, HTTPS)
                : new AllowedHost(written.substring(0, colon), Integer.parseInt(written.substring(colon + 1)));
    }

    boolean covers(URI endpoint) {
        String host = endpoint.getHost().toLowerCase(Locale.ROOT);
        int asked = endpoint.getPort() < 0 ? HTTPS : endpoint.getPort();
        boolean named = name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name);
        return named && asked == port;
    }
}
