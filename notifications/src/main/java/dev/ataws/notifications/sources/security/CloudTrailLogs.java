package dev.ataws.notifications.sources.security;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import java.util.List;

/** Log files that CloudTrail delivered into a bucket, and the word with which it tries a topic. */
final class CloudTrailLogs {
  private static final int MOST = 10;
  /** {@code AWSLogs/ACCOUNT/CloudTrail/REGION/…}, after a prefix perhaps. */
  private static final String FOLDER = "AWSLogs/";

  private CloudTrailLogs() {}

  static boolean isDelivery(Fields json) {
    return json.hasText("s3Bucket") && json.has("s3ObjectKey") && !json.has("messageType");
  }

  static Card card(Fields json, String text) {
    List<String> keys = json.texts("s3ObjectKey");
    if (keys.isEmpty()) {
      return new CardBuilder("cloudtrail-log-delivery", Severity.INFO, "CloudTrail")
          .text(json.has() ? "" : text)
          .fact("Bucket", json.text("s3Bucket"))
          .build();
    }
    String[] folders = folders(keys.get(0));
    String region = folders.length > 3 ? folders[3] : "";
    String bucket = json.text("s3Bucket");
    return new CardBuilder("cloudtrail-log-delivery", Severity.INFO, "CloudTrail Logs Delivered")
        .about(bucket)
        .in(region, folders.length > 1 ? folders[1] : "")
        .fact("Bucket", bucket)
        .fact("Files", Integer.toString(keys.size()))
        .list("Log files", Wording.upTo(MOST, keys))
        .link(
            "Open the file",
            Console.of(region).link("s3/object/%s?region={region}&prefix=%s", bucket, keys.get(0)))
        .build();
  }

  private static String[] folders(String key) {
    int at = key.indexOf(FOLDER);
    return at < 0 ? new String[0] : key.substring(at).split("/", 6);
  }
}
