package dev.ataws.grammar;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes an option with its values so that it reads back as these, whatever they hold. */
public final class OptionText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./*?-]+");

  private OptionText() {}

  /** The option, {@code --function-name}, with its values in quotes where they need them. */
  public static String of(String option, List<String> values) {
    if (values.size() == 1 && values.get(0).startsWith("-")) {
      return option + "=" + quoted(values.get(0));
    }
    return option + values.stream().map(value -> " " + quoted(value)).collect(Collectors.joining());
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
