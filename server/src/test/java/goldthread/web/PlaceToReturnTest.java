package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.SavedRequest;

final class PlaceToReturnTest {

    private final PlaceToReturn place = new PlaceToReturn(true);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private @Nullable Cookie saved(String method, String path, @Nullable String query) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        place.saveRequest(request, response);
        assertThat(request.getSession(false)).isNull();
        return response.getCookie("goldthread-place");
    }

    private @Nullable String led(Cookie cookie) {
        MockHttpServletRequest back = new MockHttpServletRequest("GET", "/sign-in/back");
        back.setCookies(cookie);
        SavedRequest led = place.getRequest(back, response);
        return led == null ? null : led.getRedirectUrl();
    }

    @Test
    void leads_back_to_a_page_without_a_session() {
        Cookie cookie = saved("GET", "/children/1/chronology", "from=2026-01-01");

        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/sign-in");
        assertThat(cookie.getMaxAge()).isEqualTo(600);
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(led(cookie)).isEqualTo("/children/1/chronology?from=2026-01-01");
    }

    @Test
    void leads_from_a_form_to_the_page_on_which_it_stands() {
        Cookie cookie = saved("POST", "/referrals/tasks/1/accept", "again");

        assertThat(cookie).isNotNull();
        assertThat(led(cookie)).isEqualTo("/referrals/tasks/1/accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-out", "/session", "/childrenx", "/fhir/Patient", "/children/../fhir"})
    void leads_to_no_other_address(String path) {
        assertThat(saved("GET", path, null)).isNull();
    }

    @Test
    void keeps_nothing_long() {
        assertThat(saved("GET", "/children", "a".repeat(500))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test/children",
                "//evil.test/children",
                "/\\evil.test/children",
                "/children\r\nX: y",
                "",
                "/inbox/../sign-out"
            })
    void believes_no_cookie_that_leads_elsewhere(String address) {
        assertThat(led(new Cookie(
                        "goldthread-place",
                        Base64.getUrlEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8)))))
                .isNull();
        assertThat(led(new Cookie("goldthread-place", "*"))).isNull();
    }

    @Test
    void is_forgotten_where_it_was_kept() {
        MockHttpServletRequest back = new MockHttpServletRequest("GET", "/sign-in/back");

        place.removeRequest(back, response);
        assertThat(response.getCookie("goldthread-place")).isNull();

        back.setCookies(new Cookie("goldthread-place", "a"));
        place.removeRequest(back, response);
        assertThat(response.getCookie("goldthread-place"))
                .extracting(Cookie::getMaxAge)
                .isEqualTo(0);
    }
}
