package goldthread.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Set;

/** The one issuer whose tokens this server accepts, and on what terms. */
public interface TokenIssuer {

    /** What {@code iss} must be, exactly. */
    String issuer();

    /** What {@code aud} must contain. */
    String audience();

    /** The signature algorithms accepted from this issuer, all of them asymmetric. */
    Set<JWSAlgorithm> algorithms();

    /** The keys with which it signs. */
    JWKSource<SecurityContext> keys();

    /** What a client may know in order to get a token. */
    SmartConfiguration discovery();
}
