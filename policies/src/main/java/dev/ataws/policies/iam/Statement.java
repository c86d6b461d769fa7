package dev.ataws.policies.iam;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a policy document.
 *
 * @param index its place among the statements, from 0
 * @param sid the statement's identifier, unless it has none
 * @param effect what it does when it matches
 * @param actions its Action or NotAction
 * @param resources its Resource or NotResource
 * @param conditions its Condition block, in the order of the document
 */
public record Statement(
    int index,
    Optional<String> sid,
    Effect effect,
    Patterns actions,
    Patterns resources,
    List<Condition> conditions) {
  /** Copies the conditions. */
  public Statement {
    conditions = List.copyOf(conditions);
  }

  /** Whether it is about every resource that there is. */
  public boolean isAboutAllResources() {
    return !resources.not() && resources.values().contains("*");
  }

  /** Returns the same statement about these actions. */
  public Statement about(List<String> names) {
    return new Statement(index, sid, effect, new Patterns(false, names), resources, conditions);
  }

  /** Returns what this allows by the exact name of an action, and of resources where these must be named too. */
  Optional<Statement> naming(boolean namedResources) {
    List<String> names =
        actions.values().stream().filter(action -> !isPattern(action)).toList();
    boolean isOne = effect == Effect.ALLOW && !actions.not() && !names.isEmpty();
    boolean isWide = resources.not() || isAboutAllResources();
    return isOne && !(namedResources && isWide) ? Optional.of(about(names)) : Optional.empty();
  }

  private static boolean isPattern(String action) {
    return action.contains("*") || action.contains("?");
  }
}
