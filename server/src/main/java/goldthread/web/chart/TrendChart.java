package goldthread.web.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.time.Day;
import org.jfree.data.time.TimeSeries;
import org.jfree.data.time.TimeSeriesCollection;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws one series of scores as SVG: a line with a dot for each score, days below, values at the side. */
public final class TrendChart {

    private static final Logger LOG = LoggerFactory.getLogger(TrendChart.class);
    private static final int WIDTH = 420;
    private static final int HEIGHT = 170;
    private static final int FEWEST = 2;
    private static final double DOT = 8;
    private static final Color LINE = new Color(0x1d2b4f);
    private static final Color GRID = new Color(0xd0d3d6);
    private static final Color TEXT = new Color(0x0b0c0c);
    private static final Font LABELS = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final double ROOM_FOR_LAST_DAY = 36;
    private static final double ROOM_ABOVE = 0.15;

    private TrendChart() {}

    /**
     * The picture as an address that stands in a page.
     *
     * @param scores in any order
     * @return empty for fewer than two scores, of which nothing can be seen, and where no typeface is installed
     */
    public static Optional<String> address(List<ScorePoint> scores) {
        if (scores.size() < FEWEST) {
            return Optional.empty();
        }
        try {
            byte[] svg = svg(scores).getBytes(StandardCharsets.UTF_8);
            return Optional.of(
                    "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg));
        } catch (RuntimeException | LinkageError noTypeface) {
            LOG.warn("No chart can be drawn here: {}. Install fontconfig and a typeface.", noTypeface.toString());
            return Optional.empty();
        }
    }

    static String svg(List<ScorePoint> scores) {
        SVGGraphics2D drawing = new SVGGraphics2D(WIDTH, HEIGHT);
        chart(scores).draw(drawing, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        // without a view box a picture that is made smaller on a page would be cut off
        return drawing.getSVGElement(null, true, new ViewBox(0, 0, WIDTH, HEIGHT), null, null);
    }

    private static JFreeChart chart(List<ScorePoint> scores) {
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, true);
        line.setSeriesPaint(0, LINE);
        line.setSeriesStroke(0, new BasicStroke(2));
        line.setSeriesShape(0, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
        XYPlot plot = new XYPlot(new TimeSeriesCollection(series(scores)), days(), values(), line);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart(null, LABELS, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(0, 0, 0, ROOM_FOR_LAST_DAY));
        return chart;
    }

    private static TimeSeries series(List<ScorePoint> scores) {
        TimeSeries series = new TimeSeries("scores");
        scores.stream()
                .sorted(Comparator.comparing(ScorePoint::day))
                .forEach(score -> series.addOrUpdate(day(score.day()), score.value()));
        return series;
    }

    private static Day day(LocalDate day) {
        return new Day(Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }

    private static DateAxis days() {
        DateAxis axis = new DateAxis();
        axis.setStandardTickUnits(steps());
        axis.setTickLabelFont(LABELS);
        axis.setTickLabelPaint(TEXT);
        axis.setLowerMargin(0.05);
        axis.setUpperMargin(0.05);
        return axis;
    }

    /** A score has a day and no hour. */
    private static TickUnits steps() {
        TickUnits steps = new TickUnits();
        for (int days : List.of(1, 2, 7, 14)) {
            steps.add(new DateTickUnit(DateTickUnitType.DAY, days, format("dd-MMM")));
        }
        for (int months : List.of(1, 2, 3, 6)) {
            steps.add(new DateTickUnit(DateTickUnitType.MONTH, months, format("MMM-yyyy")));
        }
        for (int years : List.of(1, 2, 5)) {
            steps.add(new DateTickUnit(DateTickUnitType.YEAR, years, format("MMM-yyyy")));
        }
        return steps;
    }

    private static SimpleDateFormat format(String pattern) {
        return new SimpleDateFormat(pattern, Locale.ENGLISH);
    }

    private static NumberAxis values() {
        NumberAxis axis = new NumberAxis();
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setAutoRangeIncludesZero(true);
        axis.setUpperMargin(ROOM_ABOVE);
        axis.setTickLabelFont(LABELS);
        axis.setTickLabelPaint(TEXT);
        return axis;
    }
}
