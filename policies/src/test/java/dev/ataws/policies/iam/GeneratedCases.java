package dev.ataws.policies.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Documents with requests, made up at random from a few names so that they often meet: every operator with every prefix and
 * suffix, wildcards anywhere, variables, several statements and documents, keys that are missing.
 */
final class GeneratedCases {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> ACTIONS = List.of(
      "s3:GetObject",
      "s3:PutObject",
      "s3:ListBucket",
      "S3:getobject",
      "ec2:DescribeInstances",
      "EC2:describeinstances",
      "ec2:TerminateInstances",
      "lambda:InvokeFunction",
      "logs:FilterLogEvents",
      "sns:Publish");

  private static final List<String> RESOURCES = List.of(
      "arn:aws:s3:::bucket",
      "arn:aws:s3:::bucket/key",
      "arn:aws:s3:::Bucket/key",
      "arn:aws:s3:::bucket/alice/key",
      "arn:aws:s3:::bucket/none/key",
      "arn:aws:s3:::bucket/$x",
      "arn:aws-cn:s3:::bucket/key",
      "arn:aws:ec2:eu-west-1:123456789012:instance/i-1",
      "arn:aws:lambda:eu-west-1:123456789012:function:shop",
      "arn:aws:lambda:eu-west-1:123456789012:function:shop:7",
      "arn:aws:lambda:us-east-1:123456789012:function:shop-test",
      "arn:aws:logs:eu-west-1:123456789012:log-group:/aws/x",
      "arn:aws:iam::123456789012:user/alice",
      "arn:aws:sns:eu-west-1:123456789012:topic");

  private static final List<String> VARIABLES = List.of(
      "${aws:username}",
      "${AWS:UserName}",
      "${aws:PrincipalTag/team}",
      "${aws:PrincipalTag/team, 'none'}",
      "${aws:PrincipalTag/missing, 'alice'}");

  private static final List<String> SPECIAL = List.of("${*}", "${?}", "${$}");

  private final Random random;
  private final boolean isOdd;

  private GeneratedCases(long seed, boolean isOdd) {
    this.random = new Random(seed);
    this.isOdd = isOdd;
  }

  /** Cases that all who read IAM's documentation decide alike. */
  static Stream<EvaluationCase> plain(long seed) {
    GeneratedCases cases = new GeneratedCases(seed, false);
    return Stream.generate(cases::next);
  }

  /** Cases with what is odd too: values that are none, variables left open, several values of a key that has one. */
  static Stream<EvaluationCase> odd(long seed) {
    GeneratedCases cases = new GeneratedCases(seed, true);
    return Stream.generate(cases::next);
  }

  private EvaluationCase next() {
    ObjectNode json = NODES.objectNode();
    json.set("documents", array(chance(70) ? 1 : 2, this::document));
    json.put("action", pick(ACTIONS));
    json.put(
        "resource",
        isOdd && chance(2)
            ? pick("*", "arn:aws:logs:eu-west-1:123456789012:log-group:/aws/x:*")
            : pick(RESOURCES));
    json.set("context", context());
    return new EvaluationCase(json);
  }

  /** A document of 2008 or without a version has no variables in it: that is a fault, or plain text. */
  private ObjectNode document() {
    ObjectNode document = NODES.objectNode();
    ArrayNode statements = array(1 + random.nextInt(3), this::statement);
    boolean hasVariables = statements.toString().contains("${");
    if (hasVariables || chance(88)) {
      boolean isOld = hasVariables && isOdd && chance(5);
      document.put("Version", isOld ? "2008-10-17" : "2012-10-17");
    } else if (chance(50)) {
      document.put("Version", "2008-10-17");
    }
    document.set("Statement", oneOrMore(statements));
    return document;
  }

  private ObjectNode statement() {
    ObjectNode statement = NODES.objectNode();
    statement.put("Effect", chance(70) ? "Allow" : "Deny");
    String action = chance(85) ? "Action" : "NotAction";
    statement.set(action, oneOrMore(array(1 + random.nextInt(3), this::actionPattern)));
    boolean isNot = chance(15);
    statement.set(
        isNot ? "NotResource" : "Resource",
        oneOrMore(array(1 + random.nextInt(3), () -> resourcePattern(isNot))));
    if (chance(55)) {
      statement.set("Condition", condition());
    }
    return statement;
  }

  private JsonNode actionPattern() {
    if (chance(35)) {
      return text(isOdd && chance(3) ? "*:*" : "*");
    }
    String action = pick(ACTIONS);
    int colon = action.indexOf(':') + 1;
    return text(cased(action.substring(0, colon)) + cased(pattern(action.substring(colon))));
  }

  private JsonNode resourcePattern(boolean isNot) {
    if (chance(35)) {
      return text("*");
    }
    if (chance(5)) {
      return text(
          isOdd || !isNot ? pick("arn:aws:s3", "arn:aws:s3:*", "arn:aws:lambda:eu-west-1") : "*");
    }
    if (isOdd && chance(3)) {
      return text(pick(
          "arn:aws:lambda:*:function:shop",
          "arn:aws:lambda:${aws:RequestedRegion}:*:function:shop"));
    }
    String[] parts = pick(RESOURCES).split(":", 6);
    int part = pick(List.of(1, 3, 4, 5, 5, 5));
    parts[part] = part < 5 || isOdd ? pattern(parts[part]) : patternOfResource(parts[part]);
    if (chance(25) && (isOdd || !isNot)) {
      parts[5] = withVariable(parts[5]);
    }
    return text(String.join(":", parts));
  }

