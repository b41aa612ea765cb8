package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class AuthSettingsTest {

    private final Map<String, Object> environment = new HashMap<>(Map.of(
            "GOLDTHREAD_AUTH_ISSUER", "https://issuer.test",
            "GOLDTHREAD_AUTH_AUDIENCE", "https://goldthread.test/fhir",
            "GOLDTHREAD_AUTH_JWKS_URI", "https://issuer.test/keys",
            "GOLDTHREAD_AUTH_TOKEN_ENDPOINT", "https://issuer.test/token"));

    @Test
    void an_outside_issuer_is_named_by_four_variables() {
        AuthSettings settings = settings();

        assertThat(settings.issuer()).isEqualTo("https://issuer.test");
        assertThat(settings.audience()).isEqualTo("https://goldthread.test/fhir");
        assertThat(settings.jwksUri()).isEqualTo("https://issuer.test/keys");
        assertThat(settings.tokenEndpoint()).isEqualTo("https://issuer.test/token");
        assertThat(settings.demoIssuer()).isFalse();
        assertThat(settings.emergencySignInWithin()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.acceptedAlgorithms()).containsExactlyInAnyOrder(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    }

    @Test
    void the_demo_issuer_is_asked_for_by_name() {
        environment.clear();
        environment.put("GOLDTHREAD_AUTH_DEMO_ISSUER", "true");

        assertThat(settings().demoIssuer()).isTrue();
    }

    @Test
    void a_variable_that_is_set_to_nothing_is_not_set() {
        environment.replaceAll((name, value) -> "");
        environment.put("GOLDTHREAD_AUTH_DEMO_ISSUER", "true");

        assertThat(settings().demoIssuer()).isTrue();
    }

    @Test
    void without_any_issuer_the_start_is_refused() {
        environment.clear();

        assertRefused("Nobody could call this server: it trusts no token issuer. Set GOLDTHREAD_AUTH_ISSUER,"
                + " GOLDTHREAD_AUTH_AUDIENCE, GOLDTHREAD_AUTH_JWKS_URI and GOLDTHREAD_AUTH_TOKEN_ENDPOINT to those of"
                + " your issuer or, for a demonstration with invented children on this machine,"
                + " GOLDTHREAD_AUTH_DEMO_ISSUER=true.");
    }

    @Test
    void the_demo_issuer_beside_a_real_one_is_refused() {
        environment.keySet().retainAll(Set.of("GOLDTHREAD_AUTH_ISSUER"));
        environment.put("GOLDTHREAD_AUTH_DEMO_ISSUER", "true");

        assertRefused("GOLDTHREAD_AUTH_DEMO_ISSUER=true can't stand beside GOLDTHREAD_AUTH_ISSUER: the demo's"
                + " identities would open a server that has a real issuer. Unset one or the other.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GOLDTHREAD_AUTH_ISSUER",
                "GOLDTHREAD_AUTH_AUDIENCE",
                "GOLDTHREAD_AUTH_JWKS_URI",
                "GOLDTHREAD_AUTH_TOKEN_ENDPOINT"
            })
    void an_outside_issuer_of_which_a_part_is_missing_is_refused(String variable) {
        environment.remove(variable);

        assertRefused("An issuer outside this server takes four settings together; " + variable + " is not set. Your"
                + " issuer's metadata (/.well-known/openid-configuration) lists issuer, jwks_uri and token_endpoint;"
                + " the audience is what it puts into aud for this server.");
    }

    @ParameterizedTest
    @CsvSource({
        "GOLDTHREAD_AUTH_JWKS_URI, http://issuer.test/keys",
        "GOLDTHREAD_AUTH_JWKS_URI, file:///etc/keys",
        "GOLDTHREAD_AUTH_JWKS_URI, keys",
        "GOLDTHREAD_AUTH_JWKS_URI, http://localhost.evil.test/keys",
        "GOLDTHREAD_AUTH_TOKEN_ENDPOINT, http://issuer.test/token"
    })
    void an_address_that_others_could_listen_to_is_refused(String variable, String address) {
        environment.put(variable, address);

        assertRefused(variable + " is '" + address + "', over which keys or tokens could be read or changed on their"
                + " way. Give an https address; http is accepted for this machine alone.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "RS256,HS512", "rs256"})
    void an_algorithm_that_proves_nothing_is_refused(String algorithms) {
        environment.put("GOLDTHREAD_AUTH_ALGORITHMS", algorithms);

        assertThatThrownBy(this::settings)
                .rootCause()
                .hasMessageStartingWith("GOLDTHREAD_AUTH_ALGORITHMS names ")
                .hasMessageEndingWith("Choose from RS256, RS384, PS256, ES256 and ES384, separated by commas:"
                        + " algorithms without a signature or with a shared secret are never accepted.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1M", "PT0.5S"})
    void an_emergency_that_nobody_could_be_in_time_for_is_refused(String within) {
        environment.put("GOLDTHREAD_AUTH_EMERGENCY_SIGN_IN_WITHIN", within);

        assertRefused("GOLDTHREAD_AUTH_EMERGENCY_SIGN_IN_WITHIN must be a second at least, such as PT15M.");
    }

    @Test
    void other_asymmetric_algorithms_can_be_chosen() {
        environment.put("GOLDTHREAD_AUTH_ALGORITHMS", "RS384,ES384");

        assertThat(settings().acceptedAlgorithms()).containsExactlyInAnyOrder(JWSAlgorithm.RS384, JWSAlgorithm.ES384);
    }

    @Test
    void engines_are_configured_by_client() {
        environment.put("GOLDTHREAD_EXCHANGE_CLIENTS_0_CLIENT_ID", "engine");
        environment.put("GOLDTHREAD_EXCHANGE_CLIENTS_0_ORGANISATIONS_0", "urn:example|one");
        environment.put("GOLDTHREAD_EXCHANGE_CLIENTS_0_ORGANISATIONS_1", "urn:example|two");
        environment.put("GOLDTHREAD_EXCHANGE_CLIENTS_0_INTAKE", "true");

        assertThat(binder().bindOrCreate("goldthread.exchange", ExchangeSettings.class)
                        .clients())
                .containsExactly(new ExchangeClient(
                        "engine",
                        Set.of(
                                OrganisationIdentifier.of("urn:example|one"),
                                OrganisationIdentifier.of("urn:example|two")),
                        true));
    }

    @Test
    void an_engine_that_speaks_for_nobody_is_refused() {
        environment.put("GOLDTHREAD_EXCHANGE_CLIENTS_0_CLIENT_ID", "engine");

        assertThatThrownBy(() -> binder().bindOrCreate("goldthread.exchange", ExchangeSettings.class))
                .rootCause()
                .hasMessage("The exchange client engine may speak for no organisation. Name each as system|value"
                        + " (GOLDTHREAD_EXCHANGE_CLIENTS_0_ORGANISATIONS_0 for the first).");
    }

    @Test
    void a_collector_that_is_no_network_is_refused() {
        environment.put("GOLDTHREAD_METRICS_OPEN_TO", "10.0.0.0/8,collector");

        assertThatThrownBy(() -> binder().bindOrCreate("goldthread.metrics", MetricsSettings.class))
                .cause()
                .cause()
                .hasMessage("GOLDTHREAD_METRICS_OPEN_TO names 'collector', which is no IP address or network. Write"
                        + " them like 10.1.2.3 or 10.0.0.0/8, separated by commas.");
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(this::settings).rootCause().hasMessage(sentence);
    }

    private AuthSettings settings() {
        return binder().bindOrCreate("goldthread.auth", AuthSettings.class);
    }

    private Binder binder() {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment));
        return new Binder(ConfigurationPropertySources.from(sources));
    }
}
