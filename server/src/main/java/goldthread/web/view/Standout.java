package goldthread.web.view;

/**
 * Something to which a page calls attention.
 *
 * @param mark in a word or two
 * @param sentence what it is
 * @param more when, why or about whom; may be empty
 */
public record Standout(String mark, String sentence, String more) {}
