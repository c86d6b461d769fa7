package dev.ataws.playground.conversations;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.PretendSlack;
import dev.ataws.playground.slack.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.core.ConditionTimeoutException;

/** One conversation on the stage: does what its people do, and holds what happens against what the script tells. */
final class Play {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOTHING = "nothing";

  private final Stage stage;
  private final PretendSlack slack;
  private final Names names;
  private final Listener listener;
  private final Set<String> threads = new HashSet<>();
  private final int logged;
  private boolean isTwice;
  private boolean isDoomed;
  private boolean isSlow;
  private String channel = "";
  private String thread = "";
  private Submission submission = new Submission.Incomplete(Map.of());
  private JsonNode made = JsonNodeFactory.instance.missingNode();
  private int heard;
  private int asked;

  Play(Stage stage, boolean isTwice) {
    this.stage = stage;
    this.slack = stage.slack();
    this.names = new Names(slack.workspace());
    names.give("NOW", String.valueOf(System.currentTimeMillis()));
    stage.clear();
    this.listener = new Listener(slack, names);
    this.logged = stage.bot().log().size();
    if (isTwice) {
      twice();
    }
  }

  /** Plays the script; fails where something else happens than it tells, or something that it does not tell. */
  void play(Script script) {
    for (Step step : script.steps()) {
      try {
        play(step);
      } catch (AssertionError | RuntimeException fault) {
        throw new AssertionError(
            "%s:%d: %s%n%s".formatted(script.file(), step.line(), fault.getMessage(), whole()),
            fault);
      }
    }
    requireNothingUntold(script);
  }

  private String whole() {
    List<String> lines = new ArrayList<>(List.of("", "All that was said:"));
    said().forEach(said -> lines.addAll(Script.lines(said.head(), said.lines())));
    lines.addAll(Script.lines("AWS was asked", requests()));
    return String.join("\n", lines);
  }

  private void requireNothingUntold(Script script) {
    List<String> lines = new ArrayList<>();
    untold().forEach(more -> lines.addAll(Script.lines(more.head(), more.lines())));
    List<String> rest = requests().subList(asked, requests().size());
    if (!rest.isEmpty()) {
      lines.addAll(Script.lines("AWS was asked", rest));
    }
    if (!lines.isEmpty()) {
      throw new AssertionError(
          script.file() + " does not tell of this:\n" + String.join("\n", lines));
    }
  }

  /** What came after the end, of which no script tells; forms stand in no thread, those are of scripts that came later. */
  List<Said> late() {
    return untold().stream().filter(said -> !said.thread().isBlank()).toList();
  }

  /** Does what a step says, or checks that it is so. */
  void play(Step step) {
    if (step.verb().isAboutTheBot()) {
      hear(step);
    } else {
      perform(step);
    }
  }

  private void perform(Step step) {
    switch (step.verb()) {
      case TYPES -> type(step);
      case ALARM -> alarm(step);
      case ANSWERS ->
        slack.reply(channel, thread, names.userId(step.name(0)), names.meant(step.typed()));
      case EDITS -> edit(step);
      case PRESSES -> press(step);
      case CHOOSES -> choose(step);
      case FILLS_IN -> fillIn(step);
      case SUBMITS -> submission = slack.submit(names.userId(step.name(0)));
      case CLOSES -> slack.close(names.userId(step.name(0)));
      case FORM_SAYS -> requireSame(step.text(), formErrors());
      case IS_OFFERED -> requireSame(step.text(), offered(step));
      case TIME_PASSES -> letPass(minutes(step.name(0)));
      case BOT_IS_SILENT -> requireSilence();
      case AWS_HAS -> made = stage.owner().carryOut(step.name(0), names.meant(step.typed()));
      case AWS_HAS_MANY -> carryOut(Integer.parseInt(step.name(0)), step.typed());
      case LET -> names.give(step.name(0), value(step.name(1)));
      case AWS_WAS_ASKED -> requireAsked(step);
      case AWS_WAS_ASKED_AS -> requireSame(step.text(), askers());
      case STS_WAS_TOLD -> requireSame(step.text(), toldSts());
      case AWS_TAKES -> slow(Long.parseLong(step.name(0)));
      case AWS_ANSWERS -> stage.aws().moods().answer(step.name(0), step.name(1));
      case AWS_DENIES -> stage.aws().moods().deny(step.name(0));
      case TWICE -> twice();
      case AUDIT -> requireAudit(step.typed());
      default -> treatBot(step);
    }
  }

  private void treatBot(Step step) {
    switch (step.verb()) {
      case KILLED -> {
        letRemember();
        stage.bot().kill();
        stage.bot().awaitDeath();
      }
      case KILLED_BEFORE_AWS -> {
        isDoomed = true;
        stage.aws().moods().killBefore(stage.bot()::kill);
      }
      case KILLED_AFTER_AWS -> {
        isDoomed = true;
        stage.aws().moods().killAfter(stage.bot()::kill);
      }
      default -> {
        stage.bot().awaitDeath();
        stage.bot().start();
      }
    }
  }

