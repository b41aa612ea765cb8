package goldthread.web.developer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

final class HereTest {

    @Test
    void it_is_where_the_browser_found_the_server() {
        assertThat(Here.of(asked("localhost:8080"))).isEqualTo("http://localhost:8080");
        assertThat(Here.of(asked("[::1]:8080"))).isEqualTo("http://[::1]:8080");
    }

    @Test
    void a_proxy_in_front_says_what_the_browser_sees() {
        MockHttpServletRequest request = asked("10.0.0.7:8080");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "goldthread.example.nhs.uk");

        assertThat(Here.of(request)).isEqualTo("https://goldthread.example.nhs.uk");
    }

    @Test
    void what_is_no_host_is_never_written_into_a_page() {
        assertThat(Here.of(asked("\"><script>"))).isEqualTo("http://localhost");
        MockHttpServletRequest request = asked("localhost");
        request.addHeader("X-Forwarded-Proto", "javascript");
        assertThat(Here.of(request)).isEqualTo("http://localhost");
    }

    private static MockHttpServletRequest asked(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Host", host);
        return request;
    }
}
