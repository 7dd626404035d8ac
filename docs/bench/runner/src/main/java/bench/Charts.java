package bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.svg.SVGGraphics2D;

/** Draws figures into SVG files. */
final class Charts {
    private static final int WIDTH = 800;
    private static final Color INK = new Color(0x0072b2);
    /** Okabe and Ito's colours, which the colour-blind can tell apart. */
    private static final List<Color> LINES = List.of(INK,
            new Color(0xd55e00), new Color(0x009e73), new Color(0xcc79a7),
            new Color(0x000000));

    private final Path folder;

    Charts(Path folder) {
        this.folder = folder;
    }

    /** One horizontal bar for each name. */
    Path bars(String file, String title, String unit, CategoryDataset data)
            throws IOException {
        JFreeChart chart = ChartFactory.createBarChart(title, "", unit, data,
                PlotOrientation.HORIZONTAL, false, false, false);
        var plot = chart.getCategoryPlot();
        var renderer = (BarRenderer) plot.getRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, INK);
        return write(file, chart, 120 + 24 * data.getColumnCount());
    }

    /** One line for each series; both axes are logarithmic if asked for. */
    Path lines(String file, String title, String x, String y, boolean log,
            XYDataset data) throws IOException {
        JFreeChart chart = ChartFactory.createXYLineChart(title, x, y, data,
                PlotOrientation.VERTICAL, true, false, false);
        var plot = chart.getXYPlot();
        var renderer = new XYLineAndShapeRenderer(true, true);
        for (int i = 0; i < LINES.size(); i++) {
            renderer.setSeriesPaint(i, LINES.get(i));
            renderer.setSeriesStroke(i, new BasicStroke(2));
        }
        plot.setRenderer(renderer);
        if (log) {
            plot.setDomainAxis(logarithmic(x));
            plot.setRangeAxis(logarithmic(y));
        }
        return write(file, chart, 480);
    }

    private static LogAxis logarithmic(String label) {
        LogAxis axis = new LogAxis(label);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        return axis;
    }

    private Path write(String file, JFreeChart chart, int height)
            throws IOException {
        chart.setBackgroundPaint(Color.WHITE);
        chart.getPlot().setBackgroundPaint(Color.WHITE);
        chart.getTitle().setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, height);
        // Not at random, so that the same figures make the same file.
        graphics.setDefsKeyPrefix("d");
        chart.draw(graphics, new Rectangle(WIDTH, height));
        return Files.writeString(
                folder.resolve(file), graphics.getSVGElement());
    }
}
