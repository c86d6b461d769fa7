package dev.ataws.policies.iam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The members of an object by key; a key that stands twice is a fault and counts once. */
public final class Members {
  private final Map<String, Node.Field> byKey = new LinkedHashMap<>();
  private final Faults faults;

  /** Takes the object's members; {@code owner} is what a fault calls it. */
  public Members(Node.Mapping object, String owner, Faults faults) {
    this.faults = faults;
    for (Node.Field field : object.fields()) {
      Node.Field before = byKey.putIfAbsent(field.key(), field);
      if (before != null) {
        faults.add(
            field.place(), Texts.duplicateKey(field.key(), owner, before.place().line()));
      }
    }
  }

  /** Notes a fault for each key that is none of those; keys that {@code apart} takes are said by the caller. */
  public void allowOnly(List<String> known, String owner, Predicate<Node.Field> apart) {
    byKey.values().stream()
        .filter(field -> !known.contains(field.key()) && !apart.test(field))
        .forEach(field -> faults.add(field.place(), Texts.unknownKey(field.key(), owner, known)));
  }

  /** The member of that key. */
  public Optional<Node.Field> get(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  /** The text behind a key; anything else behind it is a fault. */
  Optional<Node.Text> text(String key) {
    return get(key).flatMap(field -> text(key, field.value()));
  }

  private Optional<Node.Text> text(String key, Node value) {
    if (value instanceof Node.Text text) {
      return Optional.of(text);
    }
    faults.add(
        value.place(),
        Texts.wrongKind(key, value.kind(), "a text", "\"%s\": \"…\"".formatted(key)));
    return Optional.empty();
  }
}
