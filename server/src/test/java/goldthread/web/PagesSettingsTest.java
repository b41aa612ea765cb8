package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.access.PagesClient;
import org.junit.jupiter.api.Test;

final class PagesSettingsTest {

    private static final String SIGN_IN = "https://sign-in.example.org/authorize";

    @Test
    void describe_a_client() {
        PagesClient client = new PagesSettings("pages", "secret", SIGN_IN, "https://goldthread.example.org/").client();

        assertThat(client.id()).isEqualTo("pages");
        assertThat(client.secret()).isEqualTo("secret");
        assertThat(client.authorizationEndpoint()).isEqualTo(SIGN_IN);
        assertThat(client.address()).isEqualTo("https://goldthread.example.org");
    }

    @Test
    void belong_together() {
        assertThatThrownBy(() -> new PagesSettings("pages", null, SIGN_IN, null))
                .hasMessageContaining("GOLDTHREAD_PAGES_ADDRESS");
    }

    @Test
    void lead_over_nothing_that_others_can_read() {
        assertThatThrownBy(() -> new PagesSettings("pages", null, SIGN_IN, "http://goldthread.example.org"))
                .hasMessageContaining("https");
    }

    @Test
    void may_be_absent() {
        assertThat(new PagesSettings(null, null, null, null).clientId()).isNull();
    }
}
