package dev.ataws.notifications.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.ataws.notifications.cards.MetricChart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What CloudWatch is asked to draw for the Triggers in files, {@code math.trigger.json} and so on; {@code -Dupdate.golden=true} writes
 * it anew.
 */
class MetricWidgetTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/ataws/notifications/charts");
  private static final boolean UPDATES = Boolean.getBoolean("update.golden");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static List<Path> triggers() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".trigger.json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("triggers")
  void isMadeLikeThis(Path file) throws IOException {
    String widget = JSON.writeValueAsString(JSON.readTree(MetricWidget.json(plot(file))));
    Path golden = sibling(file, ".widget.json");
    if (UPDATES) {
      Files.writeString(golden, widget + "\n");
    }
    assertThat(golden).hasContent(widget);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("triggers")
  void asksForTheSameValues(Path file) throws IOException {
    String request = MetricData.request(plot(file)).metricDataQueries().stream()
        .map(Object::toString)
        .reduce("", (lines, line) -> lines + line + "\n");
    Path golden = sibling(file, ".queries.txt");
    if (UPDATES) {
      Files.writeString(golden, request);
    }
    assertThat(golden).hasContent(request);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("triggers")
  void isDrawnFromValues(Path file) throws IOException {
    AlarmPlot plot = plot(file);
    BufferedImage picture =
        ImageIO.read(new ByteArrayInputStream(Drawing.png(plot, lines(plot)).orElseThrow()));
    ImageIO.write(picture, "png", Path.of("target", file.getFileName() + ".png").toFile());

    assertThat(picture.getWidth()).isEqualTo(AlarmPlot.WIDTH);
    assertThat(picture.getHeight()).isEqualTo(AlarmPlot.HEIGHT);
  }

  /** Values that go up and down, two lines for a band. */
  private static List<MetricData.Line> lines(AlarmPlot plot) {
    List<MetricData.Line> lines = new ArrayList<>();
    for (Curve curve : plot.curves()) {
      boolean isBand = curve instanceof Curve.Expression expression && expression.isBand();
      if (curve.isShown()) {
        lines.add(line(plot, curve, isBand ? 60 : 50));
      }
      if (isBand) {
        lines.add(line(plot, curve, 30));
      }
    }
    return lines;
  }

  private static MetricData.Line line(AlarmPlot plot, Curve curve, double height) {
    List<Instant> times = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      times.add(plot.start().plus(plot.window().multipliedBy(i).dividedBy(38)));
      values.add(height + 8 * Math.sin(i / 3.0) + (i > 30 ? 5 * (i - 30) : 0));
    }
    return new MetricData.Line(curve.id(), curve.label(), times, values);
  }

  private static AlarmPlot plot(Path file) throws IOException {
    String name = file.getFileName().toString().replaceAll("\\..*", "");
    return PlotReader.read(new MetricChart(
            "123456789012",
            "eu-west-1",
            "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:" + name,
            Files.readString(file),
            Instant.parse("2026-01-31T10:00:42.123Z")))
        .orElseThrow();
  }

  private static Path sibling(Path file, String ending) {
    return file.resolveSibling(
        file.getFileName().toString().replaceAll("\\.trigger\\.json$", ending));
  }
}
