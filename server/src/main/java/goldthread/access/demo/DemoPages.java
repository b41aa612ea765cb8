package goldthread.access.demo;

import goldthread.access.PagesClient;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * This server's pages as a client of the demo's issuer, on this machine.
 *
 * @param issuer of the demo
 * @param secret by which it knows them; made anew at each start and never written down
 */
record DemoPages(DemoIssuer issuer, String secret) implements PagesClient {

    private static final int BYTES = 32;

    /** With a secret that nobody knows. */
    static DemoPages of(DemoIssuer issuer) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new DemoPages(issuer, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    @Override
    public String id() {
        return DemoClients.PAGES;
    }

    @Override
    public String authorizationEndpoint() {
        return issuer.issuer() + DemoIssuer.AUTHORIZE_PATH;
    }

    @Override
    public String address() {
        return issuer.issuer();
    }
}
