package dev.ataws.policies.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">condition
 * operator</a> with the prefix and suffix that a document gives it.
 *
 * @param base the operator itself
 * @param quantifier how several values of a request count
 * @param ifExists whether a missing key makes the condition true
 */
record Operator(Base base, Quantifier quantifier, boolean ifExists) {
  private static final String IF_EXISTS = "IfExists";
  private static final Map<String, Base> BY_NAME =
      Base.ALL.stream().collect(Collectors.toUnmodifiableMap(Base::word, Function.identity()));

  /** Reads an operator as it stands in a document. */
  static Optional<Operator> read(String text) {
    Quantifier quantifier = Quantifier.of(text);
    String rest = text.substring(quantifier.prefix.length());
    boolean ifExists = rest.endsWith(IF_EXISTS);
    String name = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
    return Optional.ofNullable(BY_NAME.get(name))
        .map(base -> new Operator(base, quantifier, ifExists))
        .filter(Operator::isLegal);
  }

  /** The names of all operators, each with the prefix and suffix of a text that may be one of them misspelt. */
  static List<String> namesLike(String text) {
    String prefix = Quantifier.of(text).prefix;
    String suffix = text.endsWith(IF_EXISTS) ? IF_EXISTS : "";
    return Base.ALL.stream().map(base -> prefix + base.word() + suffix).toList();
  }

  /** Null asks whether the key exists, so it takes neither prefix nor suffix. */
  private boolean isLegal() {
    return !base.isNull() || (!ifExists && quantifier == Quantifier.NONE);
  }

  /** How the values of a key that has several count. */
  enum Quantifier {
    NONE(""),
    FOR_ALL("ForAllValues:"),
    FOR_ANY("ForAnyValue:");

    private final String prefix;

    Quantifier(String prefix) {
      this.prefix = prefix;
    }

    private static Quantifier of(String text) {
      return text.startsWith(FOR_ALL.prefix)
          ? FOR_ALL
          : text.startsWith(FOR_ANY.prefix) ? FOR_ANY : NONE;
    }
  }

  /**
   * An operator without prefix and suffix.
   *
   * @param word its name in documents
   * @param form what its values must look like
   * @param isNegated whether it holds when none of its values matches, as {@code StringNotEquals} does
   * @param comparisons how a value of a request is held against a value of the document
   */
  record Base(String word, Form form, boolean isNegated, Comparisons.Maker comparisons) {
    private static final String NULL = "Null";
    private static final List<Base> ALL = List.of(
        new Base("StringEquals", Form.STRING, false, Comparisons::equal),
        new Base("StringNotEquals", Form.STRING, true, Comparisons::equal),
        new Base("StringEqualsIgnoreCase", Form.STRING, false, Comparisons::equalIgnoreCase),
        new Base("StringNotEqualsIgnoreCase", Form.STRING, true, Comparisons::equalIgnoreCase),
        new Base("StringLike", Form.STRING, false, Comparisons::like),
        new Base("StringNotLike", Form.STRING, true, Comparisons::like),
        new Base("NumericEquals", Form.NUMBER, false, Comparisons.number(order -> order == 0)),
        new Base("NumericNotEquals", Form.NUMBER, true, Comparisons.number(order -> order == 0)),
        new Base("NumericLessThan", Form.NUMBER, false, Comparisons.number(order -> order < 0)),
        new Base(
            "NumericLessThanEquals", Form.NUMBER, false, Comparisons.number(order -> order <= 0)),
        new Base("NumericGreaterThan", Form.NUMBER, false, Comparisons.number(order -> order > 0)),
        new Base(
            "NumericGreaterThanEquals",
            Form.NUMBER,
            false,
            Comparisons.number(order -> order >= 0)),
        new Base("DateEquals", Form.DATE, false, Comparisons.date(order -> order == 0)),
        new Base("DateNotEquals", Form.DATE, true, Comparisons.date(order -> order == 0)),
        new Base("DateLessThan", Form.DATE, false, Comparisons.date(order -> order < 0)),
        new Base("DateLessThanEquals", Form.DATE, false, Comparisons.date(order -> order <= 0)),
        new Base("DateGreaterThan", Form.DATE, false, Comparisons.date(order -> order > 0)),
        new Base("DateGreaterThanEquals", Form.DATE, false, Comparisons.date(order -> order >= 0)),
        new Base("Bool", Form.BOOLEAN, false, Comparisons::equalIgnoreCase),
        new Base("BinaryEquals", Form.BINARY, false, Comparisons::binary),
        new Base("IpAddress", Form.ADDRESS, false, Comparisons::address),
        new Base("NotIpAddress", Form.ADDRESS, true, Comparisons::address),
        new Base("ArnEquals", Form.ARN, false, Comparisons::arn),
        new Base("ArnLike", Form.ARN, false, Comparisons::arn),
        new Base("ArnNotEquals", Form.ARN, true, Comparisons::arn),
        new Base("ArnNotLike", Form.ARN, true, Comparisons::arn),
        new Base("Null", Form.BOOLEAN, false, Comparisons::equalIgnoreCase));

    /** Whether it asks only for the presence of the key. */
    boolean isNull() {
      return word.equals(NULL);
    }

    /** Compiles one value; what cannot be told counts as a match or not, as asked. */
    Comparisons.Comparison comparison(PolicyString value, boolean ifUnknown) {
      return comparisons.comparison(value, ifUnknown);
    }
  }

  /** What the values of an operator must look like. */
  enum Form {
    STRING,
    ARN,
    NUMBER,
    DATE,
    BOOLEAN,
    BINARY,
    ADDRESS;

    boolean takes(String text) {
      return switch (this) {
        case STRING -> true;
        case ARN ->
          text.startsWith("arn:")
              && text.split(":", Comparisons.ARN_PARTS).length == Comparisons.ARN_PARTS;
        case NUMBER -> Numbers.read(text).isPresent();
        case DATE -> Dates.read(text).isPresent();
        case BOOLEAN -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
        case BINARY -> Comparisons.decoded(text).isPresent();
        case ADDRESS -> IpRange.read(text).isPresent();
      };
    }

    /** Only strings and ARNs take policy variables. */
    boolean takesVariables() {
      return this == STRING || this == ARN;
    }
  }
}
