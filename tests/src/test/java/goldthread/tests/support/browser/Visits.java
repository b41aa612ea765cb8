package goldthread.tests.support.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The visitors of one test. Each has a browser to themselves: no cookie of anybody else's, and nothing in the cache. */
public final class Visits implements CloseableResource {
    /** How long a page may take: on a busy machine, with other tests' records, that says nothing of the page. */
    private static final double PATIENCE_MS = 60_000;

    private final Browser browser;
    private final String root;
    private final List<Visit> open = new ArrayList<>();

    Visits(Browser browser, String root) {
        this.browser = browser;
        this.root = root;
    }

    /** Somebody at a desktop, 1280 × 900. */
    public Visit desktop() {
        return on(Screen.DESKTOP);
    }

    /** Somebody with a small phone, or with 400 % zoom: 320 × 640. */
    public Visit phone() {
        return on(Screen.PHONE);
    }

    /** Somebody at that screen. */
    public Visit on(Screen screen) {
        return visit(screen, true);
    }

    /** Somebody at that screen whose browser runs no script. */
    public Visit withoutScript(Screen screen) {
        return visit(screen, false);
    }

    private Visit visit(Screen screen, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(new ViewportSize(screen.width(), screen.height()))
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(PATIENCE_MS);
        Visit visit = new Visit(context.newPage(), screen, root, script);
        open.add(visit);
        return visit;
    }

    void leftNoTrouble() {
        List<String> troubles =
                open.stream().flatMap(visit -> visit.troubles().stream()).toList();
        if (!troubles.isEmpty()) {
            throw new AssertionError(
                    "Went wrong in the browser, and the test didn't ask about it:\n" + String.join("\n", troubles));
        }
    }

    void keepWhatFailed(String test) {
        for (int i = 0; i < open.size(); i++) {
            open.get(i).photograph("failed/" + test + "-" + (i + 1));
            System.err.println("What the browser said: " + open.get(i).troubles());
        }
    }

    @Override
    public void close() {
        open.forEach(visit -> visit.page().context().close());
        open.clear();
    }
}
