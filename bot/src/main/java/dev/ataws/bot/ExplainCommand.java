package dev.ataws.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.Interpreter;
import dev.ataws.grammar.SlackText;
import dev.ataws.grammar.catalogue.Catalogue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code at-aws explain}: what a text would call. Nothing is called. */
@Command(
    name = "explain",
    description =
        "Says what a text in a channel would call, and with which parameters. Calls nothing. Exit code 1 when the text is no whole command.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  /** ASCII only, so that the terminal's encoding has no say. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "TEXT",
      description = "What stands behind @aws, quoted as one word.")
  private Optional<String> text = Optional.empty();

  @Option(names = "--json", description = "One JSON object on one line.")
  private boolean json;

  @Option(
      names = "--batch",
      description =
          "Reads texts from standard input, one a line, plain or as a JSON string; writes one JSON object a line.")
  private boolean batch;

  private final Interpreter interpreter = new Interpreter(Catalogue.bundled());

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (batch == text.isPresent()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Give either a text or --batch with texts on standard input.");
    }
    if (batch) {
      explainLines(out);
      return 0;
    }
    ObjectNode explanation = explain(text.orElseThrow());
    out.println(json ? JSON.writeValueAsString(explanation) : readable(explanation));
    out.flush();
    String kind = explanation.path("kind").asText();
    return kind.equals("rejected") || kind.equals("needs-input") ? 1 : 0;
  }

  private void explainLines(PrintWriter out) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      out.print(JSON.writeValueAsString(explain(text(line))) + "\n");
      out.flush();
    }
  }

  private ObjectNode explain(String typed) {
    return Explanation.of(interpreter.interpret(SlackText.commandIn(typed)));
  }

  /** The text of a line: what a JSON string stands for, else the line itself. */
  private static String text(String line) {
    try {
      JsonNode string = line.startsWith("\"") ? JSON.readTree(line) : JSON.nullNode();
      return string.isTextual() ? string.textValue() : line;
    } catch (JsonProcessingException plain) {
      return line;
    }
  }

  private static String readable(ObjectNode explanation) throws JsonProcessingException {
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
        + PRETTY.writeValueAsString(explanation.deepCopy().without(List.of("kind", "canonical")));
  }
}
