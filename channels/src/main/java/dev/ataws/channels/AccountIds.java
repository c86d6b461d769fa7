package dev.ataws.channels;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads AWS accounts, which look like numbers and are none. */
final class AccountIds {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(0[ox])?[\\d._]+(e[+-]?\\d+)?");

  private AccountIds() {}

  /** Returns the account of a section, which must have one. */
  static Optional<String> read(Section section) {
    return section.requiredText(Key.ACCOUNT).flatMap(text -> account(section, text));
  }

  private static Optional<String> account(Section section, ScalarNode text) {
    String digits = text.getValue();
    boolean isBareNumber = text.isPlain() && NUMBER.matcher(digits).matches();
    if (isBareNumber && (digits.startsWith("0") || !Key.ACCOUNT.takes(digits))) {
      section.fault(Key.ACCOUNT, ConfigurationTexts.bareAccount(section.label(), digits));
      return Optional.empty();
    }
    return section.shaped(Key.ACCOUNT, text);
  }
}
