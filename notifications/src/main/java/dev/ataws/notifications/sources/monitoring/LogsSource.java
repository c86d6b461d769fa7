package dev.ataws.notifications.sources.monitoring;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Cut;
import dev.ataws.notifications.cards.Prose;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Log events of a subscription filter of CloudWatch Logs, packed as Lambda functions get them or already unpacked.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html">Subscription filters</a>
 */
final class LogsSource implements Source {
  private static final String KIND = "cloudwatch-logs";
  private static final int MOST_EVENTS = 10;
  private static final int LONGEST_EVENT = 500;
  /** What is packed may be much longer than the message. */
  private static final int LONGEST = 512 * 1024;

  @Override
  public boolean claims(Incoming message) {
    return message.json().hasText("awslogs", "data")
        || (message.json().hasText("logGroup") && message.json().has("logEvents"));
  }

  @Override
  public Card card(Incoming message) {
    return message.json().has("awslogs")
        ? card(Incoming.of(Optional.empty(), unpacked(message.json().text("awslogs", "data")))
            .json())
        : card(message.json());
  }

  private static Card card(Fields logs) {
    List<Fields> events = logs.items("logEvents");
    List<String> lines = events.stream()
        .limit(MOST_EVENTS)
        .map(each -> Cut.to(LONGEST_EVENT, each.text("message").strip()))
        .filter(each -> !each.isEmpty())
        .toList();
    int left = events.size() - MOST_EVENTS;
    return new CardBuilder(KIND, severity(lines), "CloudWatch Logs")
        .about(logs.text("logGroup"))
        .in("", logs.text("owner"))
        .at(events.isEmpty() ? Optional.empty() : events.get(0).time("timestamp"))
        .text(said(logs, events.size()))
        .fact("Log stream", logs.text("logStream"))
        .fact("Filters", logs.texts("subscriptionFilters"))
        .passage("Events", new Prose.Code(String.join("\n", lines)))
        .passage("", new Prose.Plain(left > 0 ? "… and " + left + " more" : ""))
        .build();
  }

  private static String said(Fields logs, int events) {
    if (logs.text("messageType").equals("CONTROL_MESSAGE")) {
      return "CloudWatch Logs checks whether the destination can be reached.";
    }
    return events == 0
        ? "Log events that cannot be read."
        : events + (events == 1 ? " log event." : " log events.");
  }

  private static Severity severity(List<String> lines) {
    return lines.stream().map(each -> each.toLowerCase(Locale.ROOT)).anyMatch(LogsSource::isBad)
        ? Severity.ERROR
        : Severity.INFO;
  }

  private static boolean isBad(String line) {
    return line.contains("error")
        || line.contains("exception")
        || line.contains("fail")
        || line.contains("timed out");
  }

  private static String unpacked(String data) {
    try (GZIPInputStream gzip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getMimeDecoder().decode(data)))) {
      return new String(gzip.readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException notPacked) {
      return "";
    }
  }
}
