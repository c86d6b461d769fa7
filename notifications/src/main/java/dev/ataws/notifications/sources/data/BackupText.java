package dev.ataws.notifications.sources.data;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import dev.ataws.notifications.sources.words.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What AWS Backup tells a topic, in a text: {@code An AWS Backup job was completed successfully. Recovery point ARN: … Resource ARN :
 * … BackupJob ID : …}.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-notifications.html">Notification options with AWS Backup</a>
 */
final class BackupText implements Source {
  private static final String SUBJECT = "Notification from AWS Backup";
  private static final List<String> LABELS = List.of(
      "Recovery point ARN",
      "Recovery Point ARN",
      "Resource ARN",
      "Created resource ARN",
      "BackupJob ID",
      "Backup Job ID",
      "CopyJob ID",
      "Copy Job ID",
      "RestoreJob ID",
      "Restore Job ID",
      "Backup vault ARN",
      "Status message");

  @Override
  public boolean claims(Incoming message) {
    String text = message.text();
    return !message.isJson()
        && (message.subject().equals(SUBJECT) || text.startsWith("An AWS Backup "));
  }

  @Override
  public Card card(Incoming message) {
    String text = message.text();
    String resource = value(text, "Resource ARN");
    String point = first(text, "Recovery point ARN", "Recovery Point ARN");
    String arn = resource.isEmpty() ? point : resource;
    String job = first(
        text,
        "BackupJob ID",
        "Backup Job ID",
        "CopyJob ID",
        "Copy Job ID",
        "RestoreJob ID",
        "Restore Job ID");
    String sentence = sentence(text);
    String type = type(sentence);
    String region = Arn.of(arn).map(Arn::region).orElse("");
    CardBuilder card = new CardBuilder(kind(type), severity(sentence), what(type, sentence))
        .about(Arn.name(arn))
        .in(region, Arn.of(arn).map(Arn::account).orElse(""))
        .text(sentence)
        .fact("Status", value(text, "Status message"))
        .fact("Resource", resource)
        .fact("Recovery point", point)
        .fact("Created", value(text, "Created resource ARN"))
        .fact("Vault", Arn.name(value(text, "Backup vault ARN")))
        .fact("Job", job);
    return card.link("Open the job", page(region, type, job)).build();
  }

  private static String kind(String type) {
    return type.equals("backup") ? "backup-job" : "backup-" + type + "-job";
  }

  private static Optional<String> page(String region, String type, String job) {
    return Console.of(region)
        .link("backup/home?region={region}#/jobs/" + type + "/details/%s", job);
  }

  private static String type(String sentence) {
    String plain = sentence.toLowerCase(Locale.ROOT);
    if (plain.contains("restore")) {
      return "restore";
    }
    return plain.contains("copy") ? "copy" : "backup";
  }

  private static String what(String type, String sentence) {
    String title = type.equals("backup")
        ? "Backup Job"
        : "Backup " + Character.toUpperCase(type.charAt(0)) + type.substring(1) + " Job";
    for (String each : List.of("failed", "completed", "expired", "stopped", "aborted", "started")) {
      if (sentence.contains(each)) {
        return title + " " + each;
      }
    }
    return title;
  }

  private static Severity severity(String sentence) {
    if (sentence.contains("expired") || sentence.contains("not ")) {
      return Severity.ERROR;
    }
    return Tone.of(sentence.replace("AWS Backup", ""));
  }

  /** What stands before the first label. */
  private static String sentence(String text) {
    int end = text.length();
    for (String label : LABELS) {
      int at = text.indexOf(label);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return text.substring(0, end).strip();
  }

  private static String first(String text, String... labels) {
    for (String label : labels) {
      String value = value(text, label);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /** Returns what stands behind a label and its colon, up to the next label or blank. */
  private static String value(String text, String label) {
    int at = text.indexOf(label);
    int colon = at < 0 ? -1 : text.indexOf(':', at + label.length());
    if (colon < 0) {
      return "";
    }
    String rest = text.substring(colon + 1).strip();
    if (!label.equals("Status message")) {
      return upToBlank(rest);
    }
    return sentence(rest);
  }

  private static String upToBlank(String rest) {
    int end = 0;
    while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
      end++;
    }
    String value = rest.substring(0, end);
    return value.endsWith(".") || value.endsWith(",") ? value.substring(0, end - 1) : value;
  }
}
