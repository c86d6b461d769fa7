package dev.ataws.bot.output;

import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;

/** Writes numbers as Python does: the fewest digits that mean the same, an exponent below 0.0001 and from 10 to the 16 on. */
final class Numbers {
  private static final int LEAST_EXPONENT = -4;
  private static final int GREATEST_EXPONENT = 15;

  private Numbers() {}

  /**
   * The number's digits.
   *
   * @param nan what stands for no number
   * @param infinity what stands for the infinite
   */
  static String of(JsonNode number, String nan, String infinity) {
    if (number.isIntegralNumber() || isWholeDecimal(number)) {
      return number.asText();
    }
    double value = number.doubleValue();
    if (Double.isNaN(value)) {
      return nan;
    }
    if (Double.isInfinite(value)) {
      return value < 0 ? "-" + infinity : infinity;
    }
    return digits(number.isFloat() ? shortest(number.floatValue()) : shortest(value), value);
  }

  /** A number of a document, of which the SDK does not tell whether it was written with a point. */
  private static boolean isWholeDecimal(JsonNode number) {
    return number.isBigDecimal() && number.decimalValue().scale() == 0;
  }

  private static BigDecimal shortest(float value) {
    return new BigDecimal(NumberOutput.toString(value, true));
  }

  /** Jackson gives two digits where one is enough, among the very smallest numbers. */
  private static BigDecimal shortest(double value) {
    BigDecimal decimal = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
    if (decimal.precision() != 2) {
      return decimal;
    }
    BigDecimal one = decimal.round(new MathContext(1));
    return one.doubleValue() == value ? one : decimal;
  }

  private static String digits(BigDecimal decimal, double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    BigDecimal stripped = decimal.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    if (exponent >= LEAST_EXPONENT && exponent <= GREATEST_EXPONENT) {
      String plain = stripped.toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    String digits = stripped.unscaledValue().abs().toString();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return "%s%s%se%s%02d"
        .formatted(
            value < 0 ? "-" : "",
            digits.charAt(0),
            fraction,
            exponent < 0 ? "-" : "+",
            Math.abs(exponent));
  }
}
