package goldthread.notification.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Where names lead, asked once for each connection: every address that is found must be allowed, and the connection is made to
 * one of these very addresses. A name that leads elsewhere a moment later leads no connection there.
 */
final class PinnedNames implements DnsResolver {

    private final Names names;
    private final Predicate<InetAddress> allowed;

    /** Where names lead. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** That a name leads to an address which isn't allowed. */
    static final class NotAllowed extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Of these names.
     *
     * @param allowed to which addresses connections may be made
     */
    PinnedNames(Names names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (host.equals(EndpointRules.THIS_MACHINE)) {
            return new InetAddress[] {InetAddress.getByName(host)};
        }
        InetAddress[] found = names.addresses(host);
        if (found.length == 0 || !List.of(found).stream().allMatch(allowed)) {
            throw new NotAllowed();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
