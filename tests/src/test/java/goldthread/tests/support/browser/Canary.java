package goldthread.tests.support.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a script and of an event handler that were put into a page on its way to the browser, as if somebody had
 * found a way to store them. The page's own Content-Security-Policy must stop both.
 *
 * @param ran what ran; empty when nothing did
 * @param refused what the browser said about them
 */
public record Canary(String ran, List<String> refused) {
    private static final String SCRIPT = "<script>document.documentElement.dataset.canary = 'script'</script>"
            + "<img src=\"data:,\" alt=\"\" onerror=\"document.documentElement.dataset.canary += ' handler'\">";

    /** Takes its own copy. */
    public Canary {
        refused = List.copyOf(refused);
    }

    static Canary putInto(Visit visit, String url) {
        Page page = visit.page();
        page.route(url, Canary::spoil, new Page.RouteOptions().setTimes(1));
        page.navigate(url);
        String ran = (String) page.evaluate("document.documentElement.dataset.canary ?? ''");
        return new Canary(ran, visit.troubles());
    }

    /** Fails when any of it ran, and when the browser didn't say of both that the page's policy forbids them. */
    public void mustBeDead() {
        if (!ran.isEmpty()
                || Stream.of("inline script", "inline event handler")
                        .anyMatch(kind -> refused.stream()
                                .noneMatch(said -> said.contains(kind) && said.contains("Content Security Policy")))) {
            throw new AssertionError("Ran: " + ran + "; refused: " + refused);
        }
    }

    private static void spoil(Route route) {
        APIResponse honest = route.fetch();
        String html = honest.text();
        if (!html.contains("</body>")) {
            throw new AssertionError("No page at " + honest.url());
        }
        route.fulfill(
                new Route.FulfillOptions().setResponse(honest).setBody(html.replace("</body>", SCRIPT + "</body>")));
    }
}
