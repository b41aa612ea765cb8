package goldthread.tests.region;

/**
 * What a system sends at once. A resource that an earlier sending of the same child has created is named by the same
 * {@code urn:uuid:}, and its bare id by {@code #} before that.
 *
 * @param as whose system
 * @param bundle a transaction as JSON
 */
public record Sending(Agency as, String bundle) {}
