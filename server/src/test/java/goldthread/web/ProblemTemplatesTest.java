package goldthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.PagesClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** What somebody had typed when a page could not be made is there to copy, and acts on nothing. */
final class ProblemTemplatesTest {

    private final Frame frame = new Frame(
            new Assets(),
            new PagesSettings(null, null, null, null, "none", Duration.ofMinutes(15)),
            new DefaultListableBeanFactory().getBeanProvider(PagesClient.class));

    private String made(String template, String typed) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        MockServletContext server = new MockServletContext();
        WebContext page = new WebContext(
                JakartaServletWebApplication.buildApplication(server)
                        .buildExchange(new MockHttpServletRequest(server), new MockHttpServletResponse()),
                Locale.UK,
                Map.of("frame", frame, "typed", typed, "start", SignInRequests.START, "minutes", 15L, "tooOld", true));
        return engine.process(template, page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"problem/session-ended", "problem/issuer-away", "problem/not-accepted", "problem/changed"})
    void show_what_was_typed(String template) {
        assertThat(made(template, "She said </textarea><script>"))
                .contains("What you typed", ">She said &lt;/textarea&gt;&lt;script&gt;</textarea>");
        assertThat(made(template, "")).contains("<h1").doesNotContain("What you typed");
    }

    @Test
    void a_fault_of_ours_and_a_sign_in_that_is_too_old_lead_on() {
        assertThat(made("problem/broken", ""))
                .contains("It is a fault of this server", "href=\"/children\"")
                .doesNotContain("Exception");
        assertThat(made("emergency-sign-in", "")).contains("Sign in again", "call 999 first", frame.signInAgain());
    }
}
