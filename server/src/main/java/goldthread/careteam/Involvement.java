package goldthread.careteam;

/**
 * That somebody is at work for the child.
 *
 * @param party an organisation, or somebody whose organisation their resource tells
 * @param source the resource that says so, as {@code Type/id}
 */
record Involvement(Party party, String source) {}
