package goldthread.tests.bench.meter;

import java.util.List;

/**
 * The straight line that fits a series best (least squares).
 *
 * @param slope how much the value grows in an hour
 * @param mean the series' mean
 * @param growth what the line says the value grew from the first to the last point
 */
public record Trend(double slope, double mean, double growth) {
    private static final double SECONDS_PER_HOUR = 3600;

    /**
     * One value of the series.
     *
     * @param second when it was read, in seconds
     * @param value what was read
     */
    public record Point(double second, double value) {}

    /**
     * Fits the line.
     *
     * @throws IllegalArgumentException when there are fewer than two points or all are of the same second
     */
    public static Trend of(List<Point> points) {
        double meanTime = points.stream().mapToDouble(Point::second).average().orElse(0);
        double mean = points.stream().mapToDouble(Point::value).average().orElse(0);
        double spread = 0;
        double together = 0;
        for (Point point : points) {
            spread += (point.second() - meanTime) * (point.second() - meanTime);
            together += (point.second() - meanTime) * (point.value() - mean);
        }
        if (spread == 0) {
            throw new IllegalArgumentException("A trend needs two points in time");
        }
        double perSecond = together / spread;
        double seconds = points.get(points.size() - 1).second() - points.get(0).second();
        return new Trend(perSecond * SECONDS_PER_HOUR, mean, perSecond * seconds);
    }
}
