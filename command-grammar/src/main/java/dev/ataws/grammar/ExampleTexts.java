package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Texts that the options of one operation may have: those of a table by name, in which some names have none at all, and
 * those that a documented pattern spells out.
 */
final class ExampleTexts {
  private static final List<Row> TABLE =
      Resources.lines("example-values.csv").stream().map(Row::of).toList();
  private static final Pattern SPELLED_OUT = Pattern.compile(
      "\\^?\\(?([A-Za-z]*[-_]?)\\[([^\\]]+)\\](?:\\{([0-9]+)(?:,[0-9]*)?\\}|[+*])\\)?\\$?");

  /** What an operation is about besides the thing whose name it takes: {@code get-pipeline-state} takes a pipeline's. */
  private static final Pattern ASPECT = Pattern.compile(
      "(?<=.)-(attribute|config|configuration|detail|event|execution|history|permission|policy|selector|setting|state|statistic|status|summary|tag|version)(e?s)?$");

  private static final String DIGITS = "1234567890abcdef".repeat(8);
  private static final int DEFAULT_LENGTH = 10;

  private final List<Row> rows;
  private final String signing;
  private final String thing;

  ExampleTexts(Operation operation) {
    String service = operation.service().name();
    this.rows = TABLE.stream().filter(row -> row.isFor(service)).toList();
    this.signing = operation.service().signingName();
    String name = operation.cliName();
    int verb = name.indexOf('-');
    this.thing = verb < 0
        ? service
        : ASPECT
            .matcher(name.substring(verb + 1))
            .replaceFirst("")
            .replaceFirst("(?<![aius])s$", "");
  }

  /** Texts for the options of one service, or of all, whose names fit. */
  private record Row(Set<String> services, Pattern name, String text) {
    static Row of(String line) {
      String[] cells = line.split(",", 3);
      return new Row(Set.of(cells[0].split("\\|")), Pattern.compile(cells[1]), cells[2]);
    }

    boolean fits(String option) {
      return name.matcher(option).matches();
    }

    boolean isFor(String service) {
      return services.contains("*") || services.contains(service);
    }

    /** Whether it is about members of a structure rather than about names wherever they stand. */
    boolean isQualified() {
      return name.pattern().contains("/");
    }
  }

  /** A text for an option of that name; empty where none is honest. */
  Optional<String> of(Scalar scalar, String name) {
    boolean isUnsayable = rows(name).anyMatch(row -> row.text.isEmpty());
    return Stream.concat(written(name), isUnsayable ? Stream.empty() : spelledOut(scalar))
        .filter(text -> fits(scalar, text))
        .findFirst();
  }

  /** What the table says for a name, the likeliest first, up to the first row that says that there is nothing. */
  Stream<String> written(String name) {
    return rows(name)
        .takeWhile(row -> !row.text.isEmpty())
        .map(row -> filled(row.text, withoutStructure(name)));
  }

  private Stream<Row> rows(String name) {
    String alone = withoutStructure(name);
    return Stream.concat(
        rows.stream().filter(Row::isQualified).filter(row -> row.fits(name)),
        rows.stream().filter(row -> !row.isQualified() && row.fits(alone)));
  }

  private static String withoutStructure(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  /** Whether the table has something for a member of that structure in particular. */
  boolean isKnown(String qualifiedName) {
    return rows.stream()
        .anyMatch(row -> row.isQualified() && row.fits(qualifiedName) && !row.text.isEmpty());
  }

  /** Whether the model's bounds and pattern allow a text; a pattern that cannot be read allows none. */
  static boolean fits(Scalar scalar, String text) {
    return text.length() >= scalar.min().orElse(0.0)
        && text.length() <= scalar.max().orElse(Double.MAX_VALUE)
        && scalar.pattern().map(pattern -> matches(pattern, text)).orElse(true);
  }

  private static boolean matches(String pattern, String text) {
    try {
      return Pattern.compile(pattern).matcher(text).matches();
    } catch (PatternSyntaxException otherDialect) {
      return false;
    }
  }

  /** {@code farm-[0-9a-f]{32}} says all that there is to know. */
  private static Stream<String> spelledOut(Scalar scalar) {
    Matcher pattern = SPELLED_OUT.matcher(scalar.pattern().orElse(""));
    if (!pattern.matches() || (pattern.group(1).isEmpty() && pattern.group(3) == null)) {
      return Stream.empty();
    }
    int length = pattern.group(3) == null ? DEFAULT_LENGTH : Integer.parseInt(pattern.group(3));
    return length < 1 || length > DIGITS.length()
        ? Stream.empty()
        : Stream.of(DIGITS, "1".repeat(length))
            .map(digits -> pattern.group(1) + digits.substring(0, length));
  }

  private String filled(String text, String name) {
    String noun = name.replaceFirst("-?(name|identifier|id|arn)$", "");
    String own = noun.isEmpty() ? thing : noun;
    return text.replace("{noun}", own)
        .replace("{Noun}", own.replace("-", ""))
        .replace("{service}", signing);
  }
}
