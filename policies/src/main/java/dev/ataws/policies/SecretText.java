package dev.ataws.policies;

import java.util.Locale;

/** Takes secrets out of text by their shape or by the label before them, whatever member they stand in. */
public final class SecretText {
  /** What stands where a secret stood. */
  public static final String REDACTED = "[redacted]";

  /** Nothing shorter holds a secret with something to tell it by. */
  private static final int SHORTEST = 8;

  private SecretText() {}

  /**
   * The same text with {@value #REDACTED} for private key blocks, signed URLs and those of webhooks, passwords in URLs,
   * headers that authorize, access key ids (the public half of a key pair, but a name for it), tokens of AWS, Slack,
   * GitHub and others, and for what a label such as {@code password=} calls a secret. Base64 of a text that holds such a
   * thing goes as a whole. Takes time in proportion to the length.
   */
  public static String redact(String text) {
    if (text.length() < SHORTEST) {
      return text;
    }
    String lowerCase = text.toLowerCase(Locale.ROOT);
    String redacted = shapes(text, lowerCase);
    return redacted.equals(text) && Encoded.is(text) && hidesShape(Encoded.text(text))
        ? REDACTED
        : LabelledSecrets.redact(redacted, lowerCase);
  }

  /** Whether a text in a secret's place gives nothing away: it is empty, masked, a plain yes or no, or says where the secret is kept. */
  public static boolean isOpen(String text) {
    return OpenValue.is(text);
  }

  private static boolean hidesShape(String text) {
    return !shapes(text, text.toLowerCase(Locale.ROOT)).equals(text);
  }

  private static String shapes(String text, String lowerCase) {
    String redacted = text;
    for (SecretShape shape : SecretShape.ALL) {
      redacted = shape.redact(redacted, lowerCase);
    }
    return redacted;
  }
}
