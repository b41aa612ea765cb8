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

    /** What is cut off, or lies beyond the edge, once all text is twice as large; the page is left as it was. */
    private static final String LARGE = """
            () => {
              const root = document.documentElement;
              root.style.fontSize = '200%';
              const all = document.scrollingElement;
              const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join('');
              const lost = [...document.body.querySelectorAll('*')].filter(e => {
                const s = getComputedStyle(e);
                return s.overflowX !== 'visible' && s.clipPath === 'none' && s.position !== 'absolute'
                  && e.clientWidth > 1 && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
                  && !['TEXTAREA', 'SELECT', 'INPUT'].includes(e.tagName);
              }).map(e => 'cut off: ' + name(e));
              if (innerWidth > 640 && all.scrollWidth > all.clientWidth) {
                lost.push('page is ' + all.scrollWidth + ' px wide');
              }
              const banner = document.querySelector('.gt-banner');
              if (banner && all.scrollHeight > 3 * innerHeight) {
                const from = scrollY;
                scrollTo({top: innerHeight + banner.offsetHeight, behavior: 'instant'});
                const at = banner.getBoundingClientRect();
                const covered = Math.min(at.bottom, innerHeight) - Math.max(at.top, 0);
                if (covered > innerHeight / 3) {
                  lost.push('the banner covers ' + covered + ' of ' + innerHeight + ' px once the page is scrolled');
                }
                scrollTo({top: from, behavior: 'instant'});
              }
              root.style.fontSize = '';
              return lost;
            }""";

    private Reflow() {}

    /** What nobody can read any longer when all text is twice as large (WCAG 1.4.4). */
    static List<String> lostWhenTextIsTwiceAsLarge(Page page) {
        return ((List<?>) page.evaluate(LARGE)).stream().map(String::valueOf).toList();
    }

    /** What makes the page wider than its screen; empty when nobody has to scroll sideways. */
    static List<String> beyondTheEdge(Page page) {
        return ((List<?>) page.evaluate(SCRIPT)).stream().map(String::valueOf).toList();
    }
}
