package dev.ataws.channels.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Work that was begun and must not be forgotten when the process dies, each under an id that is begun once in two days.
 *
 * <p>Who is at it holds a lease, and renews it. When a lease runs out, one replica may take the work over, of which anything may have
 * been done already: what must not happen twice needs a claim of {@link OpenQuestions}.
 */
public final class Undone {
  /** Slack delivers an event again for up to a day, with delayed events switched on. */
  private static final Duration BEGUN_STAYS = Duration.ofDays(2);
  /** A process that comes back after a weekend finds what it left. */
  private static final Duration UNDONE_STAYS = Duration.ofDays(7);

  private static final String WORK = "work";
  private static final String AT = "at";
  private static final String UNTIL = "until";
  private static final String TOKEN = "token";

  private final Memory memory;
  private final Clock clock;

  /** Keeps the work in a memory. */
  public Undone(Memory memory, Clock clock) {
    this.memory = memory;
    this.clock = clock;
  }

  /**
   * Notes that work is begun; false if that of the same id was begun before, done or not. When it throws, it may have been noted, and
   * is then overdue after the lease.
   *
   * @param lease how long the caller is given until it is done, or the lease is renewed
   */
  public boolean begin(String id, JsonNode work, Duration lease) {
    String token = UUID.randomUUID().toString();
    Value value = value(work, clock.instant(), token, lease);
    return memory.putIfAbsent(undone(id), value) && isFirst(id, token);
  }

  /** Gives whoever is at it that long from now; nothing happens if it is done. */
  public void renew(String id, Duration lease) {
    Optional<Entry> entry = memory.get(undone(id));
    while (entry.isPresent() && !isRenewed(entry.get(), lease)) {
      entry = memory.get(undone(id));
    }
  }

  /** Notes that work is done. */
  public void done(String id) {
    memory.delete(undone(id));
  }

  /** Returns the work whose lease has run out, the eldest first: its process died, or cannot reach the memory. */
  public List<Left> overdue() {
    Instant now = clock.instant();
    return memory.list("undone", "").stream()
        .filter(entry -> !now.isBefore(Json.of(entry).time(UNTIL)))
        .map(Undone::left)
        .sorted(Comparator.comparing(Left::begun))
        .toList();
  }

  /** Takes work over for that long; true for exactly one of all who try, and false if it was renewed or done meanwhile. */
  public boolean takeOver(Left left, Duration lease) {
    return isFirst(left.id(), Json.of(left.entry()).text(TOKEN)) && isRenewed(left.entry(), lease);
  }

  /**
   * Tells whether the work with this token is the first of its id, and takes it away if not. Whoever dies between the two writes of
   * {@link #begin} leaves the question to who takes over.
   */
  private boolean isFirst(String id, String token) {
    Key begun = new Key("begun", id);
    String json = Json.text(Json.object().put(TOKEN, token));
    boolean isFirst =
        memory.putIfAbsent(begun, Value.until(clock.instant().plus(BEGUN_STAYS), json))
            || memory
                .get(begun)
                .filter(entry -> Json.of(entry).text(TOKEN).equals(token))
                .isPresent();
    if (!isFirst) {
      memory.delete(undone(id));
    }
    return isFirst;
  }

  private boolean isRenewed(Entry read, Duration lease) {
    Json json = Json.of(read);
    Value value = value(json.member(WORK), json.time(AT), json.text(TOKEN), lease);
    return memory.replace(read, value).isPresent();
  }

  private Value value(JsonNode work, Instant begun, String token, Duration lease) {
    Instant now = clock.instant();
    ObjectNode json = Json.object().put(AT, begun.toString());
    json.put(UNTIL, now.plus(lease).toString()).put(TOKEN, token).set(WORK, work);
    return Value.until(now.plus(UNDONE_STAYS), Json.text(json));
  }

  private static Left left(Entry entry) {
    Json json = Json.of(entry);
    return new Left(entry.key().id(), json.member(WORK), json.time(AT), entry);
  }

  private static Key undone(String id) {
    return new Key("undone", id);
  }
}
