package dev.ataws.notifications.sources.monitoring;

import dev.ataws.notifications.sources.Arn;
import dev.ataws.notifications.sources.Fields;
import dev.ataws.notifications.sources.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what composite alarms are made of. */
final class CompositeAlarm {
  private static final String ALARM = ":alarm:";
  /** As long as what stands before the name in an ARN gets. */
  private static final int LONGEST_PREFIX = 70;

  private static final String TRANSITION = " transitioned to ";
  private static final Set<String> STATES = Set.of("OK", "ALARM", "INSUFFICIENT_DATA");

  private CompositeAlarm() {}

  /** Reads an alarm published to SNS. */
  static Optional<Alarm.Composite> ofMessage(Fields json) {
    if (!json.has("AlarmRule") && !json.has("TriggeringChildren")) {
      return Optional.empty();
    }
    List<String> children = children(json.items("TriggeringChildren"));
    if (children.isEmpty()) {
      children = ofReasonData(json.text("NewStateReasonData"));
    }
    return Optional.of(new Alarm.Composite(
        json.text("AlarmRule"),
        children.isEmpty() ? ofReason(json.text("NewStateReason")) : children,
        suppression(
            json.firstOf("AlarmActionsSuppressor", "ActionsSuppressor"),
            json.text("ActionsSuppressedBy"),
            json.text("ActionsSuppressedReason"))));
  }

  /** Reads an alarm of EventBridge or of a Lambda function. */
  static Optional<Alarm.Composite> ofDetail(Fields detail) {
    if (!detail.has("configuration", "alarmRule")) {
      return Optional.empty();
    }
    List<String> children = ofReasonData(detail.text("state", "reasonData"));
    return Optional.of(new Alarm.Composite(
        detail.text("configuration", "alarmRule"),
        children.isEmpty() ? ofReason(detail.text("state", "reason")) : children,
        suppression(
            detail.text("configuration", "actionsSuppressor"),
            detail.text("state", "actionsSuppressedBy"),
            detail.text("state", "actionsSuppressedReason"))));
  }

  /** Returns a reason with the names of the alarms where it has their ARNs. */
  static String readable(String reason) {
    StringBuilder readable = new StringBuilder(reason.length());
    int from = 0;
    for (int arn = reason.indexOf("arn:"); arn >= 0; arn = reason.indexOf("arn:", from)) {
      int name = reason.indexOf(ALARM, arn);
      boolean isAlarm = name >= 0 && name - arn <= LONGEST_PREFIX;
      int end = isAlarm ? arn : arn + 1;
      readable.append(reason, from, end);
      from = isAlarm ? name + ALARM.length() : end;
      if (name < 0) {
        break;
      }
    }
    return readable.append(reason, from, reason.length()).toString();
  }

  /** Reads {@code arn:…:alarm:NAME transitioned to ALARM at …}. */
  static List<String> ofReason(String reason) {
    List<String> children = new ArrayList<>();
    int at = reason.indexOf(TRANSITION);
    for (int from = 0; at >= 0; at = reason.indexOf(TRANSITION, at + 1)) {
      int arn = reason.substring(from, at).lastIndexOf("arn:");
      int end = reason.indexOf(' ', at + TRANSITION.length());
      String state = reason.substring(at + TRANSITION.length(), end < 0 ? reason.length() : end);
      if (arn >= 0 && STATES.contains(state)) {
        children.add(child(reason.substring(from + arn, at), state));
      }
      from = at;
    }
    return children;
  }

  private static List<String> ofReasonData(String data) {
    return children(Incoming.of(Optional.empty(), data).json().items("triggeringAlarms"));
  }

  private static List<String> children(List<Fields> items) {
    return items.stream()
        .filter(each -> !arn(each).isEmpty())
        .map(each -> child(
            arn(each),
            each.text("state", "value").isEmpty()
                ? each.text("State", "Value")
                : each.text("state", "value")))
        .toList();
  }

  private static String arn(Fields child) {
    return child.hasText() ? child.text() : child.firstOf("arn", "Arn");
  }

  private static String child(String arn, String state) {
    return name(arn) + (state.isEmpty() ? "" : ": " + state.replace('_', ' '));
  }

  /** Names of alarms may hold slashes and colons. */
  private static String name(String arn) {
    int at = arn.indexOf(ALARM);
    return at < 0 ? arn : arn.substring(at + ALARM.length());
  }

  private static List<String> suppression(String suppressor, String by, String reason) {
    List<String> said = new ArrayList<>(2);
    if (!suppressor.isEmpty()) {
      said.add("by " + (Arn.of(suppressor).isPresent() ? name(suppressor) : suppressor));
    }
    if (!by.isEmpty()) {
      said.add("held back now: " + (reason.isEmpty() ? by : reason));
    }
    return said;
  }
}
