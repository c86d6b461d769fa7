package dev.ataws.channels.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What waits for an answer in a channel, for 15 minutes; what is answered is carried out at most once.
 *
 * <p>A question is opened, may be changed, then is claimed by one caller and finished by it. A claim is written before anything
 * is carried out, so that what a process left behind when it died is known by its claim, and is never carried out again.
 */
public final class OpenQuestions {
  /** How long a question waits for an answer. */
  public static final Duration WAIT = Duration.ofMinutes(15);

  /** Long enough that whoever comes back after a weekend is told that the outcome is unknown. */
  private static final Duration STARTED_STAYS = Duration.ofDays(7);

  /** So that whoever answers too late is told so. */
  private static final Duration LATE_STAYS = Duration.ofDays(1);

  private static final Duration FINISHED_STAYS = Duration.ofDays(1);

  private static final String STATE = "state";
  private static final String OPEN = "open";
  private static final String STARTED = "started";
  private static final String FINISHED = "finished";
  private static final String CANCELLED = "cancelled";
  private static final String OPENED = "opened";
  private static final String ASKED = "asked";
  private static final String BY = "by";
  private static final String AT = "at";
  private static final String UNTIL = "until";
  private static final String OUTCOME = "outcome";

  private final Memory memory;
  private final Clock clock;
  private final String kind;

  private OpenQuestions(Memory memory, Clock clock, String kind) {
    this.memory = memory;
    this.clock = clock;
    this.kind = kind;
  }

  /** Returns the questions for what a command lacks. */
  public static OpenQuestions forInput(Memory memory, Clock clock) {
    return new OpenQuestions(memory, clock, "question");
  }

  /** Returns the questions whether a command is to run. */
  public static OpenQuestions forConfirmation(Memory memory, Clock clock) {
    return new OpenQuestions(memory, clock, "confirmation");
  }

  /** Opens a question; false if there is one of that id, in whatever state. */
  public boolean open(String id, JsonNode asked) {
    return memory.putIfAbsent(new Key(kind, id), open(asked));
  }

  /** Returns a question that is still open. */
  public Optional<OpenQuestion> find(String id) {
    return memory
        .get(new Key(kind, id))
        .filter(entry -> isIn(OPEN, entry))
        .map(OpenQuestions::question)
        .filter(this::isInTime);
  }

  /** Returns the questions that are still open and whose ids begin so, the one that was opened or changed last first. */
  public List<OpenQuestion> open(String prefix) {
    return unanswered(prefix).filter(this::isInTime).toList();
  }

  /** Returns the questions that nobody answered in time, less than a day ago, and whose ids begin so, the last first. */
  public List<OpenQuestion> late(String prefix) {
    return unanswered(prefix).filter(each -> !isInTime(each)).toList();
  }

  private Stream<OpenQuestion> unanswered(String prefix) {
    return memory.list(kind, prefix).stream()
        .filter(entry -> isIn(OPEN, entry))
        .map(OpenQuestions::question)
        .sorted(Comparator.comparing(OpenQuestion::opened).reversed());
  }

  private boolean isInTime(OpenQuestion question) {
    return clock.instant().isBefore(question.expiry());
  }

  /** Asks something else in the place of a question, for 15 minutes from now; false if it is not as it was read any more. */
  public boolean change(OpenQuestion question, JsonNode asked) {
    return memory.replace(question.entry(), open(asked)).isPresent();
  }

  /** Takes a question away, which then counts as if it never was; false if it is not as it was read any more. */
  public boolean cancel(OpenQuestion question) {
    Value over = value(Duration.ZERO, Json.object().put(STATE, CANCELLED));
    return memory.replace(question.entry(), over).isPresent();
  }

  /**
   * Claims a question for the one caller who may carry it out.
   *
   * @param by Slack's id of who answered
   * @param atMost how long that takes at most; who has not finished by then counts as dead
   */
  public Claim claim(String id, String by, Duration atMost) {
    while (true) {
      Optional<Entry> entry = memory.get(new Key(kind, id));
      Optional<Claim> claim =
          entry.map(each -> claim(each, by, atMost)).orElse(Optional.of(new Claim.Gone()));
      if (claim.isPresent()) {
        return claim.get();
      }
    }
  }

  /**
   * Says what came of a claim; false if somebody has said so before.
   *
   * @param outcome what those are told who press again; a few words, not the result
   */
  public boolean finish(Started started, JsonNode outcome) {
    ObjectNode json = started(started.asked(), started.by(), started.at(), started.until());
    json.put(STATE, FINISHED).remove(ASKED);
    json.set(OUTCOME, outcome);
    return memory.replace(started.entry(), value(FINISHED_STAYS, json)).isPresent();
  }

  /**
   * Returns what was started, and not finished in time: its process died, or cannot reach the memory. One of those who then
   * {@link #finish} it is told true, to tell people.
   */
  public List<Started> abandoned() {
    return memory.list(kind, "").stream()
        .filter(entry -> isIn(STARTED, entry))
        .map(OpenQuestions::started)
        .filter(this::isOverdue)
        .toList();
  }

  /** Nothing means that somebody else was faster, so that it is to be read again. */
  private Optional<Claim> claim(Entry entry, String by, Duration atMost) {
    Json json = Json.of(entry);
    return switch (json.text(STATE)) {
      case OPEN ->
        isInTime(question(entry))
            ? start(entry, json.member(ASKED), by, atMost)
            : Optional.of(new Claim.Gone());
      case STARTED -> Optional.of(late(started(entry)));
      case CANCELLED -> Optional.of(new Claim.Gone());
      default ->
        Optional.of(new Claim.Finished(json.text(BY), json.time(AT), json.member(OUTCOME)));
    };
  }

  private Claim late(Started started) {
    return isOverdue(started) ? new Claim.OutcomeUnknown(started) : new Claim.Running(started);
  }

  private Optional<Claim> start(Entry entry, JsonNode asked, String by, Duration atMost) {
    Instant now = clock.instant();
    Value value = value(STARTED_STAYS, started(asked, by, now, now.plus(atMost)));
    return memory.replace(entry, value).map(each -> new Claim.Won(started(each)));
  }

  private boolean isOverdue(Started started) {
    return !clock.instant().isBefore(started.until());
  }

  private Value open(JsonNode asked) {
    Instant now = clock.instant();
    ObjectNode json = Json.object()
        .put(STATE, OPEN)
        .put(OPENED, now.toString())
        .put(UNTIL, now.plus(WAIT).toString());
    json.set(ASKED, asked);
    return value(LATE_STAYS.plus(WAIT), json);
  }

  private Value value(Duration stay, JsonNode json) {
    return Value.until(clock.instant().plus(stay), Json.text(json));
  }

  private static boolean isIn(String state, Entry entry) {
    return Json.of(entry).text(STATE).equals(state);
  }

  private static OpenQuestion question(Entry entry) {
    Json json = Json.of(entry);
    return new OpenQuestion(
        entry.key().id(), json.member(ASKED), json.time(OPENED), json.time(UNTIL), entry);
  }

  private static ObjectNode started(JsonNode asked, String by, Instant at, Instant until) {
    ObjectNode json = Json.object().put(STATE, STARTED);
    json.set(ASKED, asked);
    return json.put(BY, by).put(AT, at.toString()).put(UNTIL, until.toString());
  }

  private static Started started(Entry entry) {
    Json json = Json.of(entry);
    return new Started(
        entry.key().id(),
        json.member(ASKED),
        json.text(BY),
        json.time(AT),
        json.time(UNTIL),
        entry);
  }
}
