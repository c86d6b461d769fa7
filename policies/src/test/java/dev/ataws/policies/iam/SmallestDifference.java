package dev.ataws.policies.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes out of a case what can be taken out without changing what matters of it. */
final class SmallestDifference {
  private final Predicate<EvaluationCase> stays;

  private SmallestDifference(Predicate<EvaluationCase> stays) {
    this.stays = stays;
  }

  /** The smallest case found by taking out one thing after the other; each step meets the condition. */
  static EvaluationCase of(EvaluationCase one, Predicate<EvaluationCase> stays) {
    SmallestDifference search = new SmallestDifference(stays);
    EvaluationCase smallest = one;
    Optional<EvaluationCase> smaller = search.smaller(smallest);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = search.smaller(smallest);
    }
    return smallest;
  }

  private Optional<EvaluationCase> smaller(EvaluationCase one) {
    return Stream.of("documents", "context")
        .flatMap(part -> variants(one.json().path(part)).stream()
            .<JsonNode>map(smaller -> ((ObjectNode) one.json().deepCopy()).set(part, smaller)))
        .map(EvaluationCase::new)
        .filter(stays)
        .findFirst();
  }

  /** The node with one thing less, or with one part that has one thing less. */
  private static List<JsonNode> variants(JsonNode node) {
    List<JsonNode> variants = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        variants.add(object.deepCopy().without(entry.getKey()));
        variants(entry.getValue())
            .forEach(part -> variants.add(object.deepCopy().set(entry.getKey(), part)));
      }
    } else if (node instanceof ArrayNode array) {
      for (int at = 0; at < array.size(); at++) {
        ArrayNode without = array.deepCopy();
        without.remove(at);
        variants.add(without);
        for (JsonNode part : variants(array.get(at))) {
          ArrayNode with = array.deepCopy();
          with.set(at, part);
          variants.add(with);
        }
      }
    }
    return variants;
  }
}
