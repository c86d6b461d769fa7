package dev.ataws.channels;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Remembers for an hour what of a person each role lets its sessions carry, and tells once of what it does not. */
final class RoleTrust {
  private static final Duration TAKEN_STAYS = Duration.ofHours(1);
  /** Not long: whoever mends the role meanwhile waits for it. */
  private static final Duration IN_VAIN_STAYS = Duration.ofMinutes(5);

  private final Cache<String, Carried> taken;
  private final Cache<String, Boolean> inVain;
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Consumer<Lack> warnings;

  RoleTrust(Clock clock, Consumer<Lack> warnings) {
    this.taken = kept(clock, TAKEN_STAYS);
    this.inVain = kept(clock, IN_VAIN_STAYS);
    this.warnings = warnings;
  }

  /** Returns what is sent first for a role: everything, unless it has refused that. */
  Carried carried(AssumableRole role) {
    return Optional.ofNullable(taken.getIfPresent(role.arn()))
        .orElse(Carried.TAGS_AND_SOURCE_IDENTITY);
  }

  /** Returns what to try after AWS denied what was carried; nothing when that is not why. */
  Optional<Carried> less(AssumableRole role, Carried carried, String denial) {
    if (Carried.isNamed(denial)) {
      return carried.without(denial);
    }
    return inVain.getIfPresent(role.arn()) == null ? carried.next() : Optional.empty();
  }

  /** AWS gave a session with what was carried, after it had denied more. */
  void takes(AssumableRole role, Carried carried, String denial) {
    taken.put(role.arn(), carried);
    if (told.add(role.arn() + " " + carried)) {
      warnings.accept(RoleTexts.lack(role, carried, denial));
    }
  }

  /** AWS gave no session whatever was carried. */
  void wasInVain(AssumableRole role) {
    inVain.put(role.arn(), true);
  }

  private static <T> Cache<String, T> kept(Clock clock, Duration stay) {
    return Caffeine.newBuilder()
        .maximumSize(10_000)
        .ticker(new ClockTicker(clock))
        .executor(Runnable::run)
        .expireAfterWrite(stay)
        .build();
  }
}
