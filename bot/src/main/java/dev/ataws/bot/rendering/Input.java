package dev.ataws.bot.rendering;

import dev.ataws.grammar.Command;
import dev.ataws.grammar.Missing;
import java.util.List;
import java.util.Map;

/**
 * What a command lacks, to be asked for.
 *
 * @param command the command so far
 * @param missing what it lacks
 * @param values the values that the account has, by option; nothing for an option means that nobody knows
 */
public record Input(Command command, List<Missing> missing, Map<String, List<String>> values) {
  public Input {
    missing = List.copyOf(missing);
    values = Map.copyOf(values);
  }

  /** The values to choose from for something that is missing: what AWS names, or what the account has. */
  List<String> choices(Missing one) {
    return one.choices().isEmpty() ? values.getOrDefault(one.option(), List.of()) : one.choices();
  }
}
