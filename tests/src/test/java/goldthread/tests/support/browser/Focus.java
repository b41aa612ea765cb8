package goldthread.tests.support.browser;

/**
 * What the next key goes to.
 *
 * @param element as a short selector, for instance {@code input#gp}; empty when it is nothing on the page
 * @param name what it is called: its label, or the text in it
 * @param reached whether at least a part of it is on the screen with nothing above it (WCAG 2.4.11)
 * @param marked whether it looks different from when something else has the focus (WCAG 2.4.7)
 */
public record Focus(String element, String name, boolean reached, boolean marked) {
    static final Focus NOWHERE = new Focus("", "", true, true);

    /** Whether it is on the page at all. */
    public boolean isSomewhere() {
        return !element.isEmpty();
    }
}
