package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

final class PageHeadersTest {

    /** The request itself came without TLS, as from a proxy that ends it. */
    private static @Nullable String forgotten(PagesSettings settings) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new PageHeaders(settings).forgetAll().writeHeaders(new MockHttpServletRequest(), response);
        return response.getHeader("Clear-Site-Data");
    }

    @Test
    void make_a_browser_forget_where_the_address_is_https() {
        assertThat(forgotten(new PagesSettings(
                        "pages",
                        null,
                        "https://sign-in.example.org",
                        "https://goldthread.example.org",
                        "none",
                        Duration.ofMinutes(15))))
                .isEqualTo("\"cache\", \"storage\"");
    }

    @Test
    void ask_nothing_that_a_browser_would_not_do() {
        assertThat(forgotten(new PagesSettings(null, null, null, null, "none", Duration.ofMinutes(15))))
                .isNull();
    }
}
