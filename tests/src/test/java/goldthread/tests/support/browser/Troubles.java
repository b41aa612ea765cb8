package goldthread.tests.support.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong on a page while nobody looks. */
final class Troubles {
    /** Is logged for an answer of 400 and more, the page's own too; those are noted from the answers. */
    private static final String ANSWER = "Failed to load resource: the server responded with a status of";

    private final Page page;
    private final List<String> seen = new ArrayList<>();

    Troubles(Page page) {
        this.page = page;
        page.onConsoleMessage(this::logged);
        page.onPageError(error -> seen.add("script: " + error));
        page.onRequestFailed(request -> seen.add("not loaded: " + request.url() + " " + request.failure()));
        page.onResponse(this::answered);
    }

    private void logged(ConsoleMessage message) {
        if ("error".equals(message.type()) && !message.text().startsWith(ANSWER)) {
            seen.add("logged: " + message.text());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            seen.add("not loaded: " + response.url() + " " + response.status());
        }
    }

    /** All of it, once. Asks the browser something first, so that what it said before has arrived. */
    List<String> taken() {
        page.evaluate("1");
        List<String> all = List.copyOf(seen);
        seen.clear();
        return all;
    }
}
