package goldthread.tests.support.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules of axe-core for WCAG 2.2 A and AA, and its good practice. It comes into the page from outside, which the page's
 * Content-Security-Policy doesn't rule; the page must run scripts.
 *
 * @see <a href="https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md">axe-core's rules</a>
 */
public final class Axe {
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** Each rule that the page breaks: its name, where, and what it says about it. */
    public static List<String> violations(Page page) {
        // legacy: in the page alone, without a second one to which results are carried
        AxeResults results =
                new AxeBuilder(page).withTags(TAGS).setLegacyMode(true).analyze();
        if (results.isErrored()) {
            throw new IllegalStateException("axe-core broke off: " + results.getErrorMessage());
        }
        return results.getViolations().stream().map(Axe::text).toList();
    }

    /** Fails with all of them. */
    public static void mustFindNothing(Page page) {
        List<String> violations = violations(page);
        if (!violations.isEmpty()) {
            throw new AssertionError(page.url() + " breaks rules of axe-core:\n" + String.join("\n", violations));
        }
    }

    private static String text(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " (" + rule.getHelpUrl() + ")"
                + rule.getNodes().stream().map(Axe::place).collect(Collectors.joining());
    }

    private static String place(CheckedNode node) {
        return "\n  " + node.getTarget() + " " + node.getFailureSummary().replaceAll("\\s+", " ");
    }
}
