package dev.ataws.channels;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what the trust policies of roles ask for, which stands in the file or in a variable. */
final class ExternalIds {
  private final EnvironmentReferences references;

  ExternalIds(EnvironmentReferences references) {
    this.references = references;
  }

  /** Returns the external id of a section, if it has one. */
  Optional<String> read(Section section) {
    return section
        .optionalText(Key.EXTERNAL_ID)
        .flatMap(text -> value(section, text))
        .filter(value -> isExternalId(section, value));
  }

  private Optional<String> value(Section section, ScalarNode text) {
    Optional<String> variable = references.variable(text);
    return variable.isPresent()
        ? references.value(section, Key.EXTERNAL_ID, text, variable.get())
        : Optional.of(text.getValue());
  }

  private static boolean isExternalId(Section section, String value) {
    boolean isOne = Key.EXTERNAL_ID.takes(value);
    if (!isOne) {
      section.fault(Key.EXTERNAL_ID, ConfigurationTexts.noExternalId(section.label()));
    }
    return isOne;
  }
}
