package goldthread.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches requests that come straight from one of some networks. What a proxy passed on never matches, because then the
 * address is the proxy's and says nothing of the client.
 */
public final class DirectClient implements RequestMatcher {

    private static final List<String> PROXY_HEADERS = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final List<IpAddressMatcher> networks;

    /**
     * Clients in these networks.
     *
     * @param networks addresses or networks in CIDR notation
     * @throws IllegalArgumentException when one is neither
     */
    public DirectClient(List<String> networks) {
        this.networks = networks.stream().map(IpAddressMatcher::new).toList();
    }

    /** Clients on this machine. */
    public static DirectClient onThisMachine() {
        return new DirectClient(List.of("127.0.0.0/8", "::1"));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return PROXY_HEADERS.stream().allMatch(header -> request.getHeader(header) == null)
                && admits(request.getRemoteAddr());
    }

    boolean admits(String address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }
}
