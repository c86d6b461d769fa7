package dev.ataws.channels;

import java.util.List;

/**
 * What a channel or a webhook gets to hear of AWS.
 *
 * @param topics the ARNs of the SNS topics whose messages it gets
 * @param logging which events are written to CloudWatch Logs
 * @param throttle how many notifications a second are posted one by one, 1 to 1,000; what comes faster is gathered
 */
public record Feed(List<String> topics, Logging logging, int throttle) {
  /** The notifications a second of a configuration that says nothing, as in AWS Chatbot. */
  public static final int DEFAULT_THROTTLE = 10;

  static final int LARGEST_THROTTLE = 1000;

  /** Copies the topics, and refuses a throttle that the file could not say. */
  public Feed {
    topics = List.copyOf(topics);
    if (throttle < 1 || throttle > LARGEST_THROTTLE) {
      throw new IllegalArgumentException(
          "a throttle is 1 to " + LARGEST_THROTTLE + ", not " + throttle);
    }
  }

  /** Returns a feed of no topic. */
  public static Feed none() {
    return of(List.of());
  }

  /** Returns a feed of which the file names the topics only. */
  public static Feed of(List<String> topics) {
    return new Feed(topics, Logging.NONE, DEFAULT_THROTTLE);
  }
}