  /** Without a wildcard in what tells the type of the resource, {@code instance/}. */
  private String patternOfResource(String resource) {
    int type = Math.max(resource.indexOf(':'), resource.indexOf('/')) + 1;
    return resource.substring(0, type) + pattern(resource.substring(type));
  }

  private String withVariable(String text) {
    String variable = pick(chance(70) ? VARIABLES : SPECIAL);
    return chance(70)
        ? text.replaceFirst("(?<=[:/])(?:alice|none|shop)|\\$", Matcher.quoteReplacement(variable))
        : text + "/" + variable;
  }

  private ObjectNode condition() {
    ObjectNode condition = NODES.objectNode();
    for (int left = 1 + random.nextInt(2); left > 0; left--) {
      if (chance(10)) {
        condition.withObjectProperty("Null").set(pick(pick(KeyKind.ALL).keys()), bool());
      } else {
        add(condition);
      }
    }
    return condition;
  }

  private JsonNode bool() {
    return chance(50) ? text(pick("true", "false")) : NODES.booleanNode(random.nextBoolean());
  }

  private void add(ObjectNode condition) {
    KeyKind kind = chance(35) ? KeyKind.STRING : pick(KeyKind.ALL);
    boolean isSet = chance(25);
    String prefix = isSet ? pick("ForAllValues:", "ForAnyValue:") : "";
    String suffix = chance(20) ? "IfExists" : "";
    String operator = prefix + pick(kind.operators()) + suffix;
    String key = kind.equals(KeyKind.STRING) && (isSet || isOdd) && chance(20)
        ? "aws:TagKeys"
        : cased(pick(kind.keys()));
    ObjectNode keys = condition.withObjectProperty(operator);
    boolean isThere =
        keys.properties().stream().anyMatch(entry -> entry.getKey().equalsIgnoreCase(key));
    if (!isThere) {
      boolean isPattern = kind.equals(KeyKind.ARN) || operator.contains("Like");
      keys.set(key, oneOrMore(array(chance(60) ? 1 : 3, () -> value(kind, isPattern))));
    }
  }

  private JsonNode value(KeyKind kind, boolean isPattern) {
    if (isOdd && chance(10)) {
      return text(pick(kind.oddInDocuments()));
    }
    boolean takesVariables = kind.equals(KeyKind.STRING) || kind.equals(KeyKind.ARN);
    if (takesVariables && chance(20)) {
      String variable = pick(VARIABLES);
      return text(
          kind.equals(KeyKind.ARN) ? "arn:aws:iam::123456789012:role/" + variable : variable);
    }
    String value = pick(kind.inDocuments());
    return text(isPattern && chance(50) ? patternOf(kind, value) : value);
  }

  private String patternOf(KeyKind kind, String value) {
    if (!kind.equals(KeyKind.ARN)) {
      return pattern(value);
    }
    String[] parts = value.split(":", 6);
    int part = 1 + random.nextInt(5);
    parts[part] = pattern(parts[part]);
    return String.join(":", parts);
  }

  private ObjectNode context() {
    ObjectNode context = NODES.objectNode();
    for (KeyKind kind : KeyKind.ALL) {
      for (String key : kind.keys()) {
        boolean isOfVariable = key.equals("aws:username") || key.equals("aws:PrincipalTag/team");
        if (chance(50) || (isOfVariable && !isOdd)) {
          context.set(key, given(kind));
        }
      }
    }
    if (chance(50)) {
      context.set(
          "aws:TagKeys", array(1 + random.nextInt(3), () -> text(pick(KeyKind.STRING.given()))));
    }
    return context;
  }

  private JsonNode given(KeyKind kind) {
    if (!isOdd || chance(85)) {
      return text(pick(kind.given()));
    }
    return chance(50)
        ? text(pick(kind.oddGiven()))
        : array(random.nextInt(3), () -> text(pick(kind.given())));
  }

  /** The text with a wildcard or two for a part of it, or as it is. */
  private String pattern(String text) {
    String pattern = text;
    for (int times = random.nextInt(3); times > 0; times--) {
      int from = random.nextInt(pattern.length() + 1);
      int to = Math.min(pattern.length(), from + random.nextInt(6));
      String wildcard = to == from + 1 && chance(50) ? "?" : "*";
      pattern = pattern.substring(0, from) + wildcard + pattern.substring(to);
    }
    return pattern;
  }

  /** Where case does not count. */
  private String cased(String text) {
    return switch (random.nextInt(6)) {
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> text.toLowerCase(Locale.ROOT);
      default -> text;
    };
  }

  private ArrayNode array(int size, Supplier<? extends JsonNode> element) {
    ArrayNode array = NODES.arrayNode();
    for (int at = 0; at < size; at++) {
      array.add(element.get());
    }
    return array;
  }

  private JsonNode oneOrMore(ArrayNode array) {
    return array.size() == 1 && chance(70) ? array.get(0) : array;
  }

  private static JsonNode text(String text) {
    return NODES.textNode(text);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  private <T> T pick(T... of) {
    return of[random.nextInt(of.length)];
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