  /** What the bot does right after it has posted, as remembering where, belongs to the posting. */
  private static void letRemember() {
    await().pollDelay(Duration.ofMillis(300)).until(() -> true);
  }

  private void carryOut(int times, String text) {
    for (int number = 1; number <= times; number++) {
      String numbered = text.replace("{N}", "%03d".formatted(number));
      made = stage.owner().carryOut("", names.meant(numbered));
    }
  }

  /** A bot that is to be killed dies first. */
  private void letPass(Duration time) {
    if (isDoomed) {
      stage.bot().awaitDeath();
    }
    isDoomed = false;
    stage.bot().letPass(time);
  }

  private static Duration minutes(String number) {
    return switch (number) {
      case "Five" -> Duration.ofMinutes(5);
      case "Ten" -> Duration.ofMinutes(10);
      case "Fifteen" -> Duration.ofMinutes(15);
      case "Sixteen" -> Duration.ofMinutes(16);
      default -> throw new IllegalArgumentException("README.md knows no " + number + " minutes");
    };
  }

  /** Only here it is sure that the bot tells of its progress. */
  private void slow(long seconds) {
    isSlow = true;
    stage.aws().moods().slow(seconds);
  }

  private void twice() {
    isTwice = true;
    slack.faults().deliverTimes(2);
    slack.faults().interactTimes(2);
  }

  private void type(Step step) {
    channel = names.channelId(step.name(1));
    Message message = slack.say(channel, names.userId(step.name(0)), names.meant(step.typed()));
    thread = message.ts();
    threads.add(Listener.thread(channel, thread));
  }

  private void alarm(Step step) {
    channel = names.channelId(step.name(0));
    thread = new AlarmCard(slack).post(channel, step.typed());
    threads.add(Listener.thread(channel, thread));
  }

  private void edit(Step step) {
    String person = names.userId(step.name(0));
    Message last = slack.thread(channel, thread).stream()
        .filter(message -> message.user().equals(person))
        .reduce((before, after) -> after)
        .orElseThrow(() -> new AssertionError("nothing to edit was said"));
    slack.edit(last, names.meant(step.typed()));
  }

  private void press(Step step) {
    String person = names.userId(step.name(0));
    slack.press(with(step.name(1)), step.name(1), person);
  }

  private void choose(Step step) {
    String person = names.userId(step.name(0));
    String menu = step.name(2);
    slack.choose(with(menu), actionId(with(menu), menu), names.meant(step.name(1)), person);
  }

  private List<String> offered(Step step) {
    String person = names.userId(step.name(0));
    String menu = step.name(2);
    List<String> labels = slack.modal(person).isPresent()
        ? slack.suggestionsInModal(person, menu, step.name(1)).labels()
        : slack
            .suggestions(with(menu), actionId(with(menu), menu), step.name(1), person)
            .labels();
    return labels.isEmpty() ? List.of(NOTHING) : names.written(labels);
  }

  private void fillIn(Step step) {
    slack.fill(names.userId(step.name(0)), step.name(1), names.meant(step.name(2)));
  }

  /** What stands beneath the fields of the form, or nothing where it was taken. */
  List<String> formErrors() {
    return submission instanceof Submission.Failed failed
        ? List.of(failed.why())
        : submission.errors().values().stream().sorted().toList();
  }

