package goldthread.tests.support.browser;

import java.util.Locale;

/** The widths at which every page is looked at. */
public enum Screen {
    /** A desktop at work. */
    DESKTOP(1280, 900),
    /** A small phone; also that desktop at 400 % zoom, as WCAG 1.4.10 puts it. */
    PHONE(320, 640);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** In CSS pixels. */
    int width() {
        return width;
    }

    /** In CSS pixels. */
    int height() {
        return height;
    }

    /** As it stands in the names of pictures. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
