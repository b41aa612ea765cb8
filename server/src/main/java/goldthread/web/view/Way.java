package goldthread.web.view;

/**
 * A way from a page to another.
 *
 * @param address a path of these pages
 * @param label what is there or is done there
 * @param hint a sentence about it; may be empty
 */
public record Way(String address, String label, String hint) {

    /** A way that needs no sentence. */
    public static Way to(String address, String label) {
        return new Way(address, label, "");
    }
}
