package dev.ataws.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ataws.grammar.catalogue.Operation;
import java.util.List;
import java.util.Optional;

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

  /** Something that is answered without calling AWS. */
  sealed interface BuiltIn extends Interpretation {

    /** Which version this is. */
    record Version() implements BuiltIn {}

    /** As whom and where the person's commands run. */
    record WhoAmI() implements BuiltIn {}

    /**
     * Which account the channel's commands go to from now on.
     *
     * @param account the account of 12 digits, or the name of a configuration, when the text names one
     */
    record SetDefaultAccount(Optional<String> account) implements BuiltIn {}

    /**
     * Which region the channel's commands go to from now on.
     *
     * @param region the region when the text names one
     */
    record SetDefaultRegion(Optional<String> region) implements BuiltIn {}

    /**
     * What {@code --generate-cli-skeleton} asks for.
     *
     * @param operation the operation whose input or answer it is
     * @param skeleton an example of it with empty values
     * @param isYaml whether it is to be shown as YAML
     */
    record Skeleton(Operation operation, JsonNode skeleton, boolean isYaml) implements BuiltIn {}
  }

  /** A text that is no command. */
  record Rejected(Problem problem) implements Interpretation {}
}
