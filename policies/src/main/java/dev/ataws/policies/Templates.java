package dev.ataws.policies;

import dev.ataws.policies.iam.PolicyDocument;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policies that come with the product, which a channel may name as guardrails. */
public final class Templates {
  private static final List<String> NAMES = List.of(
      Policies.READ_ONLY,
      "notification-permissions",
      "lambda-invoke-command-permissions",
      "support-command-permissions");
  private static final Map<String, PolicyDocument> DOCUMENTS = NAMES.stream()
      .collect(Collectors.toUnmodifiableMap(
          Function.identity(), name -> BuiltIn.read("templates/" + name)));

  private Templates() {}

  /** The names of all templates, the default of a channel first. */
  public static List<String> names() {
    return NAMES;
  }

  /** The template of that name. */
  public static Optional<PolicyDocument> named(String name) {
    return Optional.ofNullable(DOCUMENTS.get(name));
  }

  /** The template that bounds a channel without a guardrail: what lists or reads is allowed. */
  public static PolicyDocument readOnly() {
    return Objects.requireNonNull(DOCUMENTS.get(Policies.READ_ONLY));
  }

  /** Tells whether decisions call a policy of the product by that name, so that no other may have it. */
  public static boolean isTaken(String name) {
    return BuiltIn.isTaken(name) || DOCUMENTS.containsKey(name);
  }
}
