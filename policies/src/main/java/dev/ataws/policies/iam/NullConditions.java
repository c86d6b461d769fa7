package dev.ataws.policies.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Joins what several Null conditions ask of one key, since an operator takes a key once. */
final class NullConditions {
  private NullConditions() {}

  /** Returns the conditions with at most one Null a key; empty when two of them cannot hold together. */
  static Optional<List<Condition>> joined(List<Condition> conditions) {
    List<Condition> joined = new ArrayList<>();
    for (Condition condition : conditions) {
      Optional<Condition> before =
          joined.stream().filter(other -> isSame(other, condition)).findFirst();
      Condition both = before.map(other -> both(other, condition)).orElse(condition);
      if (both.values().isEmpty()) {
        return Optional.empty();
      }
      before.ifPresent(joined::remove);
      joined.add(both);
    }
    return Optional.of(joined);
  }

  private static boolean isSame(Condition one, Condition other) {
    return one.operator().equals("Null")
        && other.operator().equals("Null")
        && one.key().equalsIgnoreCase(other.key());
  }

  private static Condition both(Condition one, Condition other) {
    List<String> values = lower(one.values());
    values.retainAll(lower(other.values()));
    return new Condition(one.operator(), one.key(), values.stream().distinct().toList());
  }

  private static List<String> lower(List<String> values) {
    return new ArrayList<>(
        values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList());
  }
}
