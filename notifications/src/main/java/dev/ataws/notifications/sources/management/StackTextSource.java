package dev.ataws.notifications.sources.management;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import dev.ataws.notifications.sources.Source;
import java.util.Map;
import java.util.Optional;

/** Events of stacks that CloudFormation, or Service Catalog, publishes as text with lines like {@code StackId='…'}. */
final class StackTextSource implements Source {
  @Override
  public boolean claims(Incoming message) {
    return !message.isJson()
        && (message.text().startsWith("StackId='")
            || message.subject().startsWith("AWS CloudFormation Notification"));
  }

  @Override
  public Card card(Incoming message) {
    Map<String, String> values = StackText.read(message.text());
    String stack = values.getOrDefault("StackId", "");
    Optional<Arn> arn = Arn.of(stack);
    return StackCard.of(new StackCard.Change(
        stack,
        values.getOrDefault("StackName", StackCard.name(stack)),
        arn.map(Arn::region).orElse(""),
        arn.map(Arn::account).orElse(values.getOrDefault("Namespace", "")),
        new StackCard.Resource(
            values.getOrDefault("LogicalResourceId", ""),
            values.getOrDefault("PhysicalResourceId", ""),
            values.getOrDefault("ResourceType", "")),
        values.getOrDefault("ResourceStatus", ""),
        reason(values, message),
        new Fields(TextNode.valueOf(values.getOrDefault("Timestamp", ""))).time()));
  }

  private static String reason(Map<String, String> values, Incoming message) {
    return values.isEmpty() ? message.text() : values.getOrDefault("ResourceStatusReason", "");
  }
}
