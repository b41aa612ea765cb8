package goldthread.staleness;

/**
 * Something that is to be looked at again.
 *
 * @param because what changed
 * @param subject what was written before that
 */
public record ReviewNeeded(LifeEvent because, Reviewable subject) {}
