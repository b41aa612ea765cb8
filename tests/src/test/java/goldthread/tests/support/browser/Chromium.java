package goldthread.tests.support.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** A Chromium that runs without a window, for one thread of the tests: Playwright belongs to the thread that started it. */
final class Chromium implements CloseableResource {
    /** What to do where there is none. */
    static final String HOW_TO_HAVE_IT = "`apt-get install chromium fonts-liberation` brings it on Debian;"
            + " GOLDTHREAD_CHROMIUM names one that lies elsewhere.";

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    /** Nothing that Chromium would do of itself: in a closed network each attempt is refused and logged. */
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The program on this machine: the one that was named, else the first in a usual place. */
    static Optional<Path> installed() {
        return firstOf(Stream.concat(
                Stream.of(
                        System.getProperty("goldthread.tests.chromium", ""),
                        System.getenv().getOrDefault("GOLDTHREAD_CHROMIUM", "")),
                USUAL_PLACES.stream()));
    }

    /** The first place where there is a program. */
    static Optional<Path> firstOf(Stream<String> places) {
        return places.filter(place -> !place.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it. */
    static Chromium started() {
        Path program = installed().orElseThrow(() -> new IllegalStateException("No Chromium. " + HOW_TO_HAVE_IT));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setArgs(flags())));
    }

    /** Chromium refuses to build its sandbox for root, which is who tests in a container are. */
    private static List<String> flags() {
        List<String> flags = new ArrayList<>(QUIET);
        if ("root".equals(System.getProperty("user.name"))) {
            flags.add("--no-sandbox");
        }
        return flags;
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
