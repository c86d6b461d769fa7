package dev.ataws.bot.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Paginator;
import dev.ataws.grammar.catalogue.Shape;
import dev.ataws.grammar.catalogue.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The list that an output is about, where it is about one.
 *
 * @param name the member that holds it, {@code Functions}
 * @param noun what it holds in plain words, {@code functions}
 * @param elements what it holds
 * @param shape the shape of each
 * @param isMain whether it is the list that pages are made of
 * @param ends how many records there are up to the end of each element of a list of lists; empty for others
 * @param rest what the output holds besides
 */
record Records(
    String name,
    String noun,
    List<JsonNode> elements,
    Optional<Shape> shape,
    boolean isMain,
    List<Integer> ends,
    ObjectNode rest) {

  /** Lists that AWS wraps in another list: the member of each element that holds the records. */
  private static final Map<String, String> WRAPPED = Map.of("ec2 describe-instances", "Instances");

  /** The list: the one that the service's pages are made of, else the only list among the members. */
  static Optional<Records> in(ObjectNode output, Operation operation) {
    List<String> lists = lists(operation);
    return lists.stream()
        .filter(path -> !at(output, path).isEmpty())
        .findFirst()
        .or(() -> lists.stream().findFirst())
        .map(path -> of(output, operation, path, path.equals(lists.get(0))));
  }

  private static Records of(ObjectNode output, Operation operation, String path, boolean isMain) {
    List<JsonNode> elements = elements(at(output, path));
    Optional<Shape> shape = Flat.element(shape(operation.output(), path));
    ObjectNode rest = rest(output, operation, path);
    String name = path.substring(path.lastIndexOf('.') + 1);
    String wrapped = WRAPPED.get(operation.toString());
    if (wrapped == null) {
      String noun = Nouns.of(operation, name, isMain);
      return new Records(name, noun, elements, shape, isMain, List.of(), rest);
    }
    List<JsonNode> records = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (JsonNode element : elements) {
      records.addAll(elements(element.path(wrapped)));
      ends.add(records.size());
    }
    return new Records(
        wrapped,
        Nouns.of(operation, wrapped, isMain),
        records,
        Flat.element(Flat.part(shape, wrapped)),
        isMain,
        ends,
        rest);
  }

  /** How many elements of the list of the output make up so many records. */
  int outer(int records) {
    return ends.isEmpty()
        ? records
        : (int) ends.stream().filter(end -> end <= records).count();
  }

  /** Whether the output holds nothing else. */
  boolean isAllThere() {
    return rest.isEmpty() && ends.isEmpty();
  }

  /** The lists of an operation's output, by their paths. */
  private static List<String> lists(Operation operation) {
    List<String> paged = operation.paginator().map(Paginator::resultKeys).orElse(List.of()).stream()
        .filter(path ->
            shape(operation.output(), path).filter(ListShape.class::isInstance).isPresent())
        .toList();
    List<String> lists = operation.output().members().values().stream()
        .filter(member -> member.shape() instanceof ListShape)
        .map(Member::name)
        .toList();
    return paged.isEmpty() && lists.size() == 1 ? lists : paged;
  }

  private static Optional<? extends Shape> shape(Structure output, String path) {
    Optional<Shape> shape = Optional.of(output);
    for (String name : path.split("\\.", -1)) {
      shape = Flat.part(shape, name);
    }
    return shape;
  }

  private static JsonNode at(JsonNode output, String path) {
    JsonNode value = output;
    for (String name : path.split("\\.", -1)) {
      value = value.path(name);
    }
    return value;
  }

  private static List<JsonNode> elements(JsonNode list) {
    return list.valueStream().toList();
  }

  /** What is beside the list, without the service's tokens and without what is empty. */
  private static ObjectNode rest(ObjectNode output, Operation operation, String path) {
    List<String> tokens = Stream.concat(
            operation.paginator().map(Paginator::outputTokens).orElse(List.of()).stream(),
            operation.paginator().flatMap(Paginator::moreResults).stream())
        .toList();
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    output.properties().stream()
        .filter(entry -> !tokens.contains(entry.getKey()))
        .filter(entry -> !entry.getKey().equals("NextToken"))
        .forEach(entry -> {
          JsonNode value = entry.getKey().equals(path.split("\\.", -1)[0])
              ? besides(entry.getValue(), path, tokens)
              : entry.getValue();
          if (!value.isNull()
              && !value.isMissingNode()
              && !(value.isContainerNode() && value.isEmpty())) {
            rest.set(entry.getKey(), value);
          }
        });
    return rest;
  }

  private static JsonNode besides(JsonNode owner, String path, List<String> tokens) {
    if (!(owner instanceof ObjectNode object)) {
      return JsonNodeFactory.instance.missingNode();
    }
    String outer = path.substring(0, path.indexOf('.') + 1);
    ObjectNode besides = JsonNodeFactory.instance.objectNode();
    object.properties().stream()
        .filter(entry -> !path.equals(outer + entry.getKey()))
        .filter(entry -> !tokens.contains(outer + entry.getKey()))
        .forEach(entry -> besides.set(entry.getKey(), entry.getValue()));
    return besides;
  }
}
