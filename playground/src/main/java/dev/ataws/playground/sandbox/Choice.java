package dev.ataws.playground.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.bot.aws.AwsAnswer;
import dev.ataws.grammar.catalogue.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses among sample records what a call's parameters ask for: {@code StateValue} by equality, {@code InstanceIds} by any
 * of, {@code AlarmNamePrefix} by beginning, {@code Filters} by name, {@code MaxResults} by number. A parameter that no
 * record has a member for chooses nothing away.
 */
final class Choice {
  private static final Set<String> LIMITS =
      Set.of("maxresults", "maxitems", "maxrecords", "limit", "maxbuckets", "maxkeys");

  private final Operation operation;
  private final ObjectNode parameters;

  private Choice(Operation operation, ObjectNode parameters) {
    this.operation = operation;
    this.parameters = parameters;
  }

  static Choice of(Operation operation, ObjectNode parameters) {
    return new Choice(operation, parameters);
  }

  AwsAnswer from(ObjectNode sample) {
    ObjectNode output = sample.deepCopy();
    List<String> lists = sample.properties().stream()
        .filter(entry -> entry.getValue().isArray())
        .map(Map.Entry::getKey)
        .toList();
    if (lists.isEmpty()) {
      return one(output);
    }
    lists.forEach(list -> output.set(list, chosen((ArrayNode) sample.get(list))));
    return SandboxAccount.success(output);
  }

