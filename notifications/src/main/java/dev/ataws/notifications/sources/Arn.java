package dev.ataws.notifications.sources;

import java.util.Optional;

/**
 * An Amazon Resource Name.
 *
 * @param resource what follows the account, {@code function:name}
 */
public record Arn(
    String partition, String service, String region, String account, String resource) {
  private static final int PARTS = 6;

  /** Reads an ARN; nothing if the text is none. */
  public static Optional<Arn> of(String text) {
    String[] parts = text.split(":", PARTS);
    return parts.length == PARTS && parts[0].equals("arn")
        ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
        : Optional.empty();
  }

  /** Returns the last part of an ARN, after its last slash or colon; the text itself if it is no ARN. */
  public static String name(String text) {
    return of(text)
        .map(arn -> arn.resource()
            .substring(
                Math.max(arn.resource().lastIndexOf('/'), arn.resource().lastIndexOf(':')) + 1))
        .orElse(text);
  }
}
