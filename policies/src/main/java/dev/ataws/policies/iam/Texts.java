package dev.ataws.policies.iam;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Every sentence of this package: what is wrong in a policy, why, what to do about it. */
final class Texts {
  static final String NOT_JSON =
      "From here on this is not JSON, so nothing further was read. Look just before this place for a missing or extra comma, quote or bracket.";
  static final String NOTHING =
      "There is nothing here to read, but a policy has at least one statement. Write `{\"Version\": \"2012-10-17\", \"Statement\": […]}`.";
  static final String MORE_BEHIND =
      "Something follows after the policy, which is one JSON object. Take it away, or make it a policy of its own.";
  static final String PRINCIPAL =
      "an identity policy holds for whoever has it. Take it out; say who with a condition such as `chat:UserId`.";

  private static final int LARGEST_SLIP = 2;
  private static final LevenshteinDistance SLIPS = new LevenshteinDistance(LARGEST_SLIP);

  private Texts() {}

  static String notAnObject(String kind) {
    return "The policy is %s, but it must be an object. Begin with `{\"Version\": \"2012-10-17\", \"Statement\": [`."
        .formatted(kind);
  }

  static String tooLong(int characters) {
    return String.format(
        Locale.ROOT,
        "The policy has %,d characters besides white space, but IAM takes %,d. Split it into several, or join actions with `*`.",
        characters,
        PolicyDocument.MOST_CHARACTERS);
  }

  static String unknownKey(String key, String owner, List<String> known) {
    return "%s does not belong in %s, which takes %s. %s"
        .formatted(Quote.of(key), owner, listed(known), nearest(key, known, "Take it out."));
  }

  static String duplicateKey(String key, String owner, int line) {
    return "%s stands twice in %s (before in line %d), and only one can count. Keep one of them."
        .formatted(Quote.of(key), owner, line);
  }

  static String duplicateConditionKey(String key, String operator, int line) {
    return "%s stands twice under %s (before in line %d), and only one can count. Join their values in one list."
        .formatted(Quote.of(key), Quote.of(operator), line);
  }

  static String principal(String key) {
    return "%s does not belong here: an identity policy holds for whoever has it. Take it out, and say who with a condition, such as one on `chat:UserId`."
        .formatted(Quote.of(key));
  }

  static String missing(String owner, String key, String example) {
    return "%s has no `%s`, which it needs. Add one, as in `%s`.".formatted(owner, key, example);
  }

  static String missing(String key, String example) {
    return missing("This statement", key, example);
  }

  static String both(String key) {
    return "`%s` and `Not%s` stand in one statement, and only one of them can count. Keep one, or make two statements."
        .formatted(key, key);
  }

  static String wrongKind(String key, String kind, String wanted, String example) {
    return "%s is %s, but it must be %s. Write it as in `%s`."
        .formatted(Quote.of(key), kind, wanted, example);
  }

  static String empty(String key) {
    return "%s is empty, so it says nothing. Fill it, or take it out.".formatted(Quote.of(key));
  }

  static String version(String version) {
    return "%s is no version of the policy language, which has `2012-10-17` and `2008-10-17`. Write `\"Version\": \"2012-10-17\"`."
        .formatted(Quote.of(version));
  }

  static String effect(String effect) {
    return "%s is no effect: a statement allows or denies. Write `Allow` or `Deny`, with a capital."
        .formatted(Quote.of(effect));
  }

  static String sid(String sid) {
    return "The Sid %s has more than the letters and digits (A-Z, a-z, 0-9) that IAM takes. Leave the others out."
        .formatted(Quote.of(sid));
  }

  static String duplicateSid(String sid, int line) {
    return "The Sid %s names two statements (the other in line %d), but it must name one. Change one of them."
        .formatted(Quote.of(sid), line);
  }

  static String actionWithoutService(String action) {
    return "%s names no service, and every action does. Write it as `service:Action`, such as `ec2:Describe*`, or `*` for all."
        .formatted(Quote.of(action));
  }

  static String wildcardInService(String action) {
    return "%s has a wildcard in the service, where IAM takes none. Write an action for each service, or `*` for all actions of all services."
        .formatted(Quote.of(action));
  }

