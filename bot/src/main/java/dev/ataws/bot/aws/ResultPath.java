package dev.ataws.bot.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A member of an answer, or a member of a member, {@code DistributionList.Items}.
 *
 * @param names the members from the outside in
 */
record ResultPath(List<String> names) {

  static ResultPath of(String dotted) {
    return new ResultPath(List.of(dotted.split("\\.", -1)));
  }

  /** What stands there; a missing node where nothing does. */
  JsonNode in(JsonNode answer) {
    JsonNode value = answer;
    for (String name : names) {
      value = value.path(name);
    }
    return value;
  }

  /** Puts a value there; objects on the way are copied, so that only the given one changes. */
  void put(ObjectNode answer, JsonNode value) {
    ObjectNode owner = answer;
    for (String name : names.subList(0, names.size() - 1)) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      if (owner.get(name) instanceof ObjectNode object) {
        copy.setAll(object);
      }
      owner.set(name, copy);
      owner = copy;
    }
    owner.set(names.get(names.size() - 1), value);
  }
}
