package dev.ataws.notifications.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a plot from its values, much as CloudWatch does. */
final class Drawing {
  private static final Color RED = new Color(0xd62728);
  private static final Color GREY = new Color(0x9aa5b1);
  private static final Color[] COLOURS = {
    new Color(0x1f77b4),
    new Color(0xff7f0e),
    new Color(0x2ca02c),
    new Color(0x9467bd),
    new Color(0x8c564b),
    new Color(0x17becf)
  };
  private static final BasicStroke SOLID = new BasicStroke(2);
  private static final BasicStroke DASHED = new BasicStroke(
      1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);
  private static final int LONGEST_LABEL = 40;

  private final AlarmPlot plot;
  private final XYChart chart;
  private final Set<String> bands;
  private final Set<String> names = new HashSet<>();
  private int drawn;

  private Drawing(AlarmPlot plot) {
    this.plot = plot;
    this.chart = new XYChartBuilder()
        .width(AlarmPlot.WIDTH)
        .height(AlarmPlot.HEIGHT)
        .title(plot.title())
        .build();
    this.bands = plot.curves().stream()
        .filter(curve -> curve instanceof Curve.Expression expression && expression.isBand())
        .map(Curve::id)
        .collect(Collectors.toSet());
  }

  /** Returns the PNG; nothing if there are no values. */
  static Optional<byte[]> png(AlarmPlot plot, List<MetricData.Line> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Drawing drawing = new Drawing(plot);
    drawing.style(drawing.chart.getStyler());
    lines.forEach(drawing::line);
    plot.limit().ifPresent(drawing::limit);
    return Optional.of(drawing.png());
  }

  private void style(XYStyler style) {
    style
        .setTimezone(TimeZone.getTimeZone("UTC"))
        .setDatePattern(plot.window().compareTo(Duration.ofDays(1)) > 0 ? "MM-dd HH:mm" : "HH:mm")
        .setXAxisMin((double) plot.start().toEpochMilli())
        .setXAxisMax((double) plot.end().toEpochMilli())
        .setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11))
        .setPlotGridVerticalLinesVisible(false);
    style
        .setChartBackgroundColor(Color.WHITE)
        .setPlotBorderVisible(false)
        .setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 13))
        .setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11))
        .setLegendPosition(LegendPosition.OutsideS)
        .setLegendLayout(LegendLayout.Horizontal)
        .setLegendBorderColor(Color.WHITE);
  }

  private void line(MetricData.Line line) {
    boolean isBand = bands.contains(line.id());
    boolean isNew = names.stream().noneMatch(label(line)::equals);
    XYSeries series = chart.addSeries(name(label(line)), line.times(), line.values());
    look(series, isBand ? GREY : COLOURS[drawn++ % COLOURS.length], isBand ? DASHED : SOLID);
    if (line.times().size() == 1) {
      series.setMarker(SeriesMarkers.CIRCLE);
    }
    series.setShowInLegend(isNew || !isBand);
  }

  private void limit(AlarmPlot.Limit limit) {
    XYSeries series = chart.addSeries(
        name(limit.label()),
        List.of(plot.start(), plot.end()),
        List.of(limit.value(), limit.value()));
    look(series, RED, DASHED);
  }

  private static void look(XYSeries series, Color colour, BasicStroke stroke) {
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(colour);
    series.setMarkerColor(colour);
    series.setLineStyle(stroke);
  }

  private static String label(MetricData.Line line) {
    String label = line.label() == null || line.label().isBlank() ? line.id() : line.label();
    return label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) + "…" : label;
  }

  /** XChart wants each name once. */
  private String name(String label) {
    String name = label;
    for (int number = 2; !names.add(name); number++) {
      name = label + " (" + number + ")";
    }
    return name;
  }

  /** Through no file, as ImageIO would by itself: the machine's disk may be read-only. */
  private byte[] png() {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (ImageOutputStream memory = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", memory);
    } catch (IOException e) { // it is written to memory
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
