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
}
