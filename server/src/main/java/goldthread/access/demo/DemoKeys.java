package goldthread.access.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The keys of one start: the issuer's own, and one for each identity to sign its assertions with. They live as long as
 * the process. The issuer signs with RSA because each request verifies one such signature, and RSA verifies fastest.
 */
final class DemoKeys {

    static final JWSAlgorithm TOKENS = JWSAlgorithm.RS256;
    static final JWSAlgorithm ASSERTIONS = JWSAlgorithm.ES384;

    private static final int RSA_BITS = 2048;

    private final RSAKey issuer;
    private final Map<String, ECKey> identities;

    private DemoKeys(RSAKey issuer, Map<String, ECKey> identities) {
        this.issuer = issuer;
        this.identities = identities;
    }

    static DemoKeys newFor(Collection<DemoIdentity> identities) {
        try {
            RSAKey issuer = new RSAKeyGenerator(RSA_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(TOKENS)
                    .generate();
            return new DemoKeys(
                    issuer,
                    identities.stream()
                            .map(DemoIdentity::name)
                            .collect(Collectors.toUnmodifiableMap(name -> name, DemoKeys::identityKey)));
        } catch (JOSEException noSuchAlgorithm) {
            throw new IllegalStateException("This Java can't make RSA keys.", noSuchAlgorithm);
        }
    }

    RSAKey issuer() {
        return issuer;
    }

    ECKey of(String identity) {
        return Objects.requireNonNull(identities.get(identity), identity);
    }

    Map<String, ECKey> identities() {
        return identities;
    }

    private static ECKey identityKey(String name) {
        try {
            return new ECKeyGenerator(Curve.P_384)
                    .keyID(name + "-" + UUID.randomUUID())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(ASSERTIONS)
                    .generate();
        } catch (JOSEException noSuchCurve) {
            throw new IllegalStateException("This Java can't make keys on the curve P-384.", noSuchCurve);
        }
    }
}
