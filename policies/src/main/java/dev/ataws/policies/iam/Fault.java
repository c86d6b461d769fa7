package dev.ataws.policies.iam;

/**
 * One thing that is wrong in a policy document.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 * @param text for a person, on one line: what is wrong, why, what to do about it
 */
public record Fault(int line, int column, String text) {
  /** Returns the place before the text: {@code 12:5: This statement has no `Effect`. …}. */
  @Override
  public String toString() {
    return line + ":" + column + ": " + text;
  }
}
