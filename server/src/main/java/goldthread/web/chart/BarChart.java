package goldthread.web.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws a few numbers as SVG: a bar for each, its name beside it and its number behind it. */
public final class BarChart {

    private static final Logger LOG = LoggerFactory.getLogger(BarChart.class);
    private static final int WIDTH = 420;
    private static final int BAR = 34;
    private static final int AROUND = 16;
    private static final int FEWEST = 2;
    private static final float ROOM_FOR_NAMES = 0.45f;
    private static final double ROOM_FOR_NUMBERS = 0.18;
    private static final double THICKEST = 0.5;
    private static final Color FILL = new Color(0x1d2b4f);
    private static final Color TEXT = new Color(0x0b0c0c);
    private static final Font LABELS = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private BarChart() {}

    /**
     * The picture as an address that stands in a page.
     *
     * @param bars from above to below
     * @return empty for fewer than two, of which nothing can be seen, and where no typeface is installed
     */
    public static Optional<String> address(List<Bar> bars) {
        if (bars.size() < FEWEST) {
            return Optional.empty();
        }
        try {
            byte[] svg = svg(bars).getBytes(StandardCharsets.UTF_8);
            return Optional.of(
                    "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg));
        } catch (RuntimeException | LinkageError noTypeface) {
            LOG.warn("No chart can be drawn here: {}. Install fontconfig and a typeface.", noTypeface.toString());
            return Optional.empty();
        }
    }

    static String svg(List<Bar> bars) {
        int height = bars.size() * BAR + AROUND;
        SVGGraphics2D drawing = new SVGGraphics2D(WIDTH, height);
        chart(bars).draw(drawing, new Rectangle2D.Double(0, 0, WIDTH, height));
        // without a view box a picture that is made smaller on a page would be cut off
        return drawing.getSVGElement(null, true, new ViewBox(0, 0, WIDTH, height), null, null);
    }

    private static JFreeChart chart(List<Bar> bars) {
        DefaultCategoryDataset numbers = new DefaultCategoryDataset();
        bars.forEach(bar -> numbers.addValue(bar.count(), "count", bar.name()));
        CategoryPlot plot = new CategoryPlot(numbers, names(), values(), renderer());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinesVisible(false);
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart(null, LABELS, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        return chart;
    }

    private static BarRenderer renderer() {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, FILL);
        bars.setMaximumBarWidth(THICKEST);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        bars.setDefaultItemLabelFont(LABELS);
        bars.setDefaultItemLabelPaint(TEXT);
        return bars;
    }

    private static CategoryAxis names() {
        CategoryAxis axis = new CategoryAxis();
        axis.setMaximumCategoryLabelWidthRatio(ROOM_FOR_NAMES);
        axis.setMaximumCategoryLabelLines(2);
        axis.setTickLabelFont(LABELS);
        axis.setTickLabelPaint(TEXT);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static NumberAxis values() {
        NumberAxis axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(true);
        axis.setUpperMargin(ROOM_FOR_NUMBERS);
        axis.setVisible(false);
        return axis;
    }
}
