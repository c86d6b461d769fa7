package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ataws.grammar.catalogue.Scalar;
import dev.ataws.grammar.time.Timestamps;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads one word as a scalar, by the rules of the AWS CLI, which are Python's for numbers and botocore's for times. */
final class Scalars {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+(_[0-9]+)*");
  private static final Pattern NUMBER = Pattern.compile(
      "[+-]?(?:[0-9]+(?:_[0-9]+)*\\.?(?:[0-9]+(?:_[0-9]+)*)?|\\.[0-9]+(?:_[0-9]+)*)(?:e[+-]?[0-9]+)?");

  private Scalars() {}

  static JsonNode read(Scalar scalar, String word, String option) {
    return switch (scalar.kind()) {
      case INTEGER, LONG -> node(whole(word, option));
      case FLOAT, DOUBLE -> number(word, option);
      case TIMESTAMP -> time(word, option);
      case BLOB, STRING, BOOLEAN -> NODES.textNode(word);
    };
  }

  static long whole(String word, String option) {
    String digits = word.strip();
    if (!WHOLE.matcher(digits).matches()) {
      throw new Rejection(Texts.notWhole(option, word));
    }
    BigInteger value = new BigInteger(digits.replace("_", ""));
    if (value.bitLength() > 63) {
      throw new Rejection(Texts.tooLarge(option, word));
    }
    return value.longValue();
  }

  /** The node that a JSON reader makes of a whole number. */
  static JsonNode node(long number) {
    return number == (int) number ? NODES.numberNode((int) number) : NODES.numberNode(number);
  }

  static JsonNode number(String word, String option) {
    String number = word.strip().toLowerCase(Locale.ROOT);
    if (NUMBER.matcher(number).matches()) {
      return NODES.numberNode(Double.parseDouble(number.replace("_", "")));
    }
    return switch (number.replaceFirst("^[+-]", "")) {
      case "nan" -> NODES.numberNode(Double.NaN);
      case "inf", "infinity" ->
        NODES.numberNode(
            number.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
      default -> throw new Rejection(Texts.notNumber(option, word));
    };
  }

  private static JsonNode time(String word, String option) {
    if (Timestamps.instant(word).isEmpty()) {
      throw new Rejection(Texts.notTime(option, word));
    }
    return NODES.textNode(word);
  }
}
