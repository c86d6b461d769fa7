package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ataws.grammar.Query;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Operation;
import dev.ataws.grammar.catalogue.Paginator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How an operation's answers are cut and put together: as botocore does by the model's paginator, else by the only list among
 * the members of the output.
 */
final class Slicing {
  private static final LoadingCache<Operation, Slicing> KNOWN =
      Caffeine.newBuilder().maximumSize(2_000).weakKeys().build(Slicing::compiled);

  private final Optional<Paginator> paginator;
  private final List<ResultPath> results;
  private final List<ResultPath> fromFirstPage;
  private final List<Query> outputTokens;
  private final Optional<Query> moreResults;

  private Slicing(Optional<Paginator> paginator, List<ResultPath> results) {
    this.paginator = paginator;
    this.results = results;
    this.fromFirstPage = paginator.stream()
        .flatMap(pages -> pages.nonAggregateKeys().stream())
        .map(ResultPath::of)
        .toList();
    this.outputTokens = paginator.stream()
        .flatMap(pages -> pages.outputTokens().stream())
        .map(Query::ofModel)
        .toList();
    this.moreResults = paginator.flatMap(Paginator::moreResults).map(Query::ofModel);
  }

  /** The one of an operation, whose expressions are compiled once. */
  static Slicing of(Operation operation) {
    return KNOWN.get(operation);
  }

  private static Slicing compiled(Operation operation) {
    return operation
        .paginator()
        .map(pages -> new Slicing(
            Optional.of(pages), pages.resultKeys().stream().map(ResultPath::of).toList()))
        .orElseGet(() -> new Slicing(Optional.empty(), onlyList(operation)));
  }

  private static List<ResultPath> onlyList(Operation operation) {
    List<String> lists = operation.output().members().values().stream()
        .filter(member -> member.shape() instanceof ListShape)
        .map(Member::name)
        .toList();
    return lists.size() == 1 ? List.of(ResultPath.of(lists.get(0))) : List.of();
  }

  /** The list or the text that is cut; a missing node where there is none. */
  JsonNode items(ObjectNode answer) {
    return results.isEmpty() ? answer.path("") : results.get(0).in(answer);
  }

  /** How long that is, as {@code --max-items} counts. */
  int size(ObjectNode answer) {
    JsonNode items = items(answer);
    return items.isTextual() ? items.textValue().length() : items.size();
  }

  /** A copy of an answer with so many items only. */
  ObjectNode cut(ObjectNode answer, int from, int to) {
    ObjectNode copy = copy(answer);
    if (!isNothing(items(answer)) && (from > 0 || to < size(answer))) {
      results.get(0).put(copy, slice(items(answer), from, to));
    }
    return copy;
  }

  /** An answer in pieces with so many items each; what stands beside the items is in the first. */
  Stream<ObjectNode> pieces(ObjectNode answer, int longest) {
    int size = size(answer);
    if (size <= longest || !items(answer).isArray()) {
      return Stream.of(answer);
    }
    return IntStream.iterate(0, from -> from < size, from -> from + longest).mapToObj(from -> {
      if (from == 0) {
        return cut(answer, 0, longest);
      }
      ObjectNode piece = JsonNodeFactory.instance.objectNode();
      results.get(0).put(piece, slice(items(answer), from, from + longest));
      return piece;
    });
  }

  private static JsonNode slice(JsonNode items, int from, int to) {
    if (items.isTextual()) {
      String text = items.textValue();
      return TextNode.valueOf(
          text.substring(Math.min(from, text.length()), Math.min(to, text.length())));
    }
    ArrayNode slice = JsonNodeFactory.instance.arrayNode();
    for (int i = from; i < Math.min(to, items.size()); i++) {
      slice.add(items.get(i));
    }
    return slice;
  }

  /** The rest of an answer of which the beginning was shown; what stands beside the items was shown with it. */
  ObjectNode rest(ObjectNode answer, int from) {
    ObjectNode rest = cut(answer, from, Integer.MAX_VALUE);
    for (ResultPath path : results.subList(Math.min(1, results.size()), results.size())) {
      JsonNode beside = path.in(answer);
      if (beside.isArray()) {
        path.put(rest, rest.arrayNode());
      } else if (beside.isTextual()) {
        path.put(rest, rest.textNode(""));
      }
    }
    return rest;
  }

  private static ObjectNode copy(ObjectNode answer) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    copy.setAll(answer);
    return copy;
  }

  /** What the AWS CLI shows of a page: what is gathered, and of the first page what goes along. */
  ObjectNode shown(ObjectNode answer, boolean isFirst) {
    if (paginator.isEmpty()) {
      return answer;
    }
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    Stream<ResultPath> paths =
        isFirst ? Stream.concat(results.stream(), fromFirstPage.stream()) : results.stream();
    // nothing in place of what goes along, as the AWS CLI prints it
    paths
        .filter(path -> !isNothing(path.in(answer)) || fromFirstPage.contains(path))
        .forEach(path -> path.put(shown, orNull(path.in(answer))));
    return shown;
  }

  private static JsonNode orNull(JsonNode value) {
    return value.isMissingNode() ? NullNode.getInstance() : value;
  }

  private static boolean isNothing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  /** Puts what a page shows to what the pages before it showed. */
  void gather(ObjectNode all, ObjectNode page) {
    if (all.isEmpty()) {
      all.setAll(page);
      return;
    }
    for (ResultPath path : results) {
      JsonNode before = path.in(all);
      JsonNode more = path.in(page);
      if (!isNothing(more)) {
        path.put(all, isNothing(before) ? more : sum(before, more));
      }
    }
  }

  private static JsonNode sum(JsonNode before, JsonNode more) {
    if (before instanceof ArrayNode list && more.isArray()) {
      return list.addAll((ArrayNode) more);
    }
    if (before.isTextual()) {
      return TextNode.valueOf(before.textValue() + more.asText());
    }
    if (before.isIntegralNumber()) {
      return JsonNodeFactory.instance.numberNode(before.longValue() + more.longValue());
    }
    return before.isNumber()
        ? JsonNodeFactory.instance.numberNode(before.doubleValue() + more.doubleValue())
        : before;
  }

  /** Where the service's next page begins; empty when this is the last. */
  Optional<Cursor> next(ObjectNode answer) {
    if (paginator.isEmpty()
        || !moreResults.map(more -> isTrue(more.search(answer))).orElse(true)) {
      return Optional.empty();
    }
    ObjectNode tokens = JsonNodeFactory.instance.objectNode();
    boolean isMore = false;
    for (int i = 0; i < outputTokens.size(); i++) {
      JsonNode token = outputTokens.get(i).search(answer);
      isMore |= isTrue(token);
      tokens.set(paginator.get().inputTokens().get(i), isTrue(token) ? token : tokens.nullNode());
    }
    return isMore ? Optional.of(new Cursor(tokens, 0)) : Optional.empty();
  }

  /** As Python sees it. */
  private static boolean isTrue(JsonNode value) {
    if (value.isContainerNode()) {
      return !value.isEmpty();
    }
    return value.isTextual() ? !value.textValue().isEmpty() : value.asBoolean();
  }
}
