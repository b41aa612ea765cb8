package goldthread.tests.support.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether a page fits the width of its screen, as WCAG 1.4.10 asks at 320 px. */
final class Reflow {
    private static final String SCRIPT = """
            () => {
              const all = document.scrollingElement;
              if (all.scrollWidth <= all.clientWidth) return [];
              return ['page is ' + all.scrollWidth + ' px wide'].concat([...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > all.clientWidth + 0.5)
                .slice(0, 5)
                .map(e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join('')));
            }""";

    private Reflow() {}

    /** What makes the page wider than its screen; empty when nobody has to scroll sideways. */
    static List<String> beyondTheEdge(Page page) {
        return ((List<?>) page.evaluate(SCRIPT)).stream().map(String::valueOf).toList();
    }
}