  /** The last message on which some words can be pressed or opened. */
  private Message with(String words) {
    List<Message> messages = new ArrayList<>(slack.thread(channel, thread));
    Collections.reverse(messages);
    return messages.stream()
        .filter(message -> elements(blocks(message)).stream().anyMatch(one -> shows(one, words)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no [" + words + "] to be seen"));
  }

  private static String actionId(Message message, String words) {
    return elements(blocks(message)).stream()
        .filter(element -> shows(element, words))
        .map(element -> element.path("action_id").asText())
        .findFirst()
        .orElseThrow();
  }

  private static boolean shows(JsonNode element, String words) {
    return element.at("/text/text").asText().equals(words)
        || element.at("/placeholder/text").asText().equals(words);
  }

  /** Those of its attachments too. */
  private static JsonNode blocks(Message message) {
    ArrayNode all = JSON.createArrayNode();
    message.blocks().forEach(all::add);
    message.attachments().forEach(each -> each.path("blocks").forEach(all::add));
    return all;
  }

  private static List<JsonNode> elements(JsonNode blocks) {
    List<JsonNode> elements = new ArrayList<>();
    blocks.forEach(block -> {
      block.path("elements").forEach(elements::add);
      elements.add(block.path("accessory"));
    });
    return elements;
  }

  private String value(String path) {
    JsonNode value = made.at("/" + path.replaceAll("\\[(\\d+)]", ".$1").replace('.', '/'));
    if (!value.isValueNode()) {
      throw new AssertionError("AWS's answer has no " + path + ": " + made);
    }
    return value.asText();
  }

  private List<Said> said() {
    List<Said> all = isSlow ? listener.said() : listener.saidWithoutProgress();
    return all.stream()
        .filter(said -> threads.contains(said.thread()) || said.thread().isBlank())
        .toList();
  }

  private void hear(Step step) {
    try {
      await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> isThere(step));
    } catch (ConditionTimeoutException silent) {
      throw new AssertionError("the bot said nothing more", silent);
    }
    Said said = said().get(heard);
    if (!said.isToldBy(step)) {
      throw new AssertionError("something else came:\n"
          + Wildcards.sideBySide(
              Script.lines(head(step), step.text()), Script.lines(said.head(), said.lines())));
    }
    heard++;
  }

  private static String head(Step step) {
    return new Said(step.verb(), step.names().size() > 1 ? step.name(0) : "", "", "", List.of())
        .head();
  }

  /** Who presses twice is told so, alone; no script needs to say it. */
  private boolean isThere(Step step) {
    List<Said> said = said();
    while (isTwice
        && heard < said.size()
        && said.get(heard).verb() == Verb.BOT_SAYS_ALONE
        && !said.get(heard).isToldBy(step)) {
      heard++;
    }
    return heard < said.size();
  }

  private List<Said> untold() {
    return said().stream()
        .skip(heard)
        .dropWhile(said -> isTwice && said.verb() == Verb.BOT_SAYS_ALONE)
        .toList();
  }

  /** What is asked afterwards is answered afterwards, so that nothing is left to come. */
  private void requireSilence() {
    Message question = slack.say(names.channelId("ops"), names.userId("Dave"), "@aws version");
    String other = Listener.thread(question.channel(), question.ts());
    await()
        .atMost(PATIENCE)
        .until(() -> listener.said().stream().anyMatch(said -> said.thread().equals(other)));
    if (heard < said().size()) {
      throw new AssertionError("the bot did say something");
    }
  }

  private List<String> requests() {
    return names.written(
        stage.aws().requests().stream().map(AwsRequest::toString).toList());
  }

  /** What AWS was asked since the last time that the script told of it. */
  List<String> newRequests() {
    List<String> all = requests();
    List<String> fresh = all.subList(asked, all.size());
    return fresh.isEmpty() ? List.of(NOTHING) : fresh;
  }

  private void requireAsked(Step step) {
    requireSame(step.text(), newRequests());
    asked = requests().size();
  }

  List<String> askers() {
    return names.written(
        stage.aws().requests().stream().map(stage.aws()::asker).distinct().toList());
  }

  /** With what each role session was asked for with which something was asked in this script. */
  List<String> toldSts() {
    return names.written(stage.aws().requests().stream()
        .map(stage.aws()::told)
        .distinct()
        .flatMap(List::stream)
        .toList());
  }

  private static void requireSame(List<String> expected, List<String> actual) {
    if (!Wildcards.match(expected, actual)) {
      throw new AssertionError("it is not so:\n" + Wildcards.sideBySide(expected, actual));
    }
  }

  private void requireAudit(String part) {
    JsonNode expected = json(part);
    try {
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> audit().stream().anyMatch(line -> isPart(expected, json(line))));
    } catch (ConditionTimeoutException missing) {
      throw new AssertionError(
          "no line of the audit has all of this:\n" + String.join("\n", audit()), missing);
    }
  }

  private static boolean isPart(JsonNode part, JsonNode whole) {
    return part.properties().stream()
        .allMatch(field -> field.getValue().isObject()
            ? isPart(field.getValue(), whole.path(field.getKey()))
            : Wildcards.match(
                field.getValue().asText(), whole.path(field.getKey()).asText()));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError("this is not JSON: " + text, notJson);
    }
  }

  private List<String> audit() {
    List<String> log = stage.bot().log();
    return log.subList(logged, log.size()).stream()
        .filter(line -> line.startsWith("{"))
        .toList();
  }

  /** Waits until neither the bot nor AWS has done anything for a while; returns what the bot said since it was last heard. */
  List<Said> hearAll(Duration quiet, boolean isExpected, boolean isLast) {
    Object[] seen = {""};
    long[] since = {System.nanoTime()};
    long start = System.nanoTime();
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
      List<Object> now = List.of(
          said().size(),
          stage.aws().requests().size(),
          stage.aws().underWay(),
          stage.bot().worked().toMillis() / 50);
      if (!now.equals(seen[0])) {
        seen[0] = now;
        since[0] = System.nanoTime();
      }
      boolean isAnswered =
          heard < said().size() || !isExpected || isOlder(start, Duration.ofSeconds(10));
      return isAnswered && isIdle(isLast) && isOlder(since[0], quiet);
    });
    List<Said> all = said();
    List<Said> fresh = all.subList(heard, all.size());
    heard = all.size();
    return fresh;
  }

  private boolean isIdle(boolean isLast) {
    int waiting = isLast ? 0 : stage.aws().delaying();
    return stage.aws().underWay() == waiting;
  }

  private static boolean isOlder(long nanos, Duration age) {
    return System.nanoTime() - nanos > age.toNanos();
  }

  /** Goes on after what AWS was asked so far. */
  void tellOfRequests() {
    asked = requests().size();
  }

  Optional<String> untoldRequests() {
    return requests().size() > asked
        ? Optional.of(String.join("\n", newRequests()))
        : Optional.empty();
  }
}
