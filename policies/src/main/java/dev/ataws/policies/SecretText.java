package dev.ataws.policies;

import java.util.List;
import java.util.regex.Pattern;

/** Takes secrets out of text by their shape, whatever member they stand in. */
public final class SecretText {
  /** What stands where a secret stood. */
  public static final String REDACTED = "[redacted]";

  private static final List<Pattern> SHAPES = List.of(
      Pattern.compile(
          "-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\\s\\S]*?(-----END [A-Z0-9 ]*PRIVATE KEY-----|\\z)"),
      Pattern.compile(
          "https?://[^\\s\"'<>]*[?&]X-Amz-(Signature|Security-Token|Credential)=[^\\s\"'<>]*",
          Pattern.CASE_INSENSITIVE),
      Pattern.compile("\\b(AKIA|ASIA)[A-Z0-9]{16}\\b"),
      Pattern.compile("\\bxox[abeoprs]-[A-Za-z0-9-]{8,}|\\bxapp-[A-Za-z0-9-]{8,}"));

  /** Every shape contains one of these, which spares plain text the search. */
  private static final List<String> SIGNS =
      List.of("PRIVATE KEY", "X-Amz-", "x-amz-", "AKIA", "ASIA", "xox", "xapp-");

  private SecretText() {}

  /**
   * The same text with {@value #REDACTED} for private key blocks, signed URLs, access key ids (the public half of a key
   * pair, but a name for it), and Slack tokens.
   */
  public static String redact(String text) {
    if (SIGNS.stream().noneMatch(text::contains)) {
      return text;
    }
    String redacted = text;
    for (Pattern shape : SHAPES) {
      redacted = shape.matcher(redacted).replaceAll(REDACTED);
    }
    return redacted;
  }
}
