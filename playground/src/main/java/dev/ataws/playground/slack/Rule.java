package dev.ataws.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a value in a block must be; the wording of the faults is that of Slack's API. */
sealed interface Rule {
  /** Adds each fault of a value that stands at a JSON pointer. */
  void check(JsonNode value, String pointer, Faulty found);

  /** Collects faults, each with the JSON pointer to its place. */
  interface Faulty {
    void add(String fault, String pointer);
  }

  /** A string with a number of characters between two limits, both included. */
  record Text(int least, int most) implements Rule {
    @Override
    public void check(JsonNode value, String pointer, Faulty found) {
      int length = value.asText().codePointCount(0, value.asText().length());
      if (!value.isTextual()) {
        found.add("must provide a string", pointer);
      } else if (length < least) {
        found.add("must be more than " + (least - 1) + " characters", pointer);
      } else if (length > most) {
        found.add("must be less than " + (most + 1) + " characters", pointer);
      }
    }
  }

  /** One of a few words. */
  record Choice(Set<String> words) implements Rule {
    @Override
    public void check(JsonNode value, String pointer, Faulty found) {
      if (!value.isTextual() || !words.contains(value.asText())) {
        found.add("must be a valid enum value", pointer);
      }
    }
  }

  /** A text with at least one of the known words between braces, and with no other there. */
  record Template(Set<String> words) implements Rule {
    private static final Pattern WORD = Pattern.compile("\\{([^}]*)}");

    @Override
    public void check(JsonNode value, String pointer, Faulty found) {
      new Text(1, Integer.MAX_VALUE).check(value, pointer, found);
      Matcher used = WORD.matcher(value.asText());
      if (value.isTextual() && !used.find()) {
        found.add("must contain a date token", pointer);
      }
      used.reset()
          .results()
          .map(word -> word.group(1))
          .filter(word -> !words.contains(word))
          .forEach(word -> found.add("unsupported date token: " + word, pointer));
    }
  }

  /** A menu in which nothing is chosen beforehand that is not among its options. */
  record Preset(Rule menu) implements Rule {
    @Override
    public void check(JsonNode value, String pointer, Faulty found) {
      menu.check(value, pointer, found);
      checkOption(value, value.path("initial_option"), pointer + "/initial_option", found);
      int index = 0;
      for (JsonNode option : value.path("initial_options")) {
        checkOption(value, option, pointer + "/initial_options/" + index++, found);
      }
    }

    private static void checkOption(JsonNode menu, JsonNode preset, String pointer, Faulty found) {
      if (preset.isObject()
          && Element.options(menu).noneMatch(option -> words(option).equals(words(preset)))) {
        found.add("must be one of the options", pointer);
      }
    }

    private static List<String> words(JsonNode option) {
      return List.of(
          option.path("value").asText(), option.path("text").path("text").asText());
    }
  }

  /** True or false. */
  record Flag() implements Rule {
    @Override
    public void check(JsonNode value, String pointer, Faulty found) {
      if (!value.isBoolean()) {
        found.add("must be a boolean", pointer);
      }
    }
  }

  /** A whole number. */
  record Whole() implements Rule {
    @Override
    public void check(JsonNode value, String pointer, Faulty found) {
      if (!value.isIntegralNumber()) {
        found.add("must provide an integer", pointer);
      }
    }
  }

  /** An array with a number of items between two limits, both included. */
  record Items(Rule item, int least, int most) implements Rule {
    @Override
    public void check(JsonNode value, String pointer, Faulty found) {
      if (!value.isArray()) {
        found.add("must provide an array", pointer);
      } else if (value.size() < least) {
        found.add("must provide at least " + least + " items", pointer);
      } else if (value.size() > most) {
        found.add("no more than " + most + " items allowed", pointer);
      }
      for (int index = 0; value.isArray() && index < value.size(); index++) {
        item.check(value.get(index), pointer + "/" + index, found);
      }
    }
  }

  /** A field of an object. */
  record Field(String name, Rule rule, boolean isRequired) {}

  /** An object with known fields and no others; of some fields at least one must be there. */
  record Shape(Map<String, Field> fields, List<String> either) implements Rule {
    @Override
    public void check(JsonNode value, String pointer, Faulty found) {
      if (!value.isObject()) {
        found.add("must provide an object", pointer);
        return;
      }
      fields.values().stream()
          .filter(field -> field.isRequired() && !value.has(field.name()))
          .forEach(field -> found.add("missing required field: " + field.name(), pointer));
      if (!either.isEmpty() && either.stream().noneMatch(value::has)) {
        found.add("must define either `" + String.join("` or `", either) + "`", pointer + "/type");
      }
      value.properties().forEach(entry -> checkField(entry, pointer, found));
    }

    private void checkField(Map.Entry<String, JsonNode> entry, String pointer, Faulty found) {
      Field field = fields.get(entry.getKey());
      if (field == null) {
        found.add("invalid additional property: " + entry.getKey(), pointer);
      } else {
        field.rule().check(entry.getValue(), pointer + "/" + entry.getKey(), found);
      }
    }
  }

  /** An object whose `type` says which rule holds. */
  record Kinds(Map<String, Rule> byType) implements Rule {
    @Override
    public void check(JsonNode value, String pointer, Faulty found) {
      if (!value.isObject()) {
        found.add("must provide an object", pointer);
      } else if (!value.has("type")) {
        found.add("missing required field: type", pointer);
      } else {
        String type = value.path("type").asText();
        Rule rule = byType.get(type);
        if (rule == null) {
          found.add("unsupported type: " + type, pointer + "/type");
        } else {
          rule.check(value, pointer, found);
        }
      }
    }
  }

  /** A value for which Slack knows several schemas: a fault within is announced by one about the whole. */
  record Schemas(Rule rule) implements Rule {
    @Override
    public void check(JsonNode value, String pointer, Faulty found) {
      boolean[] announced = {false};
      rule.check(value, pointer, (fault, place) -> {
        if (!announced[0]) {
          announced[0] = true;
          found.add("failed to match all allowed schemas", pointer);
        }
        found.add(fault, place);
      });
    }
  }
}
