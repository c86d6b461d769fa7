package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Paginator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list that an output is about, where it is about one.
 *
 * @param name the member that holds it, {@code Functions}
 * @param elements what it holds
 * @param isAllThere whether the output holds nothing else but the service's tokens
 */
record Records(String name, List<JsonNode> elements, boolean isAllThere) {

  /** Lists that AWS wraps in another list, by operation: the member of each element that holds the records. */
  private static final Map<String, String> WRAPPED = Map.of("DescribeInstances", "Instances");

  /** The list: the one that the service's pages are made of, else the only list among the members. */
  static Optional<Records> in(ObjectNode output, Operation operation) {
    return listName(output, operation).map(name -> {
      List<JsonNode> elements = elements(output.get(name));
      @Nullable
      String wrapped =
          operation.service().name().equals("ec2") ? WRAPPED.get(operation.name()) : null;
      return wrapped == null
          ? new Records(name, elements, holdsOnly(output, name, operation))
          : new Records(
              wrapped,
              elements.stream()
                  .flatMap(element -> elements(element.get(wrapped)).stream())
                  .toList(),
              false);
    });
  }

  /** Of several lists that the pages are made of, the first that holds anything. */
  private static Optional<String> listName(ObjectNode output, Operation operation) {
    List<String> lists = operation.output().members().values().stream()
        .filter(member -> member.shape() instanceof ListShape)
        .map(Member::name)
        .toList();
    List<String> paged = operation.paginator().map(Paginator::resultKeys).orElse(List.of()).stream()
        .filter(lists::contains)
        .toList();
    return paged.stream()
        .filter(name -> !output.path(name).isEmpty())
        .findFirst()
        .or(() -> paged.stream().findFirst())
        .or(() -> lists.size() == 1 ? Optional.of(lists.get(0)) : Optional.empty());
  }

  private static List<JsonNode> elements(@Nullable JsonNode list) {
    List<JsonNode> elements = new ArrayList<>();
    if (list != null) {
      list.forEach(elements::add);
    }
    return elements;
  }

  private static boolean holdsOnly(ObjectNode output, String name, Operation operation) {
    List<String> tokens = operation.paginator().map(Paginator::outputTokens).orElse(List.of());
    return output.properties().stream()
        .map(Map.Entry::getKey)
        .allMatch(key -> key.equals(name) || tokens.contains(key));
  }
}
