package dev.ataws.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.SlackText;
import dev.ataws.grammar.catalogue.Catalogue;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code at-aws explain}: what a text would call. Nothing is called. */
@Command(
    name = "explain",
    description =
        "Says what a text in a channel would call, and with which parameters. Calls nothing. Exit code 1 when the text is no whole command.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final Set<String> NOT_WHOLE = Set.of("rejected", "needs-input");

  @Mixin
  private final TypedTexts texts = new TypedTexts();

  private final Interpreter interpreter = new Interpreter(Catalogue.bundled());

  @Override
  public Integer call() throws IOException {
    return texts
        .answer(this::explain, ExplainCommand::readable)
        .filter(explanation -> NOT_WHOLE.contains(explanation.path("kind").asText()))
        .map(explanation -> 1)
        .orElse(0);
  }

  private ObjectNode explain(String typed) {
    return Explanation.of(interpreter.interpret(SlackText.commandIn(typed)));
  }

  private static String readable(ObjectNode explanation) {
    JsonNode problem = explanation.path("problem");
    if (problem.isObject()) {
      return String.join(
              "\n",
              problem.path("what").asText(),
              problem.path("why").asText(),
              problem.path("next").asText())
          .replace("\n\n", "\n");
    }
    String title = explanation
        .path("canonical")
        .asText(explanation.path("help").asText(explanation.path("builtIn").asText()));
    return explanation.path("kind").asText() + ": " + title + "\n"
        + TypedTexts.pretty(explanation.deepCopy().without(List.of("kind", "canonical")));
  }
}
