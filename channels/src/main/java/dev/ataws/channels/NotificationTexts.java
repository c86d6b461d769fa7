package dev.ataws.channels;

import static dev.ataws.channels.ConfigurationTexts.didYouMean;
import static dev.ataws.channels.ConfigurationTexts.listed;
import static dev.ataws.channels.ConfigurationTexts.pasted;
import static dev.ataws.channels.ConfigurationTexts.quoted;

import java.util.Collection;

/** What people are told about the faults of webhooks, and of how notifications are received. */
final class NotificationTexts {
  static final String WEBHOOKS = "chimeWebhooks: [{name: alarms, …}]";
  static final String NOTIFICATIONS = "`notifications`";

  private static final String ADDRESS =
      pasted("https://hooks.chime.aws/incomingwebhooks/ID?token=TOKEN");

  private NotificationTexts() {}

  static String webhook(int ordinal) {
    return "webhook " + ordinal;
  }

  /** Returns how messages call a section within the notifications. */
  static String within(String key) {
    return pasted("notifications." + key);
  }

  static Words literalWebhook(String label) {
    return new Words(
        label + ": `url` is not a reference to an environment variable, and whoever reads the"
            + " address of a webhook in a file can post there.",
        "Write " + pasted(Key.WEBHOOK_URL.line())
            + ", set that variable, and delete a webhook in Amazon Chime that others may have seen.");
  }

  static Words noWebhook(String label, String variable) {
    return new Words(
        label + ": the environment variable " + quoted(variable)
            + " does not hold the address of a webhook of Amazon Chime, which is " + ADDRESS
            + ": notifications are sent nowhere else.",
        "Copy it where the chat room has *Manage webhooks and bots*, the whole of it.");
  }

  static Words noTopic(String label) {
    return new Words(
        label + " has no `topics`, and a webhook does nothing but post their messages.",
        "Add " + pasted(Key.TOPIC.line()) + ", or remove the webhook.");
  }

  static Words externalIdOfNoRole(String label) {
    return new Words(
        label + " has an `externalId` and no `role` that asks for it.",
        "Add the role that charts are to be read with, as in " + pasted(Key.ROLE.line())
            + ", or remove `externalId`.");
  }

  static Words doubledName(String name, int line) {
    return new Words(
        "a channel or a webhook named " + quoted(name) + " stands in line " + line
            + " already: a name tells them apart, in metrics and logs too.",
        "Give this one another name.");
  }

  static Words needsKeys(String label, String example) {
    return new Words(
        label + " has no keys with values.", "Write it as in " + pasted(example) + ".");
  }

  static Words twoIntakes() {
    return new Words(
        NOTIFICATIONS
            + " has both `sqs` and `https`, and each message would come by both ways, twice.",
        "Remove one of the two.");
  }

  static Words unknownChannel(String name, Collection<String> names) {
    return new Words(
        NOTIFICATIONS + ": `reportTo` is " + quoted(name) + ", and no channel here has that name.",
        names.isEmpty()
            ? "Remove `reportTo`: there is no channel in this file."
            : didYouMean(name, names) + "The channels here are "
                + listed(names.stream().sorted().toList()) + ".");
  }

  static Words samePort(int port) {
    return new Words(
        NOTIFICATIONS + ": SNS and Prometheus cannot both be answered at port " + port + ".",
        "Write another `port` for one of them.");
  }
}
