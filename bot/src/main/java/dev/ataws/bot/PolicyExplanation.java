package dev.ataws.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ataws.policies.actions.AccessLevel;
import dev.ataws.policies.iam.PolicyDocument;
import dev.ataws.policies.reach.Count;
import dev.ataws.policies.reach.Extent;
import dev.ataws.policies.reach.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a document allows, as JSON: {@code policy}, {@code statements}, {@code operations} ({@code all}, {@code always}, {@code
 * sometimes}), {@code levels} and {@code services} with a number for each access level, {@code unknownActions}.
 */
final class PolicyExplanation {
  private PolicyExplanation() {}

  static ObjectNode of(PolicyDocument document) {
    Reach reach = Reach.of(List.of(document));
    Count total = reach.total();
    ObjectNode node = JsonNodeFactory.instance
        .objectNode()
        .put("policy", document.name())
        .put("statements", document.statements().size());
    node.putObject("operations")
        .put("all", total.all())
        .put("always", total.of(Extent.ALWAYS))
        .put("sometimes", total.of(Extent.SOMETIMES));
    node.set("levels", levels(total));
    ObjectNode services = node.putObject("services");
    reach.services().forEach((service, count) -> {
      if (count.allowed() > 0) {
        services.set(service, levels(count).put("of", count.all()));
      }
    });
    ArrayNode unknown = node.putArray("unknownActions");
    reach.unknownActions().forEach(unknown::add);
    return node;
  }

  private static ObjectNode levels(Count count) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (AccessLevel level : AccessLevel.values()) {
      if (count.allowed(level) > 0) {
        node.put(level.title(), count.allowed(level));
      }
    }
    return node;
  }

  /** The same in words. */
  static String readable(ObjectNode explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(allowed(explanation));
    if (!explanation.path("services").isEmpty()) {
      lines.add("By access level: " + levels(explanation.path("levels")) + ".");
      explanation.path("services").properties().forEach(service -> lines.add(service(service)));
    }
    JsonNode unknown = explanation.path("unknownActions");
    if (!unknown.isEmpty()) {
      List<String> names = new ArrayList<>();
      unknown.forEach(name -> names.add(name.asText()));
      lines.add(
          "Names no action that is known, perhaps misspelt: " + String.join(", ", names) + ".");
    }
    lines.add(
        "What never runs from chat is denied all the same: all of IAM, STS and KMS, what answers with secrets.");
    return String.join("\n", lines);
  }

  private static String allowed(ObjectNode explanation) {
    JsonNode operations = explanation.path("operations");
    int always = operations.path("always").asInt();
    int sometimes = operations.path("sometimes").asInt();
    String policy = explanation.path("policy").asText();
    if (always + sometimes == 0) {
      return "%s allows nothing.".formatted(policy);
    }
    return "%s allows %,d of %,d operations, of %d services%s."
        .formatted(
            policy,
            always + sometimes,
            operations.path("all").asInt(),
            explanation.path("services").size(),
            sometimes == 0
                ? ""
                : "; %,d of them only on some resources or under conditions".formatted(sometimes));
  }

  private static String service(Map.Entry<String, JsonNode> service) {
    ObjectNode levels = service.getValue().deepCopy();
    int all = levels.remove("of").asInt();
    return "  %s: %s, of %d".formatted(service.getKey(), levels(levels), all);
  }

  private static String levels(JsonNode levels) {
    List<String> words = new ArrayList<>();
    levels.properties().forEach(level -> words.add(level.getKey() + " " + level.getValue()));
    return String.join(", ", words);
  }
}
