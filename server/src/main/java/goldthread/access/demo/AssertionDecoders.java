package goldthread.access.demo;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Verifies each client's assertion with that client's own key, which the server holds and never fetches. */
final class AssertionDecoders implements JwtDecoderFactory<RegisteredClient> {

    private final Map<String, JwtDecoder> byClient = new HashMap<>();

    AssertionDecoders(Map<String, ECKey> keys, AssertionRules rules) {
        keys.forEach((client, key) -> byClient.put(client, decoder(key.toPublicJWK(), rules.of(client))));
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        return byClient.getOrDefault(client.getClientId(), AssertionDecoders::refuse);
    }

    private static JwtDecoder decoder(ECKey publicKey, OAuth2TokenValidator<Jwt> rules) {
        DefaultJWTProcessor<SecurityContext> signature = new DefaultJWTProcessor<>();
        signature.setJWSKeySelector(
                new JWSVerificationKeySelector<>(DemoKeys.ASSERTIONS, new ImmutableJWKSet<>(new JWKSet(publicKey))));
        signature.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(signature);
        decoder.setJwtValidator(rules);
        return decoder;
    }

    private static Jwt refuse(String assertion) {
        throw new BadJwtException("The client has no key.");
    }
}
