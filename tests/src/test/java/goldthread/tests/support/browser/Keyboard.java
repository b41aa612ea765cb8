package goldthread.tests.support.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Somebody who uses a page with nothing but the keyboard, and must see at each step where they are. */
public final class Keyboard {
    private static final int LONGEST_WAY = 300;
    /** As far around an element as a mark of its focus may reach, in px. */
    private static final double AROUND = 12;

    private static final String FOCUSED = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body || e === document.documentElement) return null;
              const boxes = [...e.getClientRects()];
              const on = (x, y) => {
                const hit = document.elementFromPoint(x, y);
                return hit !== null && (e.contains(hit) || hit.contains(e) || [...e.labels ?? []].some(l => l.contains(hit)));
              };
              const whole = e.getBoundingClientRect();
              return {
                element: e.tagName.toLowerCase() + (e.id ? '#' + e.id : ''),
                name: (e.getAttribute('aria-label') ?? e.labels?.[0]?.innerText ?? e.innerText ?? '').trim(),
                reached: boxes.some(b => [[.5, .5], [.1, .1], [.9, .1], [.1, .9], [.9, .9]]
                  .some(([x, y]) => on(b.left + x * b.width, b.top + y * b.height))),
                x: whole.left, y: whole.top, width: whole.width, height: whole.height
              };
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /**
     * Presses a key that stays on the page.
     *
     * @param key by the names of the standard, such as {@code Enter}, {@code Space}, {@code ArrowDown}, {@code Shift+Tab}
     */
    public Focus press(String key) {
        page.keyboard().press(key);
        return focus();
    }

    /** Presses Enter, which may open another page. */
    public void enter() {
        page.keyboard().press("Enter");
    }

    /** Goes on to the next element; fails when nobody can see where that is. */
    public Focus tab() {
        Focus focus = press("Tab");
        if (!focus.reached()) {
            throw new AssertionError(focus + " has the focus and can't be seen");
        }
        if (!focus.marked()) {
            throw new AssertionError(focus + " has the focus and looks as if it hadn't");
        }
        return focus;
    }

    /** Goes on until this element has the focus; fails when Tab never comes there. */
    public Focus tabTo(String selector) {
        for (int steps = 0; steps < LONGEST_WAY; steps++) {
            Focus focus = tab();
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return focus;
            }
            if (!focus.isSomewhere()) {
                break;
            }
        }
        throw new AssertionError("Tab never comes to " + selector);
    }

    /** Each place that Tab comes to from here to the end of the page. */
    public List<Focus> walk() {
        List<Focus> way = new ArrayList<>();
        for (Focus next = tab(); next.isSomewhere() && way.size() < LONGEST_WAY; next = tab()) {
            way.add(next);
        }
        return way;
    }

    private Focus focus() {
        if (!(page.evaluate(FOCUSED) instanceof Map<?, ?> found)) {
            return Focus.NOWHERE;
        }
        boolean reached = (boolean) found.get("reached");
        return new Focus(
                (String) found.get("element"), (String) found.get("name"), reached, reached && marked(around(found)));
    }

    /** Compares what is seen with what would be seen without the focus, so that any kind of mark counts. */
    private boolean marked(Clip place) {
        byte[] with = look(place);
        page.evaluate("() => { window.goldthreadFocus = document.activeElement; document.activeElement.blur(); }");
        byte[] without = look(place);
        page.evaluate("() => window.goldthreadFocus.focus({preventScroll: true})");
        return !Arrays.equals(with, without);
    }

    private byte[] look(Clip place) {
        return page.screenshot(new Page.ScreenshotOptions().setClip(place).setCaret(ScreenshotCaret.INITIAL));
    }

    private Clip around(Map<?, ?> box) {
        double left = Math.max(0, number(box, "x") - AROUND);
        double top = Math.max(0, number(box, "y") - AROUND);
        double right = Math.min(page.viewportSize().width, number(box, "x") + number(box, "width") + AROUND);
        double bottom = Math.min(page.viewportSize().height, number(box, "y") + number(box, "height") + AROUND);
        return new Clip(left, top, right - left, bottom - top);
    }

    private static double number(Map<?, ?> box, String name) {
        return ((Number) box.get(name)).doubleValue();
    }
}
