package goldthread.access;

import org.jspecify.annotations.Nullable;

/** The client of the issuer as which this server's own pages sign people in. Known once the server listens. */
public interface PagesClient {

    /** Below their address, where the issuer sends people back to. */
    String BACK = "/sign-in/back";

    /** Its {@code client_id}. */
    String id();

    /** Its secret; none for a public client. */
    @Nullable
    String secret();

    /** Where people sign in. */
    String authorizationEndpoint();

    /** Of the pages, as browsers see it: scheme, host and port, without a path. */
    String address();
}
