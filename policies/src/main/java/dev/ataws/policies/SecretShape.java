package dev.ataws.policies;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one kind of secret looks. The quantifiers of a pattern give nothing back, or are bounded, so that no text takes
 * long.
 *
 * @param signs one of them, in lower case, stands in every such text, which spares other texts the search
 * @param pattern what may be the secret
 * @param replacement what comes in its place, which is the match itself where it is none
 */
record SecretShape(List<String> signs, Pattern pattern, Function<MatchResult, String> replacement) {
  private static final String BEFORE = "(?<![A-Za-z0-9])";

  /** A block, to its end or that of the text. */
  private static final SecretShape PRIVATE_KEY = whole(
      "-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[\\s\\S]*?(?:-{4,5} ?END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}|\\z)",
      "private key");

  /** The beginning of any such block, in Base64 among other text, as in the configuration of Kubernetes. */
  private static final SecretShape PRIVATE_KEY_IN_BASE64 = judged(
      "(LS0tLS1CRUdJTi[A-Za-z0-9+/_-]{22,50})[A-Za-z0-9+/=_-]*+",
      match -> Encoded.beginning(match.group(1)).contains("PRIVATE KEY")
          ? SecretText.REDACTED
          : match.group(),
      "ls0tls1crudjti");

  private static final SecretShape URL = judged(
      "https?:(?:\\\\?/){2}[^\\s\"'<>|]++",
      match -> SecretUrl.redact(match.group()),
      "x-amz-",
      "x-goog-",
      "signature=",
      "sig=",
      "hooks.",
      "webhook");

  /** What is left of a signed URL where only its path is told, as in access logs. */
  private static final SecretShape SIGNATURE =
      kept("(X-Amz-(?:Signature|Security-Token)(?:=|%3D))[^\\s\"'<>&]++", "x-amz-s");

  private static final SecretShape PASSWORD_IN_URL = judged(
      "(:\\\\?/\\\\?/[^\\s/:@\"'<>\\\\]{0,128}+:)([^\\s/?#\"'<>\\\\]{1,512})@",
      match ->
          OpenValue.is(match.group(2)) ? match.group() : match.group(1) + SecretText.REDACTED + "@",
      "@");

  private static final SecretShape BEARER =
      judged("(\\bBearer\\s{1,3})([A-Za-z0-9._~+/=-]{16,}+)", SecretShape::withDigit, "bearer");

  private static final SecretShape BASIC = judged(
      "(\\bBasic\\s{1,3})([A-Za-z0-9+/]{8,}+={0,2}+)",
      match -> Encoded.isUserAndPassword(match.group(2))
          ? match.group(1) + SecretText.REDACTED
          : match.group(),
      "basic");

  /** The id, with the secret key where it stands directly behind. */
  private static final SecretShape ACCESS_KEY = SecretShape.of(
      Pattern.compile(
          BEFORE
              + "(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])(?:[\\s\"',:;|]{1,4}[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=]))?+"),
      match -> SecretText.REDACTED,
      "akia",
      "asia",
      "abia",
      "acca");

  private static final SecretShape SESSION_TOKEN = whole(
      "(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz|AQoDYXdz)[A-Za-z0-9+/=%_-]{20,}+",
      "iqojb3jpz2lu", "wogzxivyxdz", "qogzxivyxdz", "aqodyxdz");

  /** Tokens of others that begin alike: Slack, GitHub, GitLab, npm, Stripe, SendGrid, Google. */
  private static final SecretShape TOKEN = judged(
      "("
          + BEFORE
          + ")("
          + String.join(
              "|",
              "xox[a-z](?:\\.xox[a-z])?-[A-Za-z0-9%+/=-]{8,}+",
              "xapp-[A-Za-z0-9-]{8,}+",
              "xwfp-[A-Za-z0-9-]{8,}+",
              "gh[oprsu]_[A-Za-z0-9]{30,}+",
              "github_pat_[A-Za-z0-9_]{22,}+",
              "gl(?:pat|dt|rt|ptt|ft|soat|agent|cbt|imt|oas)-[A-Za-z0-9_.-]{20,}+",
              "npm_[A-Za-z0-9]{36}",
              "[rs]k_live_[A-Za-z0-9]{16,}+",
              "SG\\.[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+",
              "AIza[A-Za-z0-9_-]{35}")
          + ")",
      SecretShape::withDigit,
      "xox",
      "xapp-",
      "xwfp-",
      "gh",
      "gl",
      "npm_",
      "k_live_",
      "sg.",
      "aiza");

  /** Three parts, of which the first two are JSON objects. */
  private static final SecretShape JSON_WEB_TOKEN = whole(
      "(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}+\\.eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{16,}+",
      "eyj");

  /** AWS's sentence about a parameter that it refuses. */
  private static final SecretShape ECHO = judged(
      "(Value ')([^'\\r\\n]{1,4096}+)(' at '([^'\\r\\n]{1,256}+)')",
      match -> SecretName.isSecret(match.group(4))
          ? match.group(1) + SecretText.REDACTED + match.group(3)
          : match.group(),
      "value '");

  private static final SecretShape SQL = kept(
      "((?i:\\bidentified\\s{1,3}(?:with\\s{1,3}\\S{1,64}\\s{1,3})?by|\\bpassword)\\s{1,3}')[^'\\r\\n]{1,256}+",
      "identified",
      "password");

  /** In the order in which they are looked for: what holds others comes first. */
  static final List<SecretShape> ALL = List.of(
      PRIVATE_KEY,
      PRIVATE_KEY_IN_BASE64,
      URL,
      SIGNATURE,
      PASSWORD_IN_URL,
      BEARER,
      BASIC,
      ACCESS_KEY,
      SESSION_TOKEN,
      TOKEN,
      JSON_WEB_TOKEN,
      ECHO,
      SQL);

  /** The text without secrets of this shape; {@code lowerCase} is the text that all began with. */
  String redact(String text, String lowerCase) {
    if (!anyIn(lowerCase, signs)) {
      return text;
    }
    return pattern
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
  }

  /** Whether a text has one of the signs. Every text of every answer comes here, so this is a loop. */
  static boolean anyIn(String lowerCase, List<String> signs) {
    for (String sign : signs) {
      if (lowerCase.contains(sign)) {
        return true;
      }
    }
    return false;
  }

  private static SecretShape whole(String pattern, String... signs) {
    return of(Pattern.compile(pattern), match -> SecretText.REDACTED, signs);
  }

  /** Of the match, what the first group holds stays. */
  private static SecretShape kept(String pattern, String... signs) {
    return judged(pattern, match -> match.group(1) + SecretText.REDACTED, signs);
  }

  private static SecretShape judged(
      String pattern, Function<MatchResult, String> replacement, String... signs) {
    return of(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), replacement, signs);
  }

  private static SecretShape of(
      Pattern pattern, Function<MatchResult, String> replacement, String... signs) {
    return new SecretShape(List.of(signs), pattern, replacement);
  }

  /** No real token is without one; names and sentences are. */
  private static String withDigit(MatchResult match) {
    return match.group(2).chars().anyMatch(Character::isDigit)
        ? match.group(1) + SecretText.REDACTED
        : match.group();
  }
}
