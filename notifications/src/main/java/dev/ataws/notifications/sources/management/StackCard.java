package dev.ataws.notifications.sources.management;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Console;
import dev.ataws.notifications.sources.words.Tone;
import dev.ataws.notifications.sources.words.Words;
import java.time.Instant;
import java.util.Optional;

/** Makes the card of a stack, or of one resource of it, that changed its status. */
final class StackCard {
  private static final String STACK = "AWS::CloudFormation::Stack";

  private StackCard() {}

  /** A change of status; the stack is its ARN. */
  record Change(
      String stack,
      String stackName,
      String region,
      String account,
      Resource resource,
      String status,
      String reason,
      Optional<Instant> time) {
    /** Tells whether it is the stack itself that changed, and no stack or other resource in it. */
    boolean isOfStack() {
      return resource.type().isEmpty()
          || (resource.type().equals(STACK)
              && (resource.physicalId().equals(stack) || resource.logicalId().equals(stackName)));
    }
  }

  /** A resource of a stack. */
  record Resource(String logicalId, String physicalId, String type) {}

  static Card of(Change change) {
    boolean isStack = change.isOfStack();
    CardBuilder card = new CardBuilder(
            isStack ? "cloudformation-stack" : "cloudformation-resource",
            severity(change.status()),
            isStack ? "CloudFormation Stack" : "CloudFormation Resource")
        .about(
            isStack
                ? change.stackName()
                : change.stackName() + " / " + change.resource().logicalId())
        .in(change.region(), change.account())
        .at(change.time())
        .text(text(change))
        .fact("Status", change.status());
    if (!isStack) {
      card.fact("Stack", change.stackName())
          .fact("Resource", change.resource().logicalId())
          .fact("Type", change.resource().type())
          .fact("Physical ID", change.resource().physicalId());
    }
    return card.link("Open the stack", link(change.region(), "events", change.stack()))
        .build();
  }

  static Optional<String> link(String region, String page, String stack) {
    return Console.of(region)
        .link("cloudformation/home?region={region}#/stacks/" + page + "?stackId=%s", stack);
  }

  /** Returns the name in the ARN of a stack, {@code …:stack/NAME/ID}; the text itself if it is none. */
  static String name(String stack) {
    int start = stack.indexOf(":stack/");
    if (start < 0) {
      return stack;
    }
    String rest = stack.substring(start + ":stack/".length());
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }

  /** A rollback is the end of something that failed. */
  static Severity severity(String status) {
    if (status.endsWith("_FAILED") || status.equals("FAILED")) {
      return Severity.ERROR;
    }
    if (status.contains("ROLLBACK")) {
      return status.endsWith("_IN_PROGRESS") ? Severity.ERROR : Severity.WARNING;
    }
    return Tone.orInfo(status);
  }

  private static String text(Change change) {
    if (!change.reason().isBlank()) {
      return change.reason();
    }
    String status = Words.lower(change.status());
    return status.isEmpty()
        ? ""
        : Character.toUpperCase(status.charAt(0)) + status.substring(1) + ".";
  }
}
