package dev.ataws.channels;

import java.util.Optional;

/** Where the metrics of notifications go, if anywhere. */
public record Metrics(Optional<CloudWatch> cloudWatch, Optional<Prometheus> prometheus) {
  /** Returns that they go nowhere. */
  public static Metrics nowhere() {
    return new Metrics(Optional.empty(), Optional.empty());
  }

  /**
   * CloudWatch, which at-aws writes to.
   *
   * @param region the region; that of the SDK if there is none
   * @param namespace the namespace, such as {@code AtAws/Chatbot}
   */
  public record CloudWatch(Optional<String> region, String namespace) {
    /** The namespace unless the file says otherwise; {@code AWS/Chatbot} is reserved for AWS. */
    public static final String DEFAULT_NAMESPACE = "AtAws/Chatbot";
  }

  /**
   * Prometheus, which reads from at-aws.
   *
   * @param port where at-aws answers it
   */
  public record Prometheus(int port) {}
}
