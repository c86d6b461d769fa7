package dev.ataws.notifications.sources.config;

import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.AwsEvent;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import java.time.Instant;
import java.util.Optional;

/**
 * A message of AWS Config, the same whether it comes by EventBridge, by SNS or as what invokes a rule's function.
 *
 * @param body what Config says
 * @param region the region; empty if it is not said
 * @param account the account; empty if it is not said
 * @param time when it happened
 */
record ConfigMessage(Fields body, String region, String account, Optional<Instant> time) {
  private static final String SUBJECT = "[AWS Config:";
  private static final String ACCOUNT = "Account ";

  static ConfigMessage of(AwsEvent event) {
    Fields detail = event.detail();
    return new ConfigMessage(
        detail, event.region(), event.account(), event.time().or(() -> when(detail)));
  }

  /** Reads a message without an event around it. */
  static ConfigMessage of(Fields json) {
    if (!json.hasText("invokingEvent")) {
      return of(json, json);
    }
    Fields inner = Incoming.of(Optional.empty(), json.text("invokingEvent")).json();
    return of(inner, json);
  }

  private static ConfigMessage of(Fields body, Fields around) {
    String region = first(
        body.text("configurationItem", "awsRegion"),
        body.text("configurationItemSummary", "awsRegion"),
        body.text("awsRegion"));
    String account = first(
        body.text("configurationItem", "awsAccountId"),
        body.text("configurationItemSummary", "awsAccountId"),
        body.text("awsAccountId"),
        around.text("accountId"));
    return new ConfigMessage(body, region, account, when(body));
  }

  /** Returns it with the region and the account of its subject, where it says none itself: {@code [AWS Config:REGION] … Account ID}. */
  ConfigMessage withSubject(String subject) {
    int end = subject.indexOf(']');
    if (!subject.startsWith(SUBJECT) || end < 0) {
      return this;
    }
    int at = subject.lastIndexOf(ACCOUNT);
    String id = at < 0 ? "" : subject.substring(at + ACCOUNT.length()).strip();
    return new ConfigMessage(
        body, first(region, subject.substring(SUBJECT.length(), end)), first(account, id), time);
  }

  String type() {
    return body.text("messageType");
  }

  /** Returns a link maker; things of no region are shown in Virginia. */
  Console console() {
    return Console.of(region.equals("global") ? "us-east-1" : region);
  }

  CardBuilder card(String kind, Severity severity, String what) {
    return new CardBuilder(kind, severity, what).in(region, account).at(time);
  }

  static String first(String... texts) {
    for (String text : texts) {
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  private static Optional<Instant> when(Fields body) {
    return body.time("notificationCreationTime")
        .or(() -> body.time("notificationCreateTime"))
        .or(() -> body.time("configurationItem", "configurationItemCaptureTime"));
  }
}
