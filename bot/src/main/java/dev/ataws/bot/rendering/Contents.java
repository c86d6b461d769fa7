package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.bot.aws.AwsCall;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The bytes in an answer, as files where they are many and as text where they are few words. */
final class Contents {
  /** The longest Base64 that stays where it is. */
  private static final int LONGEST = 200;

  private static final int MOST_FILES = 5;

  private final AwsCall call;
  private final ObjectNode output;
  private final List<Reply.File> files = new ArrayList<>();

  private Contents(AwsCall call, ObjectNode output) {
    this.call = call;
    this.output = output;
  }

  /** What is read of an answer. */
  record Read(ObjectNode output, List<Reply.File> files) {}

  /** The output without its longer bytes, which are files. */
  static Read of(AwsCall call, AwsAnswer.Success answer) {
    Contents contents = new Contents(call, answer.output());
    answer.body().ifPresent(body -> contents.files.add(body(call, answer)));
    Optional<Shape> shape = Optional.of(call.operation().output());
    ObjectNode output = (ObjectNode) contents.read(answer.output(), "", shape);
    return new Read(output, contents.files);
  }

  /** The file of what was streamed; empty when nothing was. */
  static List<Reply.File> body(AwsCall call, AwsAnswer.Success answer, List<Reply.File> others) {
    List<Reply.File> files = new ArrayList<>(others);
    answer.body().ifPresent(body -> files.add(body(call, answer)));
    return files;
  }

  private static Reply.File body(AwsCall call, AwsAnswer.Success answer) {
    byte[] bytes = answer.body().orElseThrow().bytes().asByteArray();
    return new Reply.File(
        FileNames.of(call, "", FileNames.mediaType(answer.output()), bytes), bytes);
  }

  private JsonNode read(JsonNode value, String name, Optional<? extends Shape> shape) {
    if (value instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(entry -> copy.set(
              entry.getKey(),
              read(entry.getValue(), entry.getKey(), Flat.part(shape, entry.getKey()))));
      return copy;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
      array.forEach(element -> copy.add(read(element, name, Flat.element(shape))));
      return copy;
    }
    boolean isBlob = value.isTextual()
        && shape.isPresent()
        && shape.get() instanceof Scalar scalar
        && scalar.kind() == Scalar.Kind.BLOB;
    return isBlob ? blob(value.textValue(), name) : value;
  }

  private JsonNode blob(String base64, String name) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException redacted) {
      return TextNode.valueOf(base64);
    }
    if (base64.length() <= LONGEST) {
      return TextNode.valueOf(text(bytes).orElse(base64));
    }
    if (files.size() == MOST_FILES) {
      return TextNode.valueOf(Texts.bytes(bytes.length));
    }
    String fileName = FileNames.of(call, name, FileNames.mediaType(output), bytes);
    files.add(new Reply.File(fileName, bytes));
    return TextNode.valueOf(Texts.bytesInFile(bytes.length, fileName));
  }

  /** Bytes that are words of one encoding and nothing else. */
  static Optional<String> text(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean isText = text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
      return isText ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** What an operation's files are called. */
  static String name(Operation operation) {
    return operation.service().name() + "-" + operation.cliName();
  }
}
