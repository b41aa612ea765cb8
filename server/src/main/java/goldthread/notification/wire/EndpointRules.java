package goldthread.notification.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * To which addresses notifications may go: by https, to hosts that those who run the server have listed, named as hosts
 * and not by number, so that nobody reaches through this server into the network in which it stands. To which address a
 * name leads is looked at anew before each request.
 */
public final class EndpointRules {

    private static final int LONGEST = 1000;
    static final String THIS_MACHINE = "127.0.0.1";

    /** Ends with a domain that begins with a letter, so that no way of writing an address by number is one. */
    private static final Pattern HOST_NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private final List<AllowedHost> allowed;
    private final boolean local;

    /**
     * The rules of this server.
     *
     * @param hosts each {@code name} or {@code name:port}
     * @param local whether {@code http://127.0.0.1} is an address too: for a demo, and for tests
     */
    public EndpointRules(List<String> hosts, boolean local) {
        this.allowed = hosts.stream()
                .filter(host -> !host.isBlank())
                .map(AllowedHost::of)
                .toList();
        this.local = local;
    }

    /** What is wrong with an address, as a sentence that says what would be right; empty when nothing is. */
    public Optional<String> refusal(String address) {
        Optional<URI> read = read(address);
        if (read.isEmpty()) {
            return Optional.of(
                    "The endpoint is an absolute https address without user, password or fragment, of at most "
                            + LONGEST + " characters.");
        }
        URI endpoint = read.get();
        if (local && isThisMachine(endpoint)) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(endpoint.getScheme())) {
            return Optional.of("Notifications are sent by https only.");
        }
        if (!HOST_NAME.matcher(endpoint.getHost().toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of("The endpoint names its host by a full domain name, and not by number.");
        }
        return allowed.stream().anyMatch(host -> host.covers(endpoint))
                ? Optional.empty()
                : Optional.of("Those who run this server have not allowed notifications to this host and port; ask them"
                        + " to list it.");
    }

    /** Whether the address is this machine, where a demo's or a test's receiver listens. */
    static boolean isThisMachine(URI endpoint) {
        return "http".equalsIgnoreCase(endpoint.getScheme()) && THIS_MACHINE.equals(endpoint.getHost());
    }

    private static Optional<URI> read(String address) {
        try {
            URI endpoint = new URI(address);
            boolean plain = address.length() <= LONGEST
                    && endpoint.isAbsolute()
                    && endpoint.getHost() != null
                    && endpoint.getRawUserInfo() == null
                    && endpoint.getRawFragment() == null;
            return plain ? Optional.of(endpoint) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
