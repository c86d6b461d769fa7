package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.grammar.catalogue.ListShape;
import dev.ataws.grammar.catalogue.Member;
import dev.ataws.grammar.catalogue.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Prints a command as the line that reads back as the same command. */
final class Canonical {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./*?-]+");

  private Canonical() {}

  static String text(Command command) {
    List<String> words =
        new ArrayList<>(List.of(command.service(), command.operation().cliName()));
    for (Member member : command.operation().input().members().values()) {
      JsonNode value = command.parameters().get(member.name());
      if (value != null) {
        words.add(option(member, value));
      }
    }
    command.region().ifPresent(region -> words.add("--region " + quoted(region)));
    return String.join(" ", words);
  }

  private static String option(Member member, JsonNode value) {
    if (value.isBoolean()) {
      return (value.booleanValue() ? "--" : "--no-") + member.cliName();
    }
    String name = "--" + member.cliName();
    if (member.shape() instanceof ListShape list
        && list.element().shape() instanceof Scalar
        && areWords(value)) {
      List<String> words = new ArrayList<>(List.of(name));
      value.forEach(element -> words.add(quoted(element.asText())));
      return String.join(" ", words);
    }
    String text =
        value.isValueNode() && member.shape() instanceof Scalar ? value.asText() : value.toString();
    return name + (text.startsWith("-") ? "=" : " ") + quoted(text);
  }

  /** Whether the elements can stand as words of their own: none empty-handed, none like an option, no JSON. */
  private static boolean areWords(JsonNode list) {
    if (list.isEmpty() || list.get(0).asText().stripLeading().startsWith("[")) {
      return false;
    }
    for (JsonNode element : list) {
      if (element.asText().startsWith("-") || element.isNull()) {
        return false;
      }
    }
    return true;
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
