package goldthread.access.demo;

import goldthread.access.PagesClient;
import org.jspecify.annotations.Nullable;

/** This server's pages as a client of the demo's issuer, on this machine. */
record DemoPages(DemoIssuer issuer) implements PagesClient {

    @Override
    public String id() {
        return DemoClients.PAGES;
    }

    @Override
    public @Nullable String secret() {
        return null;
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
