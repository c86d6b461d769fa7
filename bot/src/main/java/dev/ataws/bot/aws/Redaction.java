package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import dev.ataws.policies.SecretText;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes secrets out of what AWS answers: what its model marks as sensitive, members that are secrets by their names, values of
 * environments, and text that has the shape of a secret.
 */
public final class Redaction {
  /** Anything shorter would be found in the middle of words. */
  private static final int SHORTEST_ECHO = 4;

  private Redaction() {}

  /** A copy of the value without its secrets; that of an output keeps its members, whatever the model marks. */
  public static JsonNode of(JsonNode value, Shape shape) {
    return value instanceof ObjectNode output && shape instanceof Structure structure
        ? RedactedTree.output(output, structure)
        : RedactedTree.value(value, Optional.of(shape), false);
  }

  /** The streamed bytes without secrets; bytes that hold none are left as they are. */
  public static AwsAnswer.Body of(AwsAnswer.Body body) {
    return new AwsAnswer.Body(RedactedText.of(body.bytes()), body.isWhole());
  }

  /** What AWS or the network said about a call, without secrets, also those among the parameters that it repeats. */
  static String ofMessage(String message, AwsCall call) {
    JsonNode open = of(call.parameters(), call.operation().input());
    String redacted = message;
    for (String secret : hidden(call.parameters(), open)
        .filter(text -> text.length() >= SHORTEST_ECHO)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList()) {
      redacted = redacted.replace(secret, SecretText.REDACTED);
    }
    return SecretText.redact(redacted);
  }

  /** The texts of a value that its redacted copy does not have. */
  private static Stream<String> hidden(JsonNode value, JsonNode redacted) {
    if (value.equals(redacted)) {
      return Stream.empty();
    }
    if (!value.isContainerNode()) {
      return Stream.of(value.asText());
    }
    return value.isObject()
        ? value.properties().stream()
            .flatMap(entry -> hidden(entry.getValue(), redacted.path(entry.getKey())))
        : Stream.iterate(0, at -> at + 1)
            .limit(value.size())
            .flatMap(at -> hidden(value.get(at), redacted.path(at)));
  }
}
