package dev.ataws.bot.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ataws.grammar.Command;
import dev.ataws.policies.Decision;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The commands that wait for a press, each of which is taken at most once, for fifteen minutes. */
public final class Confirmations {
  static final Duration VALID = Duration.ofMinutes(15);
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Cache<String, Confirmation> open = kept();
  private final Cache<String, Boolean> taken = kept();

  public Confirmations(Clock clock) {
    this.clock = clock;
  }

  private static <V> Cache<String, V> kept() {
    return Caffeine.newBuilder()
        .maximumSize(MOST)
        .expireAfterWrite(VALID.multipliedBy(2))
        .build();
  }

  Confirmation open(
      Mention mention,
      String configuration,
      Command command,
      String region,
      Decision.Confirmer confirmer) {
    Confirmation confirmation = new Confirmation(
        UUID.randomUUID().toString(),
        mention,
        configuration,
        command.name(),
        command.canonical(),
        region,
        confirmer,
        clock.instant().plus(VALID));
    open.put(confirmation.id(), confirmation);
    return confirmation;
  }

  /** One that still waits; none when it was taken, or when it is too late. */
  Optional<Confirmation> waiting(String id) {
    return Optional.ofNullable(open.getIfPresent(id)).filter(this::isInTime);
  }

  /** Takes one: of all who try, one gets it. */
  Optional<Confirmation> take(String id) {
    taken.put(id, true);
    return Optional.ofNullable(open.asMap().remove(id)).filter(this::isInTime);
  }

  /** Whether somebody took it: what came of it stands in place of the question. */
  boolean isTaken(String id) {
    return taken.getIfPresent(id) != null;
  }

  private boolean isInTime(Confirmation confirmation) {
    return clock.instant().isBefore(confirmation.expiry());
  }
}
