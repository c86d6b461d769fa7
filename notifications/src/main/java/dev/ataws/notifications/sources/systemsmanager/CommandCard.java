package dev.ataws.notifications.sources.systemsmanager;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.List;

/** A command of Run Command, as a whole or on one instance. */
final class CommandCard {
  private static final int MOST = 10;

  private CommandCard() {}

  static Card of(AwsEvent event) {
    Fields detail = event.detail();
    String id = detail.text("command-id");
    String instance = detail.text("instance-id");
    String status = detail.text("status");
    CardBuilder card = StatusCard.of(
        instance.isEmpty() ? "ssm-command" : "ssm-command-invocation",
        "Run Command",
        status,
        Wording.joined(" on ", detail.text("document-name"), instance),
        event);
    return card.fact("Status", Words.label(status))
        .fact("Details", details(detail, status))
        .fact("Instance", instance)
        .fact("Instances", instance.isEmpty() ? instances(event) : List.of())
        .fact("Command", id)
        .fact("Requested", Wording.time(detail, "requested-date-time"))
        .fact("Expires", Wording.time(detail, "expire-after"))
        .link(
            "Open the output",
            event.console().link("systems-manager/run-command/%s/%s?region={region}", id, instance))
        .link(
            "Open the command",
            event.console().link("systems-manager/run-command/%s?region={region}", id))
        .build();
  }

  /** Returns the card of a command as Run Command itself tells it by SNS. */
  static Card ofMessage(Fields json, String region, String account) {
    String status = json.text("status");
    String id = json.text("commandId");
    String instance = json.text("instanceId");
    return new CardBuilder(
            instance.isEmpty() ? "ssm-command" : "ssm-command-invocation",
            Tone.orInfo(status),
            StatusCard.headline("Run Command", status))
        .about(Wording.joined(" on ", json.text("documentName"), instance))
        .in(region, account)
        .at(json.time("eventTime"))
        .fact("Status", Words.label(status))
        .fact("Details", details(json, status))
        .fact("Instance", instance)
        .fact("Instances", Wording.upTo(MOST, json.texts("instanceIds")))
        .fact("Command", id)
        .fact("Requested", Wording.time(json, "requestedDateTime"))
        .fact("Output", output(json))
        .link(
            "Open the output",
            Console.of(region)
                .link("systems-manager/run-command/%s/%s?region={region}", id, instance))
        .link(
            "Open the command",
            Console.of(region).link("systems-manager/run-command/%s?region={region}", id))
        .build();
  }

  private static String details(Fields json, String status) {
    String details = json.firstOf("statusDetails", "status-details", "detailedStatus");
    return details.equals(status) ? "" : Words.label(details);
  }

  private static String output(Fields json) {
    return Wording.joined("/", json.text("outputS3BucketName"), json.text("outputS3KeyPrefix"));
  }

  private static List<String> instances(AwsEvent event) {
    return Wording.upTo(MOST, event.resources().stream().map(Arn::name).toList());
  }
}
