package dev.ataws.notifications.subscriptions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the queues of a configuration are called: 80 characters of letters, digits, hyphens and underscores at most.
 *
 * @param main the queue that messages come into
 * @param dead the queue of those that cannot be delivered
 */
record QueueName(String main, String dead) {
  private static final int LONGEST = 80;
  private static final String DEAD = "-dead";
  private static final int HASH = 10;

  /** Returns the names for a configuration; two configurations never share one. */
  static QueueName of(String prefix, String configuration) {
    String whole = prefix + "-" + configuration;
    String clean = whole.replaceAll("[^A-Za-z0-9_-]", "-");
    boolean fits = clean.equals(whole)
        && whole.length() + DEAD.length() <= LONGEST
        && !configuration.endsWith(DEAD);
    String main = fits ? whole : shortened(clean) + "-" + hash(whole);
    return new QueueName(main, main + DEAD);
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST - DEAD.length() - HASH - 1));
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
