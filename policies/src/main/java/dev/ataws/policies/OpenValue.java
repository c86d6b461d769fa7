package dev.ataws.policies;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Values that give nothing away though their name says that they are secrets. */
final class OpenValue {
  private static final Set<String> WORDS = Set.of(
      "",
      "-",
      "true",
      "false",
      "yes",
      "no",
      "none",
      "null",
      "nil",
      "undefined",
      "enabled",
      "disabled",
      "required",
      "optional",
      "hidden_due_to_security_reasons");

  /** ARNs, references of templates, placeholders, masks. */
  private static final Pattern ELSEWHERE = Pattern.compile(
      "arn:aws[a-z-]*+:.*+|\\$\\{.*+|\\$\\(.*+|\\{\\{.*+|!(?:Ref|Sub|GetAtt|ImportValue)\\b.*+|<[^<>]++>|[*•]++|\\[redacted].*+",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int LONGEST_WORD = 32;

  private OpenValue() {}

  static boolean is(String text) {
    return (text.length() <= LONGEST_WORD && WORDS.contains(text.toLowerCase(Locale.ROOT)))
        || ELSEWHERE.matcher(text).matches();
  }
}
