package dev.ataws.policies.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reason why a case is meant to be decided otherwise than by the other evaluator.
 *
 * @param name a short name
 * @param reason what is decided how, and why
 * @param isStrict whether we allow less for that reason, never more
 * @param explains whether the reason applies to a case from which everything else was taken out
 */
record KnownDifference(
    String name, String reason, boolean isStrict, Predicate<EvaluationCase> explains) {
  private static final int ARN_PARTS = 6;
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{ *([^},*?$]+?) *(,[^}]*)?}");
  private static final Pattern TYPE_WITH_WILDCARD =
      Pattern.compile("arn:[^:]*:(?!s3:)[^:]*:(?:[^:]*:){2}[^:/]*[*?$].*[:/].*");

  static final List<KnownDifference> ALL = List.of(
      lenient(
          "every action",
          "IAM takes *:* for all actions; the other takes it for none.",
          one -> texts(one, "Action", "NotAction").anyMatch("*:*"::equals)),
      strict(
          "a star in the request",
          "A request that is about no resource, *, is not about the one that a statement names, and a star in an ARN is a star; the other takes it for a wildcard.",
          one -> one.json().path("resource").asText().contains("*")),
      lenient(
          "no values",
          "A key without values is a missing key; the other takes it for one that is there.",
          one -> conditions(one).anyMatch(test -> test.given.isArray() && test.given.isEmpty())),
      lenient(
          "a list where one value is expected",
          "IAM does not say what holds without ForAllValues or ForAnyValue; here one value that matches is enough, as in IAM's own evaluation of tags. The other takes it for a mismatch.",
          one -> conditions(one)
              .anyMatch(test -> !test.operator.contains(":") && test.given.isArray())),
      lenient(
          "a variable of a list with one value",
          "One value in a list is one value; the other leaves the variable open.",
          one -> values(one).anyMatch(value -> isOfList(one, value))),
      lenient(
          "a number with an exponent",
          "IAM takes whole and decimal numbers; the other takes 1e1 for ten.",
          one -> conditions(one).anyMatch(test -> test.isNumeric() && test.gives("1e1"))),
      lenient(
          "an empty text under ForAllValues",
          "To ForAllValues an empty text is no value, says IAM's page on keys with several values.",
          one -> conditions(one)
              .anyMatch(test -> test.operator.startsWith("ForAllValues") && test.gives(""))),
      strict(
          "an open variable under a negated operator",
          "The safe side: what the request leaves open keeps an Allow from holding, and lets a Deny hold.",
          one -> conditions(one)
              .anyMatch(test -> test.isNegated() && anyOpen(one, test.values.stream()))),
      strict(
          "an open variable under NotResource",
          "The safe side: what the request leaves open keeps an Allow from holding, and lets a Deny hold.",
          one -> anyOpen(one, texts(one, "NotResource"))),
      strict(
          "no value of the kind under a negated operator",
          "The safe side: what is no number, date, address, ARN keeps an Allow from holding, and lets a Deny hold.",
          one -> conditions(one).anyMatch(test -> test.isNegated() && test.givesNoneOfItsKind())),
      lenient(
          "a short ARN under NotResource",
          "IAM fills an ARN of fewer than six parts up with stars; the other lets it stand for nothing under NotResource.",
          one -> texts(one, "NotResource").anyMatch(arn -> isShort(arn))),
      lenient(
          "a star beyond a colon",
          "A star stands for colons too; the other compares part by part.",
          one -> texts(one, "Resource", "NotResource")
              .anyMatch(arn -> arn.equals("arn:aws:lambda:*:function:shop"))),
      lenient(
          "a variable with a colon in its name",
          "A variable may stand in any part of an ARN; the other splits the ARN at its colon.",
          one -> texts(one, "Resource", "NotResource")
              .anyMatch(arn -> arn.startsWith("arn:aws:lambda:${aws:RequestedRegion}:"))),
      lenient(
          "a wildcard in the type of a resource",
          "Here wildcards and variables may stand anywhere behind the fifth colon; the other takes none in what tells the type, instance/.",
          one -> texts(one, "Resource", "NotResource")
              .anyMatch(arn -> TYPE_WITH_WILDCARD.matcher(arn).matches())),
      lenient(
          "seconds since 1970",
          "IAM takes dates as seconds since 1970; the other takes them for milliseconds.",
          one -> conditions(one).anyMatch(test -> test.has("1769860800"))),
      lenient(
          "all of IPv4",
          "0.0.0.0/0 holds every address of IPv4; to the other it holds none.",
          one -> conditions(one).anyMatch(test -> test.has("0.0.0.0/0"))),
      lenient(
          "IPv6",
          "Addresses are compared as numbers, whatever way they are written, and only with those of their own kind.",
          one -> conditions(one)
              .anyMatch(test -> test.operator.contains("IpAddress") && test.hasPart("::"))),
      lenient(
          "a special character under an operator without wildcards",
          "${*} stands for a star under StringEquals too; the other leaves it as it is written.",
          one -> conditions(one)
              .anyMatch(test -> test.operator.contains("Equals") && test.hasPart("${*}"))),
      lenient(
          "variables in a document of 2008",
          "There a variable is plain text, says IAM's page on the version; the other fills it in.",
          one -> one.json().path("documents").toString().contains("\"2008-10-17\"")
              && one.json().path("documents").toString().contains("${")));

  private static KnownDifference strict(
      String name, String reason, Predicate<EvaluationCase> explains) {
    return new KnownDifference(name, reason, true, explains);
  }

  private static KnownDifference lenient(
      String name, String reason, Predicate<EvaluationCase> explains) {
    return new KnownDifference(name, reason, false, explains);
  }

  /** The reasons that apply to a case. */
  static List<KnownDifference> of(EvaluationCase one) {
    return ALL.stream().filter(known -> known.explains.test(one)).toList();
  }

  /** A test of a condition with what the request gives for it. */
  private record Test(String operator, List<String> values, JsonNode given) {
    boolean isNegated() {
      return operator.contains("Not");
    }

    boolean isNumeric() {
      return operator.contains("Numeric");
    }

    boolean gives(String text) {
      return texts(given).contains(text);
    }

    boolean has(String text) {
      return values.contains(text) || gives(text);
    }

    boolean hasPart(String text) {
      return Stream.concat(values.stream(), texts(given).stream())
          .anyMatch(value -> value.contains(text));
    }

    boolean givesNoneOfItsKind() {
      return Stream.of("many", "", "soon", "here", "nonsense", "arn:aws:sns").anyMatch(this::gives);
    }
  }

  private static Stream<JsonNode> statements(EvaluationCase one) {
    List<JsonNode> statements = new ArrayList<>();
    one.json().path("documents").forEach(document -> {
      JsonNode written = document.path("Statement");
      if (written.isArray()) {
        written.forEach(statements::add);
      } else {
        statements.add(written);
      }
    });
    return statements.stream();
  }

  private static Stream<String> texts(EvaluationCase one, String... keys) {
    return statements(one)
        .flatMap(statement -> Stream.of(keys).flatMap(key -> texts(statement.path(key)).stream()));
  }

  private static Stream<Test> conditions(EvaluationCase one) {
    return statements(one)
        .flatMap(statement -> statement.path("Condition").properties().stream())
        .flatMap(operator -> operator.getValue().properties().stream()
            .map(key ->
                new Test(operator.getKey(), texts(key.getValue()), given(one, key.getKey()))));
  }

  private static JsonNode given(EvaluationCase one, String key) {
    return one.json().path("context").properties().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(key))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> one.json().path("context").path(""));
  }

  private static boolean anyOpen(EvaluationCase one, Stream<String> values) {
    return values.anyMatch(value -> isOpen(one, value));
  }

  /** Whether a variable is that of a key with a list of one value. */
  private static boolean isOfList(EvaluationCase one, String value) {
    return VARIABLE
        .matcher(value)
        .results()
        .map(variable -> given(one, variable.group(1)))
        .anyMatch(given -> given.isArray() && given.size() == 1);
  }

  /** All values of documents that take variables. */
  private static Stream<String> values(EvaluationCase one) {
    return Stream.concat(
        texts(one, "Resource", "NotResource"),
        conditions(one).flatMap(test -> test.values.stream()));
  }

  /** Whether a variable has no value in the request, or several, and no default. */
  private static boolean isOpen(EvaluationCase one, String value) {
    Matcher variable = VARIABLE.matcher(value);
    while (variable.find()) {
      JsonNode given = given(one, variable.group(1));
      boolean hasOne = given.isTextual() && !given.asText().isEmpty();
      if (!hasOne && variable.group(2) == null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShort(String arn) {
    return arn.startsWith("arn:") && arn.split(":", -1).length < ARN_PARTS;
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> texts.add(item.asText()));
    } else if (!node.isMissingNode()) {
      texts.add(node.asText());
    }
    return texts;
  }
}
