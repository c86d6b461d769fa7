package dev.ataws.policies.iam;

/** Quotes what a document says: on one line, not too long, without the quote itself. */
public final class Quote {
  private static final int LONGEST = 80;

  private Quote() {}

  /** Returns the text between back quotes. */
  public static String of(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029`]", "\uFFFD");
    String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    return shown.isEmpty() ? "`\"\"`" : "`" + shown + "`";
  }
}
