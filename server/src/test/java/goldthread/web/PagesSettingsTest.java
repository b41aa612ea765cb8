package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.access.PagesClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PagesSettingsTest {

    private static final String SIGN_IN = "https://sign-in.example.org/authorize";
    private static final String HERE = "https://goldthread.example.org";

    private static PagesSettings settings(
            @Nullable String id, @Nullable String secret, @Nullable String signIn, @Nullable String address) {
        return new PagesSettings(id, secret, signIn, address, "online_access", Duration.ofMinutes(15));
    }

    private static PagesSettings at(String address) {
        return settings("pages", null, SIGN_IN, address);
    }

    private static PagesSettings none(String renewal, Duration idle) {
        return new PagesSettings(null, null, null, null, renewal, idle);
    }

    @Test
    void describe_a_client() {
        PagesSettings settings = settings("pages", "secret", SIGN_IN, HERE + "/");
        PagesClient client = settings.client();

        assertThat(client.id()).isEqualTo("pages");
        assertThat(client.secret()).isEqualTo("secret");
        assertThat(client.authorizationEndpoint()).isEqualTo(SIGN_IN);
        assertThat(client.address()).isEqualTo(HERE);
        assertThat(settings.isHttps()).isTrue();
        assertThat(settings.scopes()).containsExactlyInAnyOrder("openid", "fhirUser", "user/*.cruds", "online_access");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, https://s.example.org/a, https://g.example.org, GOLDTHREAD_PAGES_CLIENT_ID",
                "pages, -, -, https://g.example.org, GOLDTHREAD_PAGES_AUTHORIZATION_ENDPOINT",
                "pages, -, https://s.example.org/a, -, GOLDTHREAD_PAGES_ADDRESS",
                "-, secret, -, -, 'GOLDTHREAD_PAGES_CLIENT_ID, GOLDTHREAD_PAGES_AUTHORIZATION_ENDPOINT,"
                        + " GOLDTHREAD_PAGES_ADDRESS'"
            })
    void belong_together(
            @Nullable String id,
            @Nullable String secret,
            @Nullable String signIn,
            @Nullable String address,
            String missing) {
        assertThatThrownBy(() -> settings(id, secret, signIn, address)).hasMessageContaining("Not set: " + missing);
    }

    @ParameterizedTest
    @CsvSource({
        "' ', secret, https://s.example.org/a, GOLDTHREAD_PAGES_CLIENT_ID",
        "pages, '', https://s.example.org/a, GOLDTHREAD_PAGES_CLIENT_SECRET",
        "pages, secret, '', GOLDTHREAD_PAGES_AUTHORIZATION_ENDPOINT"
    })
    void are_never_blank(String id, String secret, String signIn, String name) {
        assertThatThrownBy(() -> settings(id, secret, signIn, HERE))
                .hasMessage(name + " is set to nothing. Give it a value, or unset it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://goldthread.example.org",
                "goldthread.example.org",
                "https:",
                "https://gp@goldthread.example.org",
                "ftp://localhost",
                "not an address"
            })
    void lead_over_nothing_that_others_can_read(String address) {
        assertThatThrownBy(() -> at(address))
                .hasMessageStartingWith("GOLDTHREAD_PAGES_ADDRESS is '" + address + "'")
                .hasMessageContaining("https address");
        assertThatThrownBy(() -> settings("pages", null, address, HERE))
                .hasMessageStartingWith("GOLDTHREAD_PAGES_AUTHORIZATION_ENDPOINT is '" + address + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://h.example.org/gold", "https://h.example.org/?a", "https://h.example.org#a"})
    void have_no_path(String address) {
        assertThatThrownBy(() -> at(address)).hasMessageContaining("with something after the host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://Goldthread.example.org", "HTTPS://goldthread.example.org"})
    void are_written_as_browsers_send_them(String address) {
        assertThatThrownBy(() -> at(address)).hasMessageContaining("lower case");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080", "https://h.example.org:8443"})
    void may_name_this_machine_or_a_port(String address) {
        assertThat(at(address).client().address()).isEqualTo(address);
        assertThat(at(address).isHttps()).isEqualTo(address.startsWith("https"));
    }

    @Test
    void may_be_absent() {
        PagesSettings absent = none("online_access", Duration.ofMinutes(15));

        assertThat(absent.clientId()).isNull();
        assertThat(absent.isHttps()).isFalse();
        absent.mustBeAlone();
    }

    @Test
    void cannot_stand_beside_the_demo() {
        assertThatThrownBy(() -> new PagesConfig(at(HERE), true))
                .hasMessageContaining("GOLDTHREAD_AUTH_DEMO_ISSUER")
                .hasMessageContaining("GOLDTHREAD_PAGES_CLIENT_ID, GOLDTHREAD_PAGES_AUTHORIZATION_ENDPOINT,"
                        + " GOLDTHREAD_PAGES_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT2M", "PT15M", "PT1H"})
    void wait_a_while(Duration idle) {
        assertThat(none("none", idle).idle()).isEqualTo(idle);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT15M", "PT1M59S", "PT1H1S", "P1D"})
    void wait_neither_too_short_nor_too_long(Duration idle) {
        assertThatThrownBy(() -> none("none", idle)).hasMessageStartingWith("GOLDTHREAD_PAGES_IDLE is " + idle);
    }

    @Test
    void ask_for_renewal_as_the_issuer_wants_it() {
        assertThat(none("none", Duration.ofMinutes(15)).scopes()).doesNotContain("none", "online_access");
        assertThat(none("offline_access", Duration.ofMinutes(15)).scopes()).contains("offline_access");
        assertThatThrownBy(() -> none("refresh", Duration.ofMinutes(15)))
                .hasMessageStartingWith("GOLDTHREAD_PAGES_RENEWAL is 'refresh'");
    }
}