  /** The one thing of a sample, when the parameters name it or nothing that it knows; else another that a list has. */
  private AwsAnswer one(ObjectNode output) {
    for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
      List<JsonNode> named = named(output, plain(parameter.getKey()));
      String given = parameter.getValue().asText();
      boolean isIt =
          named.isEmpty() || named.stream().anyMatch(value -> names(given, value.asText()));
      if (parameter.getValue().isTextual() && !isIt) {
        return listed(parameter.getKey(), given)
            .map(record -> SandboxAccount.success(withRecord(output, parameter.getKey(), record)))
            .map(AwsAnswer.class::cast)
            .orElseGet(() -> notFound(parameter.getKey(), given, named.get(0).asText()));
      }
    }
    return SandboxAccount.success(output);
  }

  /** What the list of such things, {@code ListFunctions} for a {@code FunctionName}, holds under that name. */
  private Optional<JsonNode> listed(String parameter, String given) {
    String list = "List" + parameter.replaceFirst("Name$", "") + "s";
    return SandboxAccount.sample(operation.service().name(), list).stream()
        .flatMap(sample -> sample.valueStream().filter(JsonNode::isArray))
        .flatMap(JsonNode::valueStream)
        .filter(record -> record.path(parameter).asText().equals(given))
        .findFirst();
  }

  /** The output with that record where it held one of the kind, alone: the rest belongs to another thing. */
  private static ObjectNode withRecord(ObjectNode output, String parameter, JsonNode record) {
    ObjectNode answer = output.objectNode();
    output.properties().forEach(entry -> {
      if (entry.getValue().has(parameter)) {
        answer.set(entry.getKey(), record);
      }
    });
    return answer.isEmpty() ? (ObjectNode) record.deepCopy() : answer;
  }

  /** A name, or an ARN that ends with it. */
  private static boolean names(String given, String known) {
    return given.equals(known) || given.endsWith(":" + known) || given.endsWith("/" + known);
  }

  private AwsAnswer.Failure notFound(String parameter, String given, String known) {
    return new AwsAnswer.Failure(
        "ResourceNotFoundException",
        "AWS answered `" + operation.service().name() + " " + operation.cliName()
            + "` with `ResourceNotFoundException`.",
        parameter + " " + given + " does not exist.",
        "The sandbox has only `" + known + "`.",
        Optional.empty(),
        "");
  }

  private ArrayNode chosen(ArrayNode records) {
    List<JsonNode> chosen = new ArrayList<>();
    for (JsonNode record : records) {
      JsonNode kept = inner(record);
      if (isWanted(kept)) {
        chosen.add(kept);
      }
    }
    return records.arrayNode().addAll(chosen.subList(0, Math.min(chosen.size(), limit())));
  }

  /** A record that wraps a list of the real ones, as EC2's reservations wrap instances, is chosen within. */
  private JsonNode inner(JsonNode record) {
    if (record instanceof ObjectNode object
        && object.get("Instances") instanceof ArrayNode instances) {
      return object.deepCopy().set("Instances", instances.arrayNode().addAll(wanted(instances)));
    }
    return record;
  }

  private List<JsonNode> wanted(ArrayNode records) {
    List<JsonNode> wanted = new ArrayList<>();
    records.forEach(record -> {
      if (isWanted(record)) {
        wanted.add(record);
      }
    });
    return wanted;
  }

  private boolean isWanted(JsonNode record) {
    if (record.get("Instances") instanceof ArrayNode instances) {
      return !instances.isEmpty();
    }
    return parameters.properties().stream()
        .allMatch(parameter -> fits(record, parameter.getKey(), parameter.getValue()));
  }

  private boolean fits(JsonNode record, String parameter, JsonNode value) {
    if (parameter.equals("Filters") && value.isArray()) {
      return all(
          value, filter -> filter(record, filter.path("Name").asText(), filter.path("Values")));
    }
    String name = plain(parameter);
    if (name.endsWith("prefix")) {
      List<JsonNode> known = named(record, name.substring(0, name.length() - "prefix".length()));
      return known.isEmpty()
          || known.stream().anyMatch(one -> one.asText().startsWith(value.asText()));
    }
    List<JsonNode> known = named(record, value.isArray() ? name.replaceFirst("s$", "") : name);
    return known.isEmpty() || known.stream().anyMatch(one -> isOneOf(one, value));
  }

  /** A filter of EC2's kind: {@code instance-state-name}, {@code tag:Env}. */
  private static boolean filter(JsonNode record, String name, JsonNode values) {
    if (name.startsWith("tag:")) {
      return !all(
          record.path("Tags"),
          tag -> !(tag.path("Key").asText().equals(name.substring("tag:".length()))
              && isOneOf(tag.path("Value"), values)));
    }
    List<JsonNode> known = ending(record, plain(name), "");
    return known.isEmpty() || known.stream().anyMatch(one -> isOneOf(one, values));
  }

  private interface Test {
    boolean holds(JsonNode element);
  }

  private static boolean all(JsonNode list, Test test) {
    for (JsonNode element : list) {
      if (!test.holds(element)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOneOf(JsonNode known, JsonNode values) {
    return values.isArray()
        ? !all(values, value -> !names(value.asText(), known.asText()))
        : names(values.asText(), known.asText());
  }

  /** The values of the members of that name, at any depth but not in lists. */
  private static List<JsonNode> named(JsonNode record, String name) {
    List<JsonNode> found = new ArrayList<>();
    record.properties().forEach(entry -> {
      if (plain(entry.getKey()).equals(name) && entry.getValue().isValueNode()) {
        found.add(entry.getValue());
      } else if (entry.getValue().isObject()) {
        found.addAll(named(entry.getValue(), name));
      }
    });
    return found;
  }

  /** The values whose path, read without its dots, ends the name: {@code State.Name} ends {@code instancestatename}. */
  private static List<JsonNode> ending(JsonNode record, String name, String path) {
    List<JsonNode> found = new ArrayList<>();
    record.properties().forEach(entry -> {
      String here = path + plain(entry.getKey());
      if (entry.getValue().isObject()) {
        found.addAll(ending(entry.getValue(), name, here));
      } else if (name.endsWith(here)) {
        found.add(entry.getValue());
      }
    });
    return found;
  }

  private int limit() {
    return parameters.properties().stream()
        .filter(parameter ->
            LIMITS.contains(plain(parameter.getKey())) && parameter.getValue().isIntegralNumber())
        .mapToInt(parameter -> parameter.getValue().intValue())
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
