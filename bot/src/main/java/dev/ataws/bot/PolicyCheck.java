package dev.ataws.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.conversation.Origin;
import dev.ataws.bot.conversation.Permissions;
import dev.ataws.channels.Channel;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.Missing;
import dev.ataws.grammar.Problem;
import dev.ataws.grammar.SlackText;
import dev.ataws.policies.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What would become of a text in a channel, as JSON: {@code decision} ({@code allowed}, {@code confirm} or {@code denied}),
 * {@code actions}, {@code resource}, {@code access}, {@code by}, {@code why}, {@code next}, {@code missing}, {@code command},
 * as far as they apply. What is no command is decided on by the grammar: help is allowed, what cannot be read is denied.
 */
final class PolicyCheck {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Decision.By GRAMMAR_READS =
      new Decision.By("command-grammar", "calls nothing");
  private static final Decision.By GRAMMAR_REFUSES =
      new Decision.By("command-grammar", "cannot be read");

  private final Interpreter interpreter;
  private final Permissions permissions;
  private final Channel channel;
  private final String userId;

  PolicyCheck(Interpreter interpreter, Permissions permissions, Channel channel, String userId) {
    this.interpreter = interpreter;
    this.permissions = permissions;
    this.channel = channel;
    this.userId = userId;
  }

  ObjectNode of(String typed) {
    Interpretation interpretation = interpreter.interpret(SlackText.commandIn(typed));
    if (interpretation instanceof Interpretation.Ready ready) {
      return decided(ready.command(), List.of());
    }
    if (interpretation instanceof Interpretation.NeedsInput needs) {
      return decided(needs.soFar(), needs.missing());
    }
    return interpretation instanceof Interpretation.Rejected rejected
        ? rejected(rejected.problem())
        : by(decision("allowed").set("actions", NODES.arrayNode()), GRAMMAR_READS);
  }

  private ObjectNode decided(Command command, List<Missing> missing) {
    Origin origin = new Origin(channel.workspace().id(), channel.channelId(), "", userId);
    Optional<String> region = command.options().region().or(channel::region);
    Decision decision =
        permissions.rule(origin, channel, command, region, missing.isEmpty()).decision();
    ObjectNode node = decision(word(decision));
    Decision.Subject subject = decision.subject();
    subject.actions().forEach(node.putArray("actions")::add);
    if (subject.resources().size() == 1) {
      node.put("resource", subject.resources().get(0));
    } else if (!subject.resources().isEmpty()) {
      subject.resources().forEach(node.putArray("resource")::add);
    }
    by(node.put("access", subject.level().title()), decision.by());
    reason(node, decision);
    missing(node, missing);
    return node.put("command", command.canonical());
  }

  private static void reason(ObjectNode node, Decision decision) {
    if (decision instanceof Decision.Denied denied) {
      node.put("why", denied.why()).put("next", denied.next());
    }
    if (decision instanceof Decision.NeedsConfirmation needs) {
      node.put("why", needs.why())
          .put(
              "next",
              needs.confirmer() == Decision.Confirmer.ASKER
                  ? "The bot asks who typed it, before it runs."
                  : "The bot asks a second person, before it runs.");
    }
  }

  private static void missing(ObjectNode node, List<Missing> missing) {
    if (!missing.isEmpty()) {
      ArrayNode options = node.putArray("missing");
      missing.forEach(one -> options.add(one.option()));
    }
  }

  private static ObjectNode rejected(Problem problem) {
    ObjectNode node = decision("denied");
    node.putArray("actions");
    String why = problem.why().isEmpty() ? problem.what() : problem.what() + " " + problem.why();
    return by(node, GRAMMAR_REFUSES).put("why", why).put("next", problem.next());
  }

  private static String word(Decision decision) {
    if (decision instanceof Decision.Denied) {
      return "denied";
    }
    return decision instanceof Decision.Allowed ? "allowed" : "confirm";
  }

  private static ObjectNode decision(String word) {
    return NODES.objectNode().put("decision", word);
  }

  private static ObjectNode by(ObjectNode node, Decision.By by) {
    node.putObject("by").put("policy", by.policy()).put("statement", by.statement());
    return node;
  }

  /** The same in words. */
  static String readable(ObjectNode decision) {
    JsonNode by = decision.path("by");
    List<String> lines = new ArrayList<>();
    lines.add("%s, by %s (%s)"
        .formatted(
            decision.path("decision").asText(),
            by.path("policy").asText(),
            by.path("statement").asText()));
    for (String sentence : List.of("why", "next")) {
      lines.add(decision.path(sentence).asText());
    }
    for (String fact : List.of("command", "actions", "resource", "access", "missing")) {
      if (!decision.path(fact).isEmpty() || !decision.path(fact).asText().isEmpty()) {
        lines.add(fact + ": " + words(decision.path(fact)));
      }
    }
    return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
  }

  private static String words(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    List<String> words = new ArrayList<>();
    value.forEach(word -> words.add(word.asText()));
    return String.join(", ", words);
  }
}
