package goldthread.staleness;

import goldthread.terminology.ReviewSubject;

/**
 * What an agency has an answer to.
 *
 * @param agency as {@code system|value}
 * @param kind of writing
 * @param key of the risk, the plan; empty for an assessment as a whole
 */
public record Question(String agency, ReviewSubject kind, String key) {}
