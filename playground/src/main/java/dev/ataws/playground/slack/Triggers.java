package dev.ataws.playground.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The trigger ids that come with what a person does: each opens one modal, within three seconds. */
final class Triggers {
  private static final Duration LIFE = Duration.ofSeconds(3);

  private record Trigger(String user, Instant at) {}

  /** What came of using a trigger: the person before whom a modal may be opened, or Slack's error code. */
  record Use(String user, Optional<String> fault) {}

  private final Map<String, Trigger> made = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Clock clock;

  Triggers(Clock clock) {
    this.clock = clock;
  }

  synchronized String next(String userId) {
    String id = clock.millis() + "." + UUID.randomUUID().toString().replace("-", "");
    made.put(id, new Trigger(userId, clock.instant()));
    return id;
  }

  /** Uses a trigger up. */
  synchronized Use use(String id) {
    if (used.contains(id)) {
      return new Use("", Optional.of("exchanged_trigger_id"));
    }
    Trigger trigger = made.remove(id);
    if (trigger == null) {
      return new Use("", Optional.of("invalid_trigger_id"));
    }
    used.add(id);
    boolean expired = clock.instant().isAfter(trigger.at().plus(LIFE));
    return new Use(trigger.user(), expired ? Optional.of("expired_trigger_id") : Optional.empty());
  }
}
