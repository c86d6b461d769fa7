package dev.ataws.grammar;

import java.util.List;

/**
 * Help on everything, one service or one operation.
 *
 * @param title what it is about, {@code lambda list-functions}
 * @param summary what that does, a sentence or two
 * @param heading what the entries are, {@code Options}
 * @param entries the names with what they mean, in reading order
 * @param next what to type next, a sentence
 */
public record HelpPage(
    String title, String summary, String heading, List<Entry> entries, String next) {
  public HelpPage {
    entries = List.copyOf(entries);
  }

  /**
   * One name with what it means.
   *
   * @param name as one types it, {@code --function-name}
   * @param meaning a sentence; empty where AWS gives none
   */
  public record Entry(String name, String meaning) {}
}
