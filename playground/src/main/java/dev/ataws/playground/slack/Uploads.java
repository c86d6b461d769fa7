package dev.ataws.playground.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files that the bot uploaded: announced first, then filled with bytes, then shared. */
final class Uploads {
  private record Announced(String id, String name) {}

  private record Stored(SharedFile file, Instant processedAt) {}

  private final Map<String, Announced> byTicket = new ConcurrentHashMap<>();
  private final Map<String, Stored> byId = new ConcurrentHashMap<>();
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
  private final Ids ids;
  private final Clock clock;

  Uploads(Ids ids, Clock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes the id for a file of that name; the ticket is the secret part of its upload URL. */
  String announce(String ticket, String name) {
    Announced announced = new Announced(ids.next("F"), name);
    byTicket.put(ticket, announced);
    return announced.id();
  }

  /** Takes the bytes, or answers false for a ticket that is unknown or used. */
  boolean receive(String ticket, byte[] bytes) {
    Announced announced = byTicket.remove(ticket);
    if (announced == null) {
      return false;
    }
    SharedFile file = new SharedFile(
        announced.id(), announced.name(), announced.name(), bytes.length, clock.instant());
    contents.put(file.id(), bytes);
    byId.put(file.id(), new Stored(file, Instant.MAX));
    return true;
  }

  /** Completes a file: it gets its title, is processed after the delay. */
  Optional<SharedFile> complete(String id, Optional<String> title, Duration processing) {
    Instant processed = clock.instant().plus(processing);
    Stored stored = byId.computeIfPresent(
        id, (same, before) -> new Stored(titled(before.file(), title), processed));
    return Optional.ofNullable(stored).map(Stored::file);
  }

  Optional<SharedFile> find(String id) {
    return Optional.ofNullable(byId.get(id)).map(Stored::file);
  }

  Optional<byte[]> bytes(String id) {
    return Optional.ofNullable(contents.get(id)).map(byte[]::clone);
  }

  /** Whether Slack knows the file's MIME type by now. */
  boolean isProcessed(String id) {
    return Optional.ofNullable(byId.get(id))
        .filter(stored -> !clock.instant().isBefore(stored.processedAt()))
        .isPresent();
  }

  private static SharedFile titled(SharedFile file, Optional<String> title) {
    return new SharedFile(
        file.id(), file.name(), title.orElse(file.title()), file.size(), file.created());
  }
}
