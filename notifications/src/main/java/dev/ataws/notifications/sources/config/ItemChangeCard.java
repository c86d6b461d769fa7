package dev.ataws.notifications.sources.config;

import dev.ataws.notifications.cards.Card;
import dev.ataws.notifications.cards.CardBuilder;
import dev.ataws.notifications.cards.Severity;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.words.Wording;
import dev.ataws.notifications.sources.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A resource that was created, changed or deleted: what changed first, from what to what. */
final class ItemChangeCard {
  private static final int MOST = 10;
  private static final String OVERSIZED =
      "The change is too large for a notification. AWS Config has it all.";

  private ItemChangeCard() {}

  static Card of(ConfigMessage message) {
    Fields body = message.body();
    boolean isOversized = body.has("configurationItemSummary");
    Fields item = body.at(isOversized ? "configurationItemSummary" : "configurationItem");
    Fields diff = body.at(isOversized ? "configurationItemSummary" : "configurationItemDiff");
    String change = diff.text("changeType");
    String status = item.text("configurationItemStatus");
    String id = item.text("resourceId");
    String name = item.text("resourceName");
    CardBuilder card = message
        .card("config-item-change", severity(status, change), what(status, change))
        .about(Wording.joined(" ", item.text("resourceType"), name.isEmpty() ? id : name));
    return card.text(text(item, diff, isOversized))
        .fact("Resource type", item.text("resourceType"))
        .fact("Resource", id)
        .fact("Name", name.equals(id) ? "" : name)
        .fact("Change", Words.label(change))
        .fact("State", status.equals("OK") ? "" : Words.label(status))
        .fact("Availability zone", zone(item))
        .fact("ARN", item.text("ARN"))
        .fact("Captured", Wording.time(item, "configurationItemCaptureTime"))
        .fact("Related", related(item))
        .fact("Tags", tags(item))
        .fact("Stored in", body.text("s3DeliverySummary", "s3BucketLocation"))
        .link(
            "Open the timeline",
            message
                .console()
                .link(
                    "config/home?region={region}#/resources/timeline?resourceId=%s&resourceType=%s",
                    id, item.text("resourceType")))
        .build();
  }

  private static String text(Fields item, Fields diff, boolean isOversized) {
    if (!item.has("resourceType")) {
      return "AWS Config does not say of what.";
    }
    return isOversized ? OVERSIZED : changes(diff.at("changedProperties"));
  }

  private static String what(String status, String change) {
    if (change.equals("DELETE") || status.startsWith("ResourceDeleted")) {
      return "Resource deleted";
    }
    boolean isNew =
        change.isEmpty() ? status.equals("ResourceDiscovered") : change.equals("CREATE");
    return isNew ? "Resource created" : "Configuration changed";
  }

  private static Severity severity(String status, String change) {
    return change.equals("DELETE") || status.startsWith("ResourceDeleted")
        ? Severity.WARNING
        : Severity.INFO;
  }

  /** A line for each property that changed. */
  private static String changes(Fields properties) {
    List<Map.Entry<String, Fields>> members = properties.members();
    StringBuilder changes = new StringBuilder();
    for (Map.Entry<String, Fields> member : members.subList(0, Math.min(MOST, members.size()))) {
      changes.append(changes.isEmpty() ? "" : "\n").append("• ").append(member.getKey());
      changes.append(": ").append(ChangedProperty.said(member.getKey(), member.getValue()));
    }
    int left = members.size() - MOST;
    return left > 0 ? changes + "\n… and " + left + " more" : changes.toString();
  }

  private static String zone(Fields item) {
    String zone = item.text("availabilityZone");
    return zone.equals("Not Applicable") || zone.equals("Regional") ? "" : zone;
  }

  private static String related(Fields item) {
    List<String> related = new ArrayList<>();
    for (Fields each : item.items("relationships")) {
      String name = each.text("resourceName");
      related.add(name.isEmpty() ? each.text("resourceId") : name);
    }
    related.removeIf(String::isBlank);
    return String.join(", ", Wording.upTo(MOST / 2, related));
  }

  private static List<String> tags(Fields item) {
    List<String> tags = new ArrayList<>();
    for (Map.Entry<String, Fields> tag : item.members("tags")) {
      tags.add(tag.getKey() + "=" + tag.getValue().text());
    }
    return Wording.upTo(MOST, tags);
  }
}
