package dev.ataws.notifications.subscriptions;

import java.net.URI;
import java.util.List;

/**
 * What topics deliver to.
 *
 * @param name what it is for, the name of a configuration
 * @param protocol SNS's word for how: {@code sqs}, {@code https}
 * @param endpoint where to: the ARN of a queue, an address
 * @param topics the ARNs of the topics
 */
public record Hearer(String name, String protocol, String endpoint, List<String> topics) {
  /** Copies the topics. */
  public Hearer {
    topics = List.copyOf(topics);
  }

  /** Returns that a queue hears topics. */
  public static Hearer of(MadeQueue queue, List<String> topics) {
    return new Hearer(queue.configuration(), "sqs", queue.arn(), topics);
  }

  /** Returns that an address hears topics. */
  public static Hearer of(URI address, List<String> topics) {
    return new Hearer(
        "https", address.getScheme().equals("http") ? "http" : "https", address.toString(), topics);
  }
}
