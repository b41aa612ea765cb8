package goldthread.web.chart;

/**
 * One bar.
 *
 * @param name of what it is the number
 * @param count how many
 */
public record Bar(String name, int count) {}
