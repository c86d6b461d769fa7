package dev.ataws.channels;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** How notifications come to at-aws. */
public sealed interface Intake {
  /** Goes the way of a queue or that of an endpoint. */
  <T> T match(Function<Sqs, T> sqs, Function<Https, T> https);

  /**
   * By queues of SQS, which at-aws makes and subscribes to the topics.
   *
   * @param region the region of the queues; that of the SDK if there is none
   * @param prefix how the names of the queues begin
   */
  record Sqs(Optional<String> region, String prefix) implements Intake {
    /** How the names of the queues begin unless the file says otherwise. */
    public static final String DEFAULT_PREFIX = "at-aws";

    @Override
    public <T> T match(Function<Sqs, T> sqs, Function<Https, T> https) {
      return sqs.apply(this);
    }
  }

  /**
   * By an endpoint that SNS posts to.
   *
   * @param url where SNS finds it, with {@code https}
   * @param port where at-aws listens, behind whatever ends the TLS of the address
   */
  record Https(URI url, int port) implements Intake {
    /** Where at-aws listens unless the file says otherwise. */
    public static final int DEFAULT_PORT = 8080;

    @Override
    public <T> T match(Function<Sqs, T> sqs, Function<Https, T> https) {
      return https.apply(this);
    }
  }
}
