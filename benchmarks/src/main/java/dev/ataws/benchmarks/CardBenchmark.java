package dev.ataws.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ataws.notifications.recognition.Recognition;
import dev.ataws.notifications.slack.SlackCards;
import dev.ataws.notifications.sns.SnsDelivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long it takes from what SNS delivers to the JSON that Slack gets, over all notifications of a folder in a shuffled order, on one
 * thread.
 */
@State(Scope.Thread)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 12, time = 2)
@Measurement(iterations = 5, time = 2)
public class CardBenchmark {
  private static final JsonMapper JSON = new JsonMapper();

  /** The folder with the notifications, a file each. */
  @Param("notifications/src/test/resources/dev/ataws/notifications/fixtures")
  public String folder = "";

  private List<String> deliveries = List.of();
  private List<JsonNode> rendered = List.of();
  private int next;

  /** Puts each notification into SNS's envelope, compact as AWS sends it. */
  @Setup
  public void read() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      deliveries = files
          .filter(file -> file.toString().matches(".*\\.(json|txt)"))
          .filter(file -> !file.toString().matches(".*\\.(slack\\.json|chime\\.txt|text\\.txt)"))
          .sorted()
          .map(CardBenchmark::delivery)
          .collect(Collectors.toList());
    }
    Collections.shuffle(deliveries, new Random(1));
    rendered = new ArrayList<>();
    for (String delivery : deliveries) {
      rendered.add(JSON.readTree(render(delivery)));
    }
  }

  /** One notification. */
  @Benchmark
  public String fromSnsToSlack() {
    return render(deliveries.get(advance()));
  }

  /** What the JSON library alone takes for the same texts: both read into trees, what Slack gets written from one. */
  @Benchmark
  public String jacksonAlone(Blackhole read) throws IOException {
    int at = advance();
    JsonNode envelope = JSON.readTree(deliveries.get(at));
    try {
      read.consume(JSON.readTree(envelope.path("Message").asText()));
    } catch (JsonProcessingException plain) { // most are JSON
      read.consume(envelope);
    }
    return JSON.writeValueAsString(rendered.get(at));
  }

  private int advance() {
    int now = next;
    next = now + 1 == deliveries.size() ? 0 : now + 1;
    return now;
  }

  private static String render(String delivery) {
    SnsDelivery.Notification notification =
        (SnsDelivery.Notification) SnsDelivery.read(delivery).get(0);
    return SlackCards.render(Recognition.card(notification)).json();
  }

  private static String delivery(Path file) {
    try {
      String text = Files.readString(file);
      return SnsDelivery.read(text).get(0) instanceof SnsDelivery.Notification
          ? compact(text)
          : envelope(compact(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String compact(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return json == null || json.isMissingNode() ? text : json.toString();
    } catch (IOException plain) {
      return text;
    }
  }

  private static String envelope(String message) {
    return JSON.createObjectNode()
        .put("Type", "Notification")
        .put("MessageId", "95df01b4-ee98-5cb9-9903-4c221d41eb5e")
        .put("TopicArn", "arn:aws:sns:eu-west-1:123456789012:notifications")
        .put("Message", message)
        .put("Timestamp", "2026-01-01T00:00:00.000Z")
        .put("SignatureVersion", "1")
        .put("Signature", "c2lnbmF0dXJl".repeat(28))
        .put(
            "SigningCertURL",
            "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem")
        .put(
            "UnsubscribeURL",
            "https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=arn:aws:sns:eu-west-1:123456789012:notifications:21be56ed-a058-49f5-8c98-aedd2564c486")
        .toString();
  }
}
