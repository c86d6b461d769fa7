package dev.ataws.notifications.sources.monitoring;

import dev.ataws.notifications.sources.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change of state of an alarm, whichever way it came.
 *
 * @param place which alarm it is
 * @param change what happened
 * @param description what its owner says about it
 * @param trigger what it watches, in the form of an SNS message; nothing for a composite alarm
 * @param composite what it is made of, if of other alarms
 */
record Alarm(
    Place place, Change change, String description, Fields trigger, Optional<Composite> composite) {

  /** The alarm; the region is a display name where its code is not known. */
  record Place(String name, String arn, String region, String account) {}

  /** The change; the old state is empty where it is not known. */
  record Change(String state, String oldState, String reason, Optional<Instant> time) {
    /** Returns it as {@code OK → ALARM}. */
    String text() {
      String now = state.replace('_', ' ');
      return oldState.isEmpty() || oldState.equals(state)
          ? now
          : oldState.replace('_', ' ') + " → " + now;
    }
  }

  /**
   * What a composite alarm is made of.
   *
   * @param children those that made it change its state, each with its state
   * @param suppression who holds its actions back, and whether they are held back
   */
  record Composite(String rule, List<String> children, List<String> suppression) {
    Composite {
      children = List.copyOf(children);
      suppression = List.copyOf(suppression);
    }
  }
}
