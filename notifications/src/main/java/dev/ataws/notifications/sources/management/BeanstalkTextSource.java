package dev.ataws.notifications.sources.management;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events of environments that Elastic Beanstalk publishes as text with lines like {@code Environment: …}. */
final class BeanstalkTextSource implements Source {
  private static final List<String> LABELS = List.of(
      "Timestamp",
      "Message",
      "Environment",
      "Application",
      "Environment URL",
      "RequestId",
      "NotificationProcessId",
      "Version",
      "Severity");
  private static final int MOST_LINES = 200;
  private static final String HOST = ".elasticbeanstalk.com";

  @Override
  public boolean claims(Incoming message) {
    return !message.isJson()
        && (message.subject().startsWith("AWS Elastic Beanstalk Notification")
            || (message.text().startsWith("Timestamp: ")
                && message.text().contains("\nEnvironment: ")));
  }

  @Override
  public Card card(Incoming message) {
    Map<String, String> lines = lines(message.text());
    String said = lines.getOrDefault("Message", "");
    String text = said.isEmpty() && lines.isEmpty() ? message.text() : said;
    String url = lines.getOrDefault("Environment URL", "");
    String region = region(url);
    return new CardBuilder(
            BeanstalkEvents.KIND, BeanstalkEvents.severity(text), BeanstalkEvents.WHAT)
        .about(lines.getOrDefault("Environment", ""))
        .in(region, "")
        .at(new Fields(TextNode.valueOf(lines.getOrDefault("Timestamp", ""))).time())
        .text(text)
        .fact("Application", lines.getOrDefault("Application", ""))
        .fact("Version", lines.getOrDefault("Version", ""))
        .link("Open the environments", BeanstalkEvents.link(region))
        .link("Open the application", Optional.of(url))
        .build();
  }

  /** Reads the lines that begin with a label; others belong to the line before. */
  static Map<String, String> lines(String text) {
    Map<String, String> lines = new LinkedHashMap<>();
    String label = "";
    for (String line : text.lines().limit(MOST_LINES).toList()) {
      int colon = line.indexOf(':');
      if (colon > 0 && LABELS.contains(line.substring(0, colon))) {
        label = line.substring(0, colon);
        lines.putIfAbsent(label, line.substring(colon + 1).strip());
      } else if (!label.isEmpty() && !line.isBlank()) {
        lines.merge(label, line.strip(), (before, more) -> before + "\n" + more);
      }
    }
    return lines;
  }

  /** Addresses of environments are {@code NAME.REGION.elasticbeanstalk.com} but the oldest, which lack the region. */
  private static String region(String url) {
    int end = url.indexOf(HOST);
    int dot = end < 0 ? -1 : url.lastIndexOf('.', end - 1);
    String region = dot < 0 ? "" : url.substring(dot + 1, end);
    return region.contains("-") && Character.isDigit(region.charAt(region.length() - 1))
        ? region
        : "";
  }
}
