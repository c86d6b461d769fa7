package dev.ataws.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What commands take that answer texts as people type them in a channel: one text, or many on standard input. */
final class TypedTexts {
  /** ASCII only, so that the terminal's encoding has no say. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  @Spec(Spec.Target.MIXEE)
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

  /** Answers each text; empty after a batch, else the one answer, which has been printed. */
  Optional<ObjectNode> answer(
      Function<String, ObjectNode> answer, Function<ObjectNode, String> readable)
      throws IOException {
    if (batch == text.isPresent()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Give either a text or --batch with texts on standard input.");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (batch) {
      BatchLines.answer(out, typed -> List.of(line(answer.apply(typed))));
      return Optional.empty();
    }
    ObjectNode answered = answer.apply(text.orElseThrow());
    out.println(json ? JSON.writeValueAsString(answered) : readable.apply(answered));
    out.flush();
    return Optional.of(answered);
  }

  /** JSON on several lines. */
  static String pretty(JsonNode node) {
    try {
      return PRETTY.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree is always JSON
    }
  }

  /** One JSON object on one line. */
  static String line(ObjectNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree is always JSON
    }
  }
}
