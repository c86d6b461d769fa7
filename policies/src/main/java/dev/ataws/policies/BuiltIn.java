package dev.ataws.policies;

import dev.ataws.policies.iam.PolicyDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;

/** The deny lists that are part of this library, and how such documents are read. */
final class BuiltIn {
  /** What never runs from chat: nothing lifts it. */
  static final PolicyDocument DENY_LIST = read("built-in-deny-list");
  /** What runs from chat only where a guardrail allows it by the exact name of its action. */
  static final PolicyDocument UNLESS_NAMED = read("deny-list-unless-named");

  private BuiltIn() {}

  /** Whether one of the two is called so. */
  static boolean isTaken(String name) {
    return name.equals(DENY_LIST.name()) || name.equals(UNLESS_NAMED.name());
  }

  /** Reads the document in a resource, which is called like its file. */
  static PolicyDocument read(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    try (InputStream json =
        Objects.requireNonNull(BuiltIn.class.getResourceAsStream(path + ".json"), path)) {
      return PolicyDocument.read(name, new String(json.readAllBytes(), StandardCharsets.UTF_8))
          .match(Function.identity(), faults -> {
            throw new IllegalStateException(path + ": " + faults);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
