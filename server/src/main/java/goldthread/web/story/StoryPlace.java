package goldthread.web.story;

/**
 * A page about the child that tells more of an event.
 *
 * @param path below the child's address
 * @param name in words
 */
record StoryPlace(String path, String name) {}
