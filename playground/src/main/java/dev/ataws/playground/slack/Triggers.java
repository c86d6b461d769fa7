package dev.ataws.playground.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The trigger ids that come with what a person does: each opens one modal, within three seconds. */
final class Triggers {
  private static final Duration LIFE = Duration.ofSeconds(3);

  private final Map<String, Instant> made = new HashMap<>();
  private final Map<String, Instant> used = new HashMap<>();
  private final Clock clock;

  Triggers(Clock clock) {
    this.clock = clock;
  }

  synchronized String next() {
    String id = clock.millis() + "." + UUID.randomUUID().toString().replace("-", "");
    made.put(id, clock.instant());
    return id;
  }

  /** Uses a trigger up, or answers Slack's error code. */
  synchronized Optional<String> use(String id) {
    if (used.containsKey(id)) {
      return Optional.of("exchanged_trigger_id");
    }
    Instant madeAt = made.remove(id);
    if (madeAt == null) {
      return Optional.of("invalid_trigger_id");
    }
    used.put(id, madeAt);
    boolean expired = clock.instant().isAfter(madeAt.plus(LIFE));
    return expired ? Optional.of("expired_trigger_id") : Optional.empty();
  }
}
