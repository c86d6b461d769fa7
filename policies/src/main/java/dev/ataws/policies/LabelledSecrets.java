package dev.ataws.policies;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out what a label before it calls a secret: {@code DB_PASSWORD=…}, {@code "SecretAccessKey": "…"}, also within
 * JSON that is text of JSON, {@code --password …}, {@code <auth_key>…<}.
 */
final class LabelledSecrets {
  private static final List<String> SIGNS = List.of(
      "pass", "pwd", "psk", "secret", "token", "key", "credential", "authorization", "connection");

  /** The last word of a label, then the group that stands between it and the value. */
  private static final Pattern LABEL = Pattern.compile(
      "(?:passw(?:or)?ds?|passphrase|passcode|pass|pwd|psk|secrets?|key|token|credentials?|authorization|string)[0-9_]{0,4}+(\\\\{0,4}+[\"']?+\\s{0,3}+(?:=>|:=|=(?!=)|:)[ \\t]{0,3}+|[ \\t]{1,3}+|>)",
      Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_NAME = 64;

  private final String text;
  private final StringBuilder redacted = new StringBuilder();
  private int done;

  private LabelledSecrets(String text) {
    this.text = text;
  }

  static String redact(String text, String lowerCase) {
    return SecretShape.anyIn(lowerCase, SIGNS) ? new LabelledSecrets(text).redacted() : text;
  }

  private String redacted() {
    Matcher label = LABEL.matcher(text);
    int from = 0;
    while (from <= text.length() && label.find(from)) {
      from = label.end();
      if (isSecret(label)) {
        LabelledValue value = LabelledValue.read(text, label.group(1), from);
        from = Math.max(from, value.end());
        if (value.isSecret(name(label))) {
          redacted.append(text, done, value.start()).append(SecretText.REDACTED);
          done = value.end();
        }
      }
    }
    return done == 0 ? text : redacted.append(text, done, text.length()).toString();
  }

  private boolean isSecret(Matcher label) {
    String name = name(label);
    return SecretName.isSecret(name)
        && switch (label.group(1)) {
          case ">" -> before(label, name) == '<';
          case ":" -> before(label, name) != ':'; // in an ARN
          default -> !label.group(1).isBlank() || name.startsWith("--");
        };
  }

  /** The whole name whose last word was found. */
  private String name(Matcher label) {
    int start = label.start();
    while (start > 0 && label.start() - start < LONGEST_NAME && isOfName(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, label.start(1));
  }

  private static boolean isOfName(char one) {
    return Character.isLetterOrDigit(one) || one == '_' || one == '-' || one == '.';
  }

  /** The character before the name. */
  private char before(Matcher label, String name) {
    int start = label.start(1) - name.length();
    return start == 0 ? ' ' : text.charAt(start - 1);
  }
}
