package goldthread.web.developer;

/**
 * A few words of a page.
 *
 * @param text as shown
 * @param link where they lead; empty when nowhere
 */
record Cell(String text, String link) {

    static Cell of(String text) {
        return new Cell(text, "");
    }
}
