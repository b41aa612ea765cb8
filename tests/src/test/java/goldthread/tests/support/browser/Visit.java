package goldthread.tests.support.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotCaret;
import goldthread.tests.support.PageSession;
import java.nio.file.Path;
import java.util.List;

/** Somebody in front of a page of the server. */
public final class Visit {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Page page;
    private final Screen screen;
    private final String root;
    private final boolean script;
    private final Troubles troubles;

    Visit(Page page, Screen screen, String root, boolean script) {
        this.page = page;
        this.screen = screen;
        this.root = root;
        this.script = script;
        this.troubles = new Troubles(page);
    }

    /** The page itself, for everything that has no name here. */
    public Page page() {
        return page;
    }

    /**
     * Opens a page.
     *
     * @param path on the server, with its slash
     * @return the last answer, after redirects
     */
    public Response open(String path) {
        Response response = page.navigate(root + path);
        if (response == null) {
            throw new AssertionError("No answer to " + path);
        }
        return response;
    }

    /**
     * What every page and every state of it must pass: no rule of axe-core broken, and nothing beyond the edge of the screen.
     * Where no script runs, axe-core doesn't either: it is left out.
     *
     * @param name under which the picture of it is kept
     */
    public void inspect(String name) {
        photograph(name);
        if (script) {
            Axe.mustFindNothing(page);
        }
        List<String> beyond = Reflow.beyondTheEdge(page);
        if (!beyond.isEmpty()) {
            throw new AssertionError(name + " must be scrolled sideways at " + screen.width() + " px: " + beyond);
        }
    }

    /** What each of the pages for clinicians must pass besides: their wording, and text that is twice as large (WCAG 1.4.4). */
    public void inspectPage(String name) {
        inspect(name);
        List<String> faults = Wording.faults(page);
        if (!faults.isEmpty()) {
            throw new AssertionError(name + " at " + page.url() + " has " + faults);
        }
        List<String> lost = Reflow.lostWhenTextIsTwiceAsLarge(page);
        if (!lost.isEmpty()) {
            throw new AssertionError(name + " loses at " + screen.width() + " px and text of 200 %: " + lost);
        }
    }

    /** Everything that can be read on the page now. */
    public String text() {
        return page.locator("body").innerText();
    }

    /** Everything that stands on the page, also what has yet to be opened, with single spaces. */
    public String wholeText() {
        return page.locator("body").textContent().replaceAll("\\s+", " ");
    }

    /** Goes on as somebody who has signed in. */
    public Visit as(PageSession session) {
        page.context().addCookies(List.of(new Cookie(PageSession.COOKIE, session.id()).setUrl(root)));
        return this;
    }

    /** Signs in as everybody does, from the first page to the children, at the demo's own issuer. */
    public void signIn(String person) {
        open("/sign-in");
        page.locator("main .govuk-button").click();
        page.locator("input[value='" + person + "']").check();
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/children");
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/NAME-desktop.png} or {@code …-phone.png}. */
    public void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                // hiding the caret would need a style that the page's policy forbids
                .setCaret(ScreenshotCaret.INITIAL)
                .setPath(PICTURES.resolve(name + "-" + screen.label() + ".png")));
    }

    /** Prints the page on A4 and keeps the sheets as {@code target/screenshots/NAME.pdf}. */
    public Paper print(String name) {
        return Paper.read(page.pdf(new Page.PdfOptions().setFormat("A4").setPath(PICTURES.resolve(name + ".pdf"))));
    }

    /** The keyboard in front of the page. */
    public Keyboard keyboard() {
        return new Keyboard(page);
    }

    /**
     * Opens a page with an attacker's script in it, see {@link Canary}.
     *
     * @param path on the server, with its slash
     */
    public Canary openWithCanary(String path) {
        return Canary.putInto(this, root + path);
    }

    /**
     * What went wrong so far and wasn't asked about yet: what the browser logged as an error, such as a breach of the page's
     * Content-Security-Policy; scripts that broke; what couldn't be loaded. The answer to opening a page isn't among it.
     */
    public List<String> troubles() {
        return troubles.taken();
    }
}
