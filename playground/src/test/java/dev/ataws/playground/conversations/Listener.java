package dev.ataws.playground.conversations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.ataws.playground.slack.Call;
import dev.ataws.playground.slack.Message;
import dev.ataws.playground.slack.PretendSlack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what the bot said in Slack, in turn, by the calls that it made of the Web API. */
final class Listener {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PretendSlack slack;
  private final Names names;
  private final int from;

  /** Listens from now on. */
  Listener(PretendSlack slack, Names names) {
    this.slack = slack;
    this.names = names;
    from = slack.calls().size();
  }

  /** What was said in some threads, each named as {@link #thread} does; nothing about threads tells of all. */
  List<Said> said() {
    List<Call> calls = slack.calls();
    return calls.subList(from, calls.size()).stream()
        .flatMap(call -> said(call).stream())
        .toList();
  }

  /** The same without a word about what takes long: its end counts as said at once. */
  List<Said> saidWithoutProgress() {
    Set<String> running = new HashSet<>();
    List<Said> rest = new ArrayList<>();
    for (Said said : said()) {
      if (said.isProgress()) {
        running.add(said.message());
      } else if (said.verb() == Verb.BOT_CHANGES && running.remove(said.message())) {
        rest.add(said.atOnce());
      } else {
        rest.add(said);
      }
    }
    return rest;
  }

  static String thread(String channel, String ts) {
    return channel + " " + ts;
  }

  private Optional<Said> said(Call call) {
    Map<String, String> arguments = call.arguments();
    boolean isRefused = !call.answer().path("ok").asBoolean();
    return switch (call.method()) {
      case "chat.postMessage",
          "chat.postEphemeral",
          "chat.update",
          "files.completeUploadExternal",
          "views.open",
          "views.update" ->
        Optional.of(
            isRefused
                ? said(
                    call,
                    Verb.SLACK_REFUSES,
                    call.method(),
                    List.of(call.answer().toString()))
                : told(call, arguments));
      default -> Optional.empty();
    };
  }

  private Said told(Call call, Map<String, String> arguments) {
    return switch (call.method()) {
      case "chat.postEphemeral" ->
        said(
            call,
            Verb.BOT_SAYS_ALONE,
            names.userName(argument(arguments, "user")),
            lines(arguments));
      case "chat.update" -> said(call, Verb.BOT_CHANGES, "", lines(arguments));
      case "files.completeUploadExternal" -> shared(call);
      case "views.open" -> said(call, Verb.BOT_OPENS_FORM, "", form(arguments));
      case "views.update" -> said(call, Verb.BOT_CHANGES_FORM, "", form(arguments));
      default -> said(call, Verb.BOT_SAYS, "", lines(arguments));
    };
  }

  private Said shared(Call call) {
    JsonNode file = call.answer().path("files").path(0);
    List<String> lines = slack
        .file(file.path("id").asText())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
        .orElse(List.of());
    return said(call, Verb.BOT_SHARES, file.path("name").asText(), lines);
  }

  private static List<String> form(Map<String, String> arguments) {
    try {
      return BlockText.form(JSON.readTree(argument(arguments, "view")));
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException(notJson);
    }
  }

  private Said said(Call call, Verb verb, String name, List<String> lines) {
    Map<String, String> arguments = call.arguments();
    String channel = argument(arguments, "channel").isEmpty()
        ? argument(arguments, "channel_id")
        : argument(arguments, "channel");
    String message = argument(arguments, "ts").isEmpty()
        ? call.answer().path("ts").asText()
        : argument(arguments, "ts");
    String thread = argument(arguments, "thread_ts");
    if (thread.isEmpty()) {
      String ts = argument(arguments, "ts");
      thread = slack.messages(channel).stream()
          .filter(one -> one.ts().equals(ts))
          .findFirst()
          .flatMap(Message::threadTs)
          .orElse(ts);
    }
    return new Said(
        verb, name, thread(channel, thread), message, new ArrayList<>(names.written(lines)));
  }

  private static String argument(Map<String, String> arguments, String name) {
    return Optional.ofNullable(arguments.get(name)).orElse("");
  }

  private static List<String> lines(Map<String, String> arguments) {
    return BlockText.lines(blocks(argument(arguments, "blocks")), argument(arguments, "text"));
  }

  private static JsonNode blocks(String json) {
    try {
      return json.isEmpty() ? JSON.createArrayNode() : JSON.readValue(json, ArrayNode.class);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException(json, notJson);
    }
  }
}
