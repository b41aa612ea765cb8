package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

final class TypedTextTest {

    @Test
    void is_what_somebody_typed_and_nothing_of_ours() {
        MockHttpServletRequest form = new MockHttpServletRequest("POST", "/referrals/tasks/1/accept");
        form.addParameter("_csrf", "proof");
        form.addParameter("version", "W/\"1\"");
        form.addParameter("text", "  We can see him\non Tuesday. ");
        form.addParameter("empty", " ");
        form.addParameter("support", "a", "b");

        assertThat(TypedText.of(form).text()).isEqualTo("We can see him\non Tuesday.\na\nb");
    }

    @Test
    void is_nothing_in_an_address() {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/children");
        page.addParameter("page", "2");

        assertThat(TypedText.of(page).text()).isEmpty();
    }
}
