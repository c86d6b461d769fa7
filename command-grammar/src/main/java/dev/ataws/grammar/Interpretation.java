package dev.ataws.grammar;

import java.util.List;

/** What a person asked for, as far as their text says. */
public sealed interface Interpretation {

  /** A whole command. */
  record Ready(Command command) implements Interpretation {}

  /**
   * A command that lacks required parameters.
   *
   * @param soFar the command with what was given
   * @param missing what is still needed, in the model's order, never empty
   */
  record NeedsInput(Command soFar, List<Missing> missing) implements Interpretation {
    public NeedsInput {
      missing = List.copyOf(missing);
      if (missing.isEmpty()) {
        throw new IllegalArgumentException("a command that lacks nothing is ready");
      }
    }
  }

  /** A page of help. */
  record Help(HelpPage page) implements Interpretation {}

  /** A text that is no command. */
  record Rejected(Problem problem) implements Interpretation {}
}
