package dev.ataws.bot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.Command;
import dev.ataws.grammar.Interpretation;
import dev.ataws.grammar.Missing;
import dev.ataws.grammar.Options;
import dev.ataws.grammar.Problem;
import dev.ataws.grammar.catalogue.Completion;
import java.util.List;

/**
 * What a text was understood as, as JSON: {@code kind}, then {@code service}, {@code operation}, {@code parameters}, {@code
 * options}, {@code missing}, {@code problem}, {@code canonical}, {@code help}, {@code skeleton} as far as they apply.
 */
final class Explanation {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Explanation() {}

  static ObjectNode of(Interpretation interpretation) {
    if (interpretation instanceof Interpretation.Ready ready) {
      return command("ready", ready.command());
    }
    if (interpretation instanceof Interpretation.NeedsInput needs) {
      ObjectNode node = command("needs-input", needs.soFar());
      return node.set("missing", missing(needs.missing()));
    }
    if (interpretation instanceof Interpretation.Help help) {
      return kind("help").put("help", help.page().title());
    }
    return interpretation instanceof Interpretation.BuiltIn builtIn
        ? builtIn(builtIn)
        : rejected(((Interpretation.Rejected) interpretation).problem());
  }

  private static ObjectNode kind(String kind) {
    return NODES.objectNode().put("kind", kind);
  }

  private static ObjectNode command(String kind, Command command) {
    ObjectNode node = kind(kind);
    node.put("service", command.service());
    node.put("operation", command.operation().name());
    node.set("parameters", command.parameters());
    ObjectNode options = options(command.options());
    command.waiter().ifPresent(waiter -> options.put("waiter", waiter.name()));
    if (!options.isEmpty()) {
      node.set("options", options);
    }
    return node.put("canonical", command.canonical());
  }

  private static ObjectNode options(Options options) {
    ObjectNode node = NODES.objectNode();
    options.region().ifPresent(region -> node.put("region", region));
    options.query().ifPresent(query -> node.put("query", query.text()));
    options.output().ifPresent(output -> node.put("output", output.cliName()));
    options.maxItems().ifPresent(items -> node.put("maxItems", items));
    options.pageSize().ifPresent(size -> node.put("pageSize", size));
    options.startingToken().ifPresent(token -> node.put("startingToken", token));
    return node;
  }

  private static ArrayNode missing(List<Missing> missing) {
    ArrayNode array = NODES.arrayNode();
    for (Missing one : missing) {
      ObjectNode node = array
          .addObject()
          .put("option", one.option())
          .put("member", one.member())
          .put("type", one.type())
          .put("documentation", one.documentation());
      if (!one.choices().isEmpty()) {
        one.choices().forEach(node.putArray("choices")::add);
      }
      one.pattern().ifPresent(pattern -> node.put("pattern", pattern));
      one.completion().ifPresent(completion -> node.set("completion", completion(completion)));
    }
    return array;
  }

  private static ObjectNode completion(Completion completion) {
    ObjectNode node = NODES.objectNode();
    completion.service().ifPresent(service -> node.put("service", service));
    return node.put("operation", completion.operation()).put("jmesPath", completion.jmesPath());
  }

  private static ObjectNode builtIn(Interpretation.BuiltIn builtIn) {
    if (builtIn instanceof Interpretation.BuiltIn.Skeleton skeleton) {
      return kind("built-in")
          .put("builtIn", "skeleton")
          .put("service", skeleton.operation().service().name())
          .put("operation", skeleton.operation().name())
          .set("skeleton", skeleton.skeleton());
    }
    if (builtIn instanceof Interpretation.BuiltIn.SetDefaultAccount set) {
      ObjectNode node = kind("built-in").put("builtIn", "set default-account");
      set.account().ifPresent(account -> node.put("account", account));
      return node;
    }
    if (builtIn instanceof Interpretation.BuiltIn.SetDefaultRegion set) {
      ObjectNode node = kind("built-in").put("builtIn", "set default-region");
      set.region().ifPresent(region -> node.put("region", region));
      return node;
    }
    boolean isWhoAmI = builtIn instanceof Interpretation.BuiltIn.WhoAmI;
    return kind("built-in").put("builtIn", isWhoAmI ? "whoami" : "version");
  }

  private static ObjectNode rejected(Problem problem) {
    ObjectNode node = kind("rejected");
    ObjectNode said = node.putObject("problem").put("what", problem.what());
    if (!problem.why().isEmpty()) {
      said.put("why", problem.why());
    }
    said.put("next", problem.next());
    problem.at().ifPresent(at -> said.put("at", at));
    return node;
  }
}
