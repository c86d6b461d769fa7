package dev.ataws.grammar.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * How to wait until a resource reaches a state.
 *
 * @param name the CLI name, {@code function-active}
 * @param operation the API name of the operation that is asked again and again
 * @param delaySeconds the pause between two attempts
 * @param maxAttempts after how many attempts the waiting has failed
 * @param acceptors what ends the waiting, in the order in which they are tried
 */
public record Waiter(
    String name, String operation, int delaySeconds, int maxAttempts, List<Acceptor> acceptors) {

  /** Copies the acceptors. */
  public Waiter {
    acceptors = List.copyOf(acceptors);
  }

  /**
   * One thing that ends the waiting.
   *
   * @param state what it means: {@code success}, {@code failure} or {@code retry}
   * @param matcher how the answer is compared: {@code path}, {@code pathAll}, {@code pathAny},
   *     {@code status} or {@code error}
   * @param argument the JMESPath expression of what is compared, for the path matchers
   * @param expected what it must be, as JSON text
   */
  public record Acceptor(
      String state, String matcher, Optional<String> argument, String expected) {}
}
