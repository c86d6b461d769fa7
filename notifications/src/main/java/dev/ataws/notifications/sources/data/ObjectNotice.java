package dev.ataws.notifications.sources.data;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.Words;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to objects in S3, by a topic or by EventBridge.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event message structure</a>
 */
final class ObjectNotice implements Source {
  static final Set<String> DETAIL_TYPES = Set.of(
      "Object Created",
      "Object Deleted",
      "Object Restore Initiated",
      "Object Restore Completed",
      "Object Restore Expired",
      "Object Storage Class Changed",
      "Object Access Tier Changed",
      "Object ACL Updated",
      "Object Tags Added",
      "Object Tags Deleted",
      "Object Annotation Created",
      "Object Annotation Deleted");

  private static final int MOST = 10;
  private static final String TEST = "s3:TestEvent";

  @Override
  public boolean claims(Incoming message) {
    Fields json = message.json();
    return json.text("Event").equals(TEST)
        || json.json().path("Records").path(0).path("s3").isObject();
  }

  @Override
  public Card card(Incoming message) {
    return message.json().text("Event").equals(TEST)
        ? test(message.json())
        : records(message.json().items("Records"));
  }

  /** Returns the card of an event of EventBridge. */
  static Card card(AwsEvent event) {
    String bucket = event.text("bucket", "name");
    String key = event.text("object", "key");
    return builder("S3 " + event.detailType(), severity(event.detailType()))
        .about(key.isEmpty() ? bucket : key)
        .in(event.region(), event.account())
        .fact("Bucket", bucket)
        .fact("Size", size(event.detail().at("object")))
        .fact("Why", event.text("reason"))
        .fact("Deletion type", event.text("deletion-type"))
        .fact(
            "Storage class",
            event.detail().firstOf("destination-storage-class", "source-storage-class"))
        .fact("Access tier", event.text("destination-access-tier"))
        .fact("Version", event.text("object", "version-id"))
        .fact("Requester", event.text("requester"))
        .fact("From", event.text("source-ip-address"))
        .link("Open the object", page(event.region(), bucket, key))
        .at(event.time())
        .build();
  }

  private static Card test(Fields json) {
    return builder("S3 Test Event", Severity.INFO)
        .about(json.text("Bucket"))
        .text("S3 sends notifications of this bucket here from now on.")
        .at(json.time("Time"))
        .build();
  }

  private static Card records(List<Fields> records) {
    Fields first = records.get(0);
    String event = first.text("eventName");
    String bucket = first.text("s3", "bucket", "name");
    String key = key(first);
    return builder("S3 " + what(event), severity(event))
        .about(records.size() == 1 ? key : records.size() + " objects")
        .in(first.text("awsRegion"), "")
        .fact("Bucket", bucket)
        .fact("Event", event)
        .fact("Size", records.size() == 1 ? size(first.at("s3", "object")) : "")
        .fact("Version", records.size() == 1 ? first.text("s3", "object", "versionId") : "")
        .fact("By", first.text("userIdentity", "principalId"))
        .fact("From", first.text("requestParameters", "sourceIPAddress"))
        .list("Objects", records.size() == 1 ? List.of() : keys(records))
        .link("Open the object", page(first.text("awsRegion"), bucket, key))
        .at(first.time("eventTime"))
        .build();
  }

  private static List<String> keys(List<Fields> records) {
    List<String> keys = new ArrayList<>();
    for (Fields each : records.subList(0, Math.min(MOST, records.size()))) {
      boolean same = each.text("eventName").equals(records.get(0).text("eventName"));
      keys.add(key(each) + (same ? "" : " (" + what(each.text("eventName")) + ")"));
    }
    if (records.size() > MOST) {
      keys.add("… and " + (records.size() - MOST) + " more");
    }
    return keys;
  }

  private static CardBuilder builder(String what, Severity severity) {
    return new CardBuilder("s3-object", severity, what);
  }

  /** {@code ObjectCreated:Put} reads as {@code Object created: put}. */
  private static String what(String eventName) {
    String[] parts = eventName.replaceFirst("^s3:", "").split(":", 2);
    return Words.label(parts[0]) + (parts.length > 1 ? ": " + Words.lower(parts[1]) : "");
  }

  private static Severity severity(String event) {
    String plain = event.toLowerCase(Locale.ROOT);
    if (plain.contains("fail") || plain.contains("lostobject") || plain.contains("missed")) {
      return Severity.ERROR;
    }
    return Severity.INFO;
  }

  /** In the notifications of topics, unlike those of EventBridge, keys are encoded as in a form. */
  private static String key(Fields rec) {
    String key = rec.text("s3", "object", "key");
    if (key.indexOf('%') < 0 && key.indexOf('+') < 0) {
      return key;
    }
    try {
      return URLDecoder.decode(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return key;
    }
  }

  private static String size(Fields object) {
    return object.number("size").map(ObjectNotice::size).orElse("");
  }

  static String size(double bytes) {
    String[] units = {"bytes", "kB", "MB", "GB", "TB", "PB"};
    int unit = 0;
    double size = bytes;
    while (size >= 1_000 && unit < units.length - 1) {
      size /= 1_000;
      unit++;
    }
    double shown = Math.round(size * 10) / 10.0;
    return (shown == Math.rint(shown) ? Long.toString((long) shown) : Double.toString(shown)) + " "
        + units[unit];
  }

  private static Optional<String> page(String region, String bucket, String key) {
    return Console.of(region).link("s3/object/%s?region={region}&prefix=%s", bucket, key);
  }
}
