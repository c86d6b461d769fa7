package dev.ataws.channels;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Resolves {@code ${NAME}} to a variable of the environment, without ever showing its value. */
final class EnvironmentReferences {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  /** What stands for every value while the environment is not looked at. */
  static final String UNREAD = "not-read";

  private final Optional<Map<String, String>> environment;
  private final Faults faults;

  EnvironmentReferences(Optional<Map<String, String>> environment, Faults faults) {
    this.environment = environment;
    this.faults = faults;
  }

  /** Returns the name in a reference; nothing if the text is none. */
  Optional<String> variable(ScalarNode text) {
    Matcher reference = REFERENCE.matcher(text.getValue());
    return reference.matches() ? Optional.of(reference.group(1)) : Optional.empty();
  }

  /** Returns the value of a variable; one that is not set or empty is a fault at the text. */
  Optional<String> value(Section section, Key key, ScalarNode text, String variable) {
    if (environment.isEmpty()) {
      return Optional.of(UNREAD);
    }
    String value = environment.get().get(variable);
    if (value == null || value.isBlank()) {
      String state = value == null ? "not set" : "empty";
      faults.add(text, ConfigurationTexts.noVariable(section.label(), key, variable, state));
      return Optional.empty();
    }
    return Optional.of(value);
  }
}