  static String action(String action) {
    return "%s is no action: behind the service IAM takes letters, digits, `-`, `*` and `?`. Write it as `service:Action`, such as `ec2:Describe*`."
        .formatted(Quote.of(action));
  }

  static String resource(String resource) {
    return "%s is no resource: IAM takes an ARN or `*`. Write it as in `arn:aws:lambda:*:123456789012:function:shop-*`."
        .formatted(Quote.of(resource));
  }

  static String wildcardInResourceService(String resource) {
    return "%s has no plain service name behind the partition, where IAM takes no wildcard or variable. Write an ARN for each service, or `*` for all resources."
        .formatted(Quote.of(resource));
  }

  static String variable(String variable) {
    return "%s is no policy variable. Write `${aws:PrincipalTag/team}`, with a default as in `${aws:PrincipalTag/team, 'none'}`, or `${*}`, `${?}`, `${$}` for the character itself."
        .formatted(Quote.of(variable));
  }

  static String variableWithoutVersion(String value) {
    return "%s has a variable, but the policy has no `Version`, so IAM would take it for plain text. Add `\"Version\": \"2012-10-17\"`."
        .formatted(Quote.of(value));
  }

  static String variableUnder(String operator) {
    return "%s takes no policy variable: only the String and Arn operators do. Write the value itself."
        .formatted(Quote.of(operator));
  }

  static String operator(String operator, List<String> known) {
    return "%s is no condition operator. %s"
        .formatted(
            Quote.of(operator),
            nearest(
                operator,
                known,
                "Take one of IAM's, such as `StringEquals`, `StringLike` or `Bool`."));
  }

  static String nullOperator(String operator) {
    return "%s does not exist: `Null` itself asks whether the key is there. Write `Null`."
        .formatted(Quote.of(operator));
  }

  static String conditionKey(String key) {
    return "%s is no condition key, which has a service before a colon. Write it as in `aws:RequestedRegion` or `chat:ChannelName`."
        .formatted(Quote.of(key));
  }

  static String chatKey(String key) {
    return "%s is no condition key of at-aws, so nothing ever has it: those of the chat are %s. %s"
        .formatted(
            Quote.of(key), listed(ChatKeys.ALL), nearest(key, ChatKeys.ALL, "Take one of them."));
  }

  static String value(String value, String operator, Operator.Form form) {
    return "%s is no value for %s, which compares %s. Write it as in %s."
        .formatted(Quote.of(value), Quote.of(operator), what(form), example(form));
  }

  private static String nearest(String text, List<String> known, String otherwise) {
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(name, text)))
        .filter(name -> distance(name, text) <= LARGEST_SLIP)
        .map("Did you mean `%s`?"::formatted)
        .orElse(otherwise);
  }

  /** The letters to change for one to become the other, case apart; far off when they are too many to count. */
  private static int distance(String one, String other) {
    int letters = SLIPS.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    return letters < 0 ? Integer.MAX_VALUE : letters;
  }

  private static String listed(List<String> names) {
    List<String> quoted = names.stream().map("`%s`"::formatted).toList();
    int last = quoted.size() - 1;
    return last == 0
        ? quoted.get(0)
        : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
  }

  private static String what(Operator.Form form) {
    return switch (form) {
      case STRING -> "texts";
      case ARN -> "ARNs, which have six parts between colons";
      case NUMBER -> "numbers";
      case DATE -> "dates";
      case BOOLEAN -> "true and false";
      case BINARY -> "data in Base64";
      case ADDRESS -> "IP addresses";
    };
  }

  private static String example(Operator.Form form) {
    return switch (form) {
      case STRING -> "`text`";
      case ARN -> "`arn:aws:iam::123456789012:role/ops-*`";
      case NUMBER -> "`10` or `2.5`";
      case DATE -> "`2026-01-31`, `2026-01-31T12:00:00Z` or, in seconds since 1970, `1769860800`";
      case BOOLEAN -> "`true` or `false`";
      case BINARY -> "`aGVsbG8=`";
      case ADDRESS -> "`203.0.113.0/24` or `2001:db8::/32`";
    };
  }
}
