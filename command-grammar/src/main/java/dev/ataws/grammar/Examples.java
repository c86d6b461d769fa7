package dev.ataws.grammar;

import dev.ataws.grammar.catalogue.Operation;
import java.util.List;
import java.util.function.Predicate;

/** Builds lines that call an operation as they stand. */
final class Examples {
  private final Predicate<String> isReady;

  Examples(Predicate<String> isReady) {
    this.isReady = isReady;
  }

  List<String> of(Operation operation) {
    return java.util.stream.Stream.of(operation.toString()).filter(isReady).toList();
  }
}
