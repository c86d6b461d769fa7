package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.MapShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Turns the bytes in parameters, at any depth, from how they are written into base64 as such. */
enum Blobs {
  /** They are written in base64, as the AWS CLI takes them by default. */
  BASE64("base64") {
    @Override
    String read(String path, String text) {
      return decoded(text)
          .map(bytes -> Base64.getEncoder().encodeToString(bytes))
          .orElseThrow(() -> new Rejection(Texts.notBase64(path, text)));
    }
  },
  /** They are written as text. */
  RAW("raw-in-base64-out") {
    @Override
    String read(String path, String text) {
      return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
  };

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final String cliName;

  Blobs(String cliName) {
    this.cliName = cliName;
  }

  /** The value of {@code --cli-binary-format}. */
  String cliName() {
    return cliName;
  }

  abstract String read(String path, String text);

  /** Replaces what is written for bytes by base64; what is no text is left for the validation. */
  void readAll(Structure structure, ObjectNode value, UnaryOperator<String> spoken) {
    new Walk(spoken).members(structure, value, "");
  }

  /** Goes through a tree of parameters. */
  private final class Walk {
    private final UnaryOperator<String> spoken;

    private Walk(UnaryOperator<String> spoken) {
      this.spoken = spoken;
    }

    private void members(Structure structure, ObjectNode value, String path) {
      if (structure.isDocument()) {
        return;
      }
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        Member member = structure.members().get(entry.getKey());
        if (member != null && !member.isJsonValue()) {
          entry.setValue(read(member.shape(), entry.getValue(), path + "." + entry.getKey()));
        }
      }
    }

    private JsonNode read(Shape shape, JsonNode value, String path) {
      if (shape instanceof Scalar scalar) {
        return scalar.kind() == Scalar.Kind.BLOB
            ? blob(value, spoken.apply(path.substring(1)))
            : value;
      }
      if (shape instanceof Structure structure && value instanceof ObjectNode object) {
        members(structure, object, path);
      } else if (shape instanceof MapShape map && value instanceof ObjectNode object) {
        object
            .properties()
            .forEach(entry -> entry.setValue(
                read(map.value().shape(), entry.getValue(), path + "." + entry.getKey())));
      } else if (shape instanceof ListShape list && value instanceof ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, read(list.element().shape(), array.get(i), path + "[" + i + "]"));
        }
      }
      return value;
    }

    private JsonNode blob(JsonNode value, String path) {
      if (value.isBinary()) {
        return TextNode.valueOf(value.asText());
      }
      return value.isTextual() ? TextNode.valueOf(Blobs.this.read(path, value.textValue())) : value;
    }
  }

  /**
   * Bytes from base64 as Python's {@code b64decode} reads it: characters of other alphabets are passed over, nothing
   * counts behind a complete padding; empty when the padding is wrong.
   */
  static Optional<byte[]> decoded(String base64) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int bits = 0;
    int inQuad = 0;
    int padding = 0;
    for (int i = 0; i < base64.length(); i++) {
      char c = base64.charAt(i);
      int sextet = ALPHABET.indexOf(c);
      if (c > 127) {
        return Optional.empty();
      }
      if (c == '=' && inQuad >= 2 && inQuad + ++padding >= 4) {
        return Optional.of(bytes.toByteArray());
      }
      if (sextet < 0) {
        continue;
      }
      padding = 0;
      bits = bits << 6 | sextet;
      if (inQuad > 0) {
        bytes.write(bits >> (6 - 2 * inQuad));
      }
      inQuad = (inQuad + 1) % 4;
    }
    return inQuad == 0 ? Optional.of(bytes.toByteArray()) : Optional.empty();
  }
}
