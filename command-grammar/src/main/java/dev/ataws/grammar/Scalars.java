package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.grammar.catalogue.Scalar;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one word as a scalar, by the rules of the AWS CLI, which are Python's for numbers and botocore's for times. */
final class Scalars {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+(_[0-9]+)*");
  private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/=]");

  private Scalars() {}

  static JsonNode read(Scalar scalar, String word, String option) {
    return switch (scalar.kind()) {
      case INTEGER, LONG -> whole(word, option);
      case FLOAT, DOUBLE -> number(word, option);
      case TIMESTAMP -> time(word, option);
      case BLOB -> blob(word, option);
      case STRING, BOOLEAN -> NODES.textNode(word);
    };
  }

  private static JsonNode whole(String word, String option) {
    String digits = word.strip();
    if (!WHOLE.matcher(digits).matches()) {
      throw new Rejection(Texts.notWhole(option, word));
    }
    BigInteger value = new BigInteger(digits.replace("_", ""));
    if (value.bitLength() > 63) {
      throw new Rejection(Texts.tooLarge(option, word));
    }
    return NODES.numberNode(value.longValue());
  }

  private static JsonNode number(String word, String option) {
    try {
      return NODES.numberNode(Double.parseDouble(word.strip()));
    } catch (NumberFormatException notANumber) {
      throw new Rejection(Texts.notNumber(option, word));
    }
  }

  private static JsonNode time(String word, String option) {
    if (Timestamps.instant(word).isEmpty()) {
      throw new Rejection(Texts.notTime(option, word));
    }
    return NODES.textNode(word);
  }

  /** Base64 as Python decodes it: characters of other alphabets are passed over, the padding must be right. */
  private static JsonNode blob(String word, String option) {
    String base64 = NOT_BASE64.matcher(word).replaceAll("");
    return decoded(base64)
        .map(bytes -> (JsonNode) NODES.textNode(Base64.getEncoder().encodeToString(bytes)))
        .orElseThrow(() -> new Rejection(Texts.notBase64(option, word)));
  }

  private static Optional<byte[]> decoded(String base64) {
    if (base64.length() % 4 != 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException wrongPadding) {
      return Optional.empty();
    }
  }
}
